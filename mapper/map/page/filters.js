/** What can be narrowed; each is one bit of what a row fails. */
const DIMENSIONS = ["type", "time", "toll", "precision", "region", "actor", "reporter", "text", "day"];

/** @returns {Object} nothing narrowed */
function openFilters() {
  return {
    type: new Set(), // types that are off
    day: new Set(), // days that are off
    from: null, to: null, undated: true,
    toll: 0,
    precision: new Set(), region: new Set(), actor: new Set(), reporter: new Set(), // what is asked for
    text: "",
  };
}

/** Whether anything is narrowed. */
function narrowed(filters) {
  return Boolean(
    filters.type.size || filters.day.size || filters.from !== null || filters.to !== null || !filters.undated ||
      filters.toll || filters.precision.size || filters.region.size || filters.actor.size || filters.reporter.size ||
      filters.text,
  );
}

/** Values of an incident in each dimension that is counted. */
function valuesOf(store, i) {
  const precisions = new Set();
  const regions = new Set();
  for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) {
    precisions.add(store.pinPrecision[pin]);
    regions.add(regionOf(store, store.pinPlace[pin]));
  }
  return { precision: precisions, region: regions, actor: store.rows.actors[i], reporter: speakers(store, i) };
}

/** The number of the word that a place is counted under: its governorate, else its country. */
function regionOf(store, place) {
  const admin1 = store.places.admin1[place];
  return store.words[admin1] ? admin1 : store.places.country[place];
}

function speakers(store, i) {
  return [...new Set([...store.rows.reporters[i], ...store.rows.sources[i]])];
}

/** Whether an incident passes in time. */
function inTime(store, filters, i) {
  if (store.first[i] === NO_DAY) return filters.undated;
  if (filters.from !== null && store.last[i] < filters.from) return false;
  return filters.to === null || store.first[i] <= filters.to;
}

function dayOn(store, filters, i) {
  return !filters.day.size || !filters.day.has(store.first[i]);
}

function meets(asked, values) {
  if (!asked.size) return true;
  for (const value of values) if (asked.has(value)) return true;
  return false;
}

/**
 * Say what passes, and what each value of each dimension would show if that dimension were open.
 * @param {Store} store
 * @param {Object} filters
 * @param {Uint8Array|null} hits rows that the searched text is in, or null where none is searched
 * @returns {{rows: Uint32Array, counts: Object<string, Map<number, number>>, perDay: Map<number, number[]>}}
 */
function sift(store, filters, hits) {
  const passed = new Uint32Array(store.n);
  let found = 0;
  const counts = {};
  for (const name of ["type", "toll", "precision", "region", "actor", "reporter", "day"]) counts[name] = new Map();
  const perDay = new Map();
  for (let i = 0; i < store.n; i++) {
    const values = store.values ? store.values[i] : valuesOf(store, i);
    const failed = failures(store, filters, hits, i, values);
    if (failed.length > 1) continue;
    const open = failed.length ? failed[0] : null;
    if (!open) passed[found++] = i;
    tally(counts, open, store, i, values);
    if (!open || open === "time") addDay(perDay, store, i);
  }
  return { rows: passed.subarray(0, found), counts, perDay };
}

/** The dimensions that an incident fails in; no more than two are looked for. */
function failures(store, filters, hits, i, values) {
  const failed = [];
  const test = (name, passes) => {
    if (failed.length < 2 && !passes) failed.push(name);
  };
  test("type", !filters.type.has(store.type[i]));
  test("time", inTime(store, filters, i));
  test("day", dayOn(store, filters, i));
  test("toll", store.killed[i] >= filters.toll || !filters.toll);
  test("precision", meets(filters.precision, values.precision));
  test("region", meets(filters.region, values.region));
  test("actor", meets(filters.actor, values.actor));
  test("reporter", meets(filters.reporter, values.reporter));
  test("text", !hits || hits[i] === 1);
  return failed;
}

function tally(counts, open, store, i, values) {
  const add = (name, value) => counts[name].set(value, (counts[name].get(value) || 0) + 1);
  if (!open || open === "type") add("type", store.type[i]);
  if (!open || open === "day") add("day", store.first[i]);
  for (const name of ["precision", "region", "actor", "reporter"]) {
    if (!open || open === name) for (const value of values[name]) add(name, value);
  }
  if (!open || open === "toll") for (const least of TOLLS) if (store.killed[i] >= least) add("toll", least);
}

const TOLLS = [1, 5, 10, 25, 100];

function addDay(perDay, store, i) {
  const day = store.first[i];
  if (!perDay.has(day)) perDay.set(day, new Array(store.symbols.length).fill(0));
  perDay.get(day)[store.type[i]]++;
}

/**
 * Mark the rows that hold all searched words.
 * @param {string} text
 * @param {string[]} haystacks folded
 * @returns {Uint8Array|null}
 */
function search(text, haystacks) {
  const words = fold(text).split(" ").filter(Boolean);
  if (!words.length) return null;
  return Uint8Array.from(haystacks, (hay) => (words.every((word) => hay.includes(word)) ? 1 : 0));
}

/** All that can be found of an incident, folded. */
function haystack(store, i) {
  const detail = store.details[i];
  const words = [store.words[store.rows.sub[i]], store.symbols[store.type[i]].label, store.rows.said[i] || ""];
  for (const each of [...store.rows.actors[i], ...speakers(store, i)]) words.push(store.words[each]);
  for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) {
    const nth = store.pinPlace[pin];
    words.push(store.places.name[nth], store.places.ar[nth] || "", store.words[store.places.admin1[nth]]);
  }
  for (const report of detail ? detail.reports : []) words.push(report.title || "", ...report.words);
  return fold(words.join(" \u0001 "));
}
