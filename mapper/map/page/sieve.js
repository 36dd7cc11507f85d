/** What can be narrowed: one bit each of what a row fails. */
const BITS = { type: 1, time: 2, day: 4, toll: 8, precision: 16, region: 32, district: 64, actor: 128, reporter: 256, text: 512 };

/** The columns that name lists of words, by what they are sought by. */
const LISTED = { precision: "precisions", region: "regions", district: "districts", actor: "actors", reporter: "speakers" };

const TOLLS = [1, 5, 10, 25, 100];

/** @returns {Object} nothing narrowed */
function openFilters() {
  return {
    type: new Set(), // types that are off
    day: new Set(), // days that are off
    from: null, to: null, undated: true,
    toll: 0,
    precision: new Set(), region: new Set(), district: new Set(), actor: new Set(), reporter: new Set(), // words that are asked for
    text: "",
  };
}

/** Whether anything is narrowed. */
function narrowed(filters) {
  return Boolean(
    filters.from !== null || filters.to !== null || !filters.undated || filters.toll || filters.text ||
      filters.type.size || filters.day.size || Object.keys(LISTED).some((name) => filters[name].size),
  );
}

/**
 * Make what remembers of each row in which dimensions it fails, so that moving one filter tests one.
 * @param {Store} store
 */
function makeSieve(store) {
  return { fails: new Uint16Array(store.n), rows: new Uint32Array(store.n), found: 0, seen: {}, hits: null };
}

/**
 * Note what fails, and return the rows that pass, in the order of the list.
 * @param {Store} store
 * @param {Object} sieve
 * @param {Object} filters
 * @returns {Uint32Array}
 */
function sift(store, sieve, filters) {
  for (const name of Object.keys(TESTS)) {
    const asked = askedOf(filters, name, sieve);
    if (sieve.seen[name] === asked) continue;
    if (sieve.seen[name] !== undefined || asked !== NOTHING) TESTS[name](store, sieve.fails, filters, sieve);
    sieve.seen[name] = asked;
  }
  sieve.found = collect(store, sieve.fails, sieve.rows, filters);
  return sieve.rows.subarray(0, sieve.found);
}

/** Test the period, which the slider moves, and gather what passes, in one go through the rows. */
function collect(store, fails, rows, filters) {
  const { first, last } = store;
  const [from, to] = [filters.from ?? NO_DAY + 1, filters.to ?? 2147483647];
  const undated = filters.undated ? 0 : BITS.time;
  const others = ~BITS.time;
  let found = 0;
  for (let i = 0; i < fails.length; i++) {
    const begins = first[i];
    const late = begins === NO_DAY ? undated : last[i] >= from && begins <= to ? 0 : BITS.time;
    const failed = (fails[i] & others) | late;
    fails[i] = failed;
    if (failed === 0) rows[found++] = i;
  }
  return found;
}

const NOTHING = "";

/** What is asked of a dimension, as something that can be compared. */
function askedOf(filters, name, sieve) {
  if (name === "toll") return filters.toll ? String(filters.toll) : NOTHING;
  if (name === "text") return sieve.hits || NOTHING;
  return [...filters[name]].sort().join();
}

/** Mark rows by a table of what passes. */
function byTable(fails, bit, column, passes) {
  for (let i = 0; i < fails.length; i++) fails[i] = (fails[i] & ~bit) | (passes[column[i]] ? 0 : bit);
}

function byList(name) {
  return function (store, fails, filters) {
    const asked = filters[name];
    const passes = Uint8Array.from(store.sets, (list) => (!asked.size || list.some((value) => asked.has(value)) ? 1 : 0));
    byTable(fails, BITS[name], store[LISTED[name]], passes);
  };
}

const TESTS = {
  type: (store, fails, filters) => byTable(fails, BITS.type, store.type, Uint8Array.from(store.symbols, (_, type) => (filters.type.has(type) ? 0 : 1))),
  day(store, fails, filters) {
    const { first } = store;
    for (let i = 0; i < fails.length; i++) fails[i] = filters.day.has(first[i]) ? fails[i] | BITS.day : fails[i] & ~BITS.day;
  },
  toll(store, fails, filters) {
    const { killed_min: min, killed_max: max } = store;
    for (let i = 0; i < fails.length; i++) {
      const passes = !filters.toll || (min[i] < 0 ? max[i] : min[i]) >= filters.toll;
      fails[i] = passes ? fails[i] & ~BITS.toll : fails[i] | BITS.toll;
    }
  },
  text(store, fails, filters, sieve) {
    for (let i = 0; i < fails.length; i++) fails[i] = !sieve.hits || sieve.hits[i] ? fails[i] & ~BITS.text : fails[i] | BITS.text;
  },
  ...Object.fromEntries(Object.keys(LISTED).map((name) => [name, byList(name)])),
};

/**
 * Count what each value of each dimension would show if that dimension alone were open.
 * @param {Store} store
 * @param {Uint16Array} fails
 * @returns {Object<string, Map<number, number>>}
 */
function countAll(store, fails) {
  const counts = { type: new Map(), day: new Map(), toll: new Map() };
  const add = (name, value, more) => counts[name].set(value, (counts[name].get(value) || 0) + more);
  tally(fails, BITS.type, store.type, store.symbols.length).forEach((count, type) => count && add("type", type, count));
  for (const name of Object.keys(LISTED)) {
    counts[name] = new Map();
    tally(fails, BITS[name], store[LISTED[name]], store.sets.length).forEach(function (count, set) {
      if (count) for (const value of store.sets[set]) add(name, value, count);
    });
  }
  const { first, killed_min: min, killed_max: max } = store;
  const few = store.days.length <= MOST_DAYS;
  const tolls = new Uint32Array(TOLLS.length);
  for (let i = 0; i < fails.length; i++) {
    if (few && !(fails[i] & ~BITS.day)) add("day", first[i], 1);
    if (fails[i] & ~BITS.toll) continue;
    const killed = min[i] < 0 ? max[i] : min[i];
    for (let k = 0; k < TOLLS.length && killed >= TOLLS[k]; k++) tolls[k]++;
  }
  tolls.forEach((count, k) => count && add("toll", TOLLS[k], count));
  return counts;
}

/** How often each number stands in a column, among rows that fail in nothing but one dimension. */
function tally(fails, bit, column, size) {
  const counts = new Uint32Array(size);
  const others = ~bit;
  for (let i = 0; i < fails.length; i++) if (!(fails[i] & others)) counts[column[i]]++;
  return counts;
}

/**
 * Count incidents by the day on which they began and by type, whatever period is chosen.
 * @returns {Uint32Array} one after the other the types of each day from the first one on
 */
function countDays(store, fails) {
  const types = store.symbols.length;
  const [from, to] = store.span || [0, -1];
  const { first, type } = store;
  const perDay = new Uint32Array((to - from + 1) * types);
  for (let i = 0; i < fails.length; i++) {
    if (!(fails[i] & ~BITS.time) && first[i] !== NO_DAY) perDay[(first[i] - from) * types + type[i]]++;
  }
  return perDay;
}

/** More days than this cannot be chosen one by one. */
const MOST_DAYS = 62;
