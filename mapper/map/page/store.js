/**
 * @typedef {Object} Store what the page was given, in typed columns
 * @property {number} n number of incidents, in the order of the list
 * @property {Int32Array} x, y of each pin on a map of 2³⁰ by 2³⁰ points
 */

/** Points from edge to edge of the Mercator map that pins are placed on. */
const WORLD = 2 ** 30;

/**
 * Place a point in the unit square of the Mercator map.
 * @param {number} lat
 * @param {number} lon
 * @returns {[number, number]}
 */
function mercator(lat, lon) {
  const clipped = Math.max(-85.0511, Math.min(85.0511, lat));
  const sine = Math.sin((clipped * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * Open what a page carries.
 * @param {string} id of the element that holds the data
 * @returns {Promise<Store>}
 */
async function openStore(id) {
  const head = JSON.parse(byId(id).textContent);
  const [tables, buffer] = await Promise.all([textOf(id + "_tables").then(unpack), textOf(id + "_columns").then(gunzip)]);
  const store = { ...head, ...tables, ...columnsOf(head.columns, buffer), n: head.rows };
  nameDivisions(store);
  addPins(store);
  addKinds(store);
  addDays(store);
  addTexts(store, id);
  return store;
}

/** Say "governorates" only where all countries of the map have them. */
function nameDivisions(store) {
  const countries = new Set(store.places.country.map((nth) => store.words[nth]).filter(Boolean));
  tongue.elsewhere = countries.size > 0 && ![...countries].every((code) => GOVERNORATES.includes(code));
}

/** Project all places, and note where the pins of each incident start. */
function addPins(store) {
  const count = store.place.length;
  const { held, starts } = projected(store);
  const { n, pins, place, precision } = store; // the store has many parts: loops of millions look each up once
  const [x, y, pinIncident, pinStart] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Uint32Array(n + 1)];
  let pin = 0;
  for (let i = 0; i < n; i++) {
    pinStart[i] = pin;
    for (const end = pin + pins[i]; pin < end; pin++) {
      const at = starts[precision[pin]] + 2 * place[pin];
      pinIncident[pin] = i;
      x[pin] = held[at];
      y[pin] = held[at + 1];
    }
  }
  pinStart[n] = pin;
  Object.assign(store, { x, y, pinIncident, pinStart });
}

/** Points of all places, and behind them those where the places' outlines have room for a mark; and which are for which precision. */
function projected(store) {
  const { lat, lon } = store.places;
  const held = new Int32Array(4 * lat.length);
  const put = (at, point) => mercator(...point).forEach((value, k) => (held[at + k] = Math.round(value * WORLD)));
  for (let nth = 0; nth < lat.length; nth++) {
    put(2 * nth, [lat[nth], lon[nth]]);
    put(2 * (lat.length + nth), store.outlines[nth]?.at || [lat[nth], lon[nth]]);
  }
  return { held, starts: store.extents.map((extent) => (extent.outline ? 2 * lat.length : 0)) };
}

/** An area is pinned where its outline has room for a mark, a point where it is. */
function pointOf(store, pin) {
  const nth = store.place[pin];
  return (isArea(store, pin) && store.outlines[nth]?.at) || [store.places.lat[nth], store.places.lon[nth]];
}

/** Whether a pin stands for an area, not a point. */
function isArea(store, pin) {
  return store.extents[store.precision[pin]].outline;
}

/** Note of each incident whether it is on the map, doubtful, one sum for several places. */
function addKinds(store) {
  const known = store.flag_words.map((flag) => flag.key);
  const having = (...keys) => {
    const wanted = keys.map((key) => known.indexOf(key));
    return Uint8Array.from(store.flag_sets, (flags) => (flags.some((nth) => wanted.includes(nth)) ? 1 : 0));
  };
  const [doubtful, shared, graphic] = [having("doubtful", "chronology_conflict"), having("aggregate"), having("graphic")];
  const pinned = Uint8Array.from(store.extents, (extent) => (extent.pinned ? 1 : 0));
  const { n, flags, place, precision, pinIncident } = store;
  const onMap = new Uint8Array(n);
  for (let pin = 0; pin < place.length; pin++) if (pinned[precision[pin]]) onMap[pinIncident[pin]] = 1;
  const noted = (table) => Uint8Array.from(flags, (set) => table[set]);
  Object.assign(store, { onMap, doubtful: noted(doubtful), shared: noted(shared), graphic: noted(graphic) });
}

/** Note which days there are. */
function addDays(store) {
  const { n, first: begins, last: ends } = store;
  let [first, last] = [Infinity, -Infinity];
  const days = new Set();
  for (let i = 0; i < n; i++) {
    if (i === 0 || begins[i] !== begins[i - 1]) days.add(begins[i]);
    if (begins[i] === NO_DAY) continue;
    first = Math.min(first, begins[i]);
    last = Math.max(last, ends[i]);
  }
  store.undated = days.has(NO_DAY);
  store.days = [...days].sort((a, b) => (a === NO_DAY) - (b === NO_DAY) || a - b);
  store.span = first <= last ? [first, last] : null;
  store.manyYears = Boolean(store.span) && isoDay(first).slice(0, 4) !== isoDay(last).slice(0, 4);
  store.typesUsed = new Set(store.type);
}

/** Texts stay packed until someone asks for them. */
function addTexts(store, id) {
  let ids = null;
  store.ids = () => (ids = ids || textOf(id + "_ids").then(unpack));
  store.readBlock = blockReader(id, (nth, columns) => openBlock(store, nth, columns));
  store.detail = async (i) => openDetail(await store.readBlock(Math.floor(i / store.block)), i % store.block);
}

/** The texts of a list of words. */
function wordsOf(store, set) {
  return store.sets[set].map((nth) => store.words[nth]);
}

/** The flags of an incident. */
function flagsAt(store, i) {
  return store.flag_sets[store.flags[i]].map((nth) => store.flag_words[nth]);
}

/** Bounds of "killed" or "wounded", or null where no report gives a figure. */
function tollOf(store, kind, i) {
  const [min, max] = [store[kind + "_min"][i], store[kind + "_max"][i]];
  return min < 0 && max < 0 ? null : [min < 0 ? null : min, max < 0 ? null : max];
}

/**
 * The name of a place in the page's language.
 * @param {Store} store
 * @param {number} nth
 * @returns {string}
 */
function placeName(store, nth) {
  return (tongue.language === "ar" && store.places.ar[nth]) || store.places.name[nth];
}

/** A word of the page's own or the name of a region or country, in the page's language. */
function wordName(store, word) {
  const name = store.words[word];
  return (tongue.language === "ar" && store.words_ar[word]) || (/^[A-Z]{2}$/.test(name) ? countryName(name) : name);
}

/** What kind of event an incident was, in the page's language where that has a word for it. */
function subName(store, i) {
  return wordName(store, store.sub[i]);
}

/** The names of an incident's places, the first few of them. */
function placeNames(store, i, most) {
  const names = [];
  for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) {
    names.push(placeName(store, store.place[pin]));
  }
  const shown = [...new Set(names)];
  const rest = shown.length - most;
  const comma = tongue.language === "ar" ? "، " : ", ";
  return rest > 0 ? shown.slice(0, most).join(comma) + " +" + rest : shown.join(comma);
}

/** What is said of how many: "at least 13", "2 to 5", "7". */
function boundsText(bounds) {
  const [min, max] = bounds;
  if (min === max) return number(min);
  if (max === null) return say("at_least", number(min));
  if (min === null) return say("at_most", number(max));
  return say("between", number(min), number(max));
}

/** When an incident happened, in words. */
function whenText(store, i, style) {
  if (store.first[i] === NO_DAY) return say(["short", "stamp"].includes(style) ? "undated_stamp" : "undated");
  return spanText(store.first[i], store.last[i], store.exact_words[store.exact[i]], tongue.language, style);
}

/** What the page calls an event type. */
function typeName(symbol) {
  return tongue.language === "ar" ? symbol.label_ar : symbol.label;
}

/** What the page calls a precision. */
function extentName(extent) {
  if (extent.precision === "admin1" && tongue.elsewhere) return say("admin1");
  return tongue.language === "ar" ? extent.label_ar : extent.label;
}
