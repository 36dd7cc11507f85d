/**
 * Bytes of a base64 text.
 * @param {string} text
 * @returns {Uint8Array}
 */
function bytesOf(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let k = 0; k < raw.length; k++) bytes[k] = raw.charCodeAt(k);
  return bytes;
}

/**
 * Unpack base64 of gzip'd bytes.
 * @param {string} text
 * @returns {Promise<ArrayBuffer>}
 */
function gunzip(text) {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/**
 * Unpack base64 of gzip'd JSON.
 * @param {string} text
 * @returns {Promise<*>}
 */
async function unpack(text) {
  return JSON.parse(new TextDecoder().decode(await gunzip(text)));
}

/** The text of an element that may stand further down than the page has been read. */
async function textOf(id) {
  if (document.readyState === "loading" && !byId(id)?.nextSibling) {
    await new Promise((go) => document.addEventListener("DOMContentLoaded", go, { once: true }));
  }
  return byId(id).textContent;
}

const VIEWS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array };

/**
 * Lay columns over the bytes that hold them; nothing is copied.
 * @param {[string, "u8"|"u16"|"i32", number][]} headings name, kind and length of each
 * @param {ArrayBuffer} buffer each column at a multiple of four
 * @returns {Object<string, Uint8Array|Uint16Array|Int32Array>}
 */
function columnsOf(headings, buffer) {
  const columns = {};
  let at = 0;
  for (const [name, kind, length] of headings) {
    const View = VIEWS[kind];
    columns[name] = new View(buffer, at, length);
    at += Math.ceil((length * View.BYTES_PER_ELEMENT) / 4) * 4;
  }
  return columns;
}

const KEPT_BLOCKS = 40;

/**
 * Make what reads the texts of a block of rows; the last few blocks are kept.
 * @param {string} id of the element that holds the data
 * @param {function(number, Array[]): Object} open what is made of a block's columns
 * @returns {function(number): Promise<Object>}
 */
function blockReader(id, open) {
  const held = new Map();
  return function (nth) {
    const found = held.get(nth) || textOf(id + "_text_" + nth).then(unpack).then((columns) => open(nth, columns));
    held.delete(nth);
    held.set(nth, found);
    if (held.size > KEPT_BLOCKS) held.delete(held.keys().next().value);
    return found;
  };
}

/** Columns of a block, in their order: of its incidents, of their places, of their reports, and of the incidents again. */
const BLOCK_COLUMNS = ["said", "place_text", "place_score", "rivals", "place_why", "claims", "document", "title", "source", "url", "published", "by", "words", "date", "why"];

/**
 * Name the columns of a block, and note where each incident's places and reports begin.
 * @param {Store} store
 * @param {number} nth
 * @param {Array[]} columns
 */
function openBlock(store, nth, columns) {
  const [from, until] = [nth * store.block, Math.min(store.n, (nth + 1) * store.block)];
  const named = Object.fromEntries(BLOCK_COLUMNS.map((name, k) => [name, columns[k]]));
  return { ...named, rows: until - from, places: startsOf(store.pins.subarray(from, until)), reports: startsOf(store.reports.subarray(from, until)) };
}

/** Where each begins, if they stand one behind the other, and where the last one ends. */
function startsOf(counts) {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, k) => (starts[k + 1] = starts[k] + count));
  return starts;
}

/** A value of a column; one in which all are alike holds it once. */
function valueAt(column, k) {
  return column[column.length === 1 ? 0 : k];
}

/** What a column holds of the k-th incident, of each of its places or reports. */
function valuesOf(column, starts, k) {
  return Array.from({ length: starts[k + 1] - starts[k] }, (_, nth) => valueAt(column, starts[k] + nth));
}

const PLACE_TRAITS = [["text", "place_text"], ["score", "place_score"], ["rivals"], ["why", "place_why"]];
const REPORT_TRAITS = [["document"], ["title"], ["source"], ["url"], ["published"], ["by"], ["words"], ["date"]];

/**
 * Put together what the panel of a block's k-th incident shows.
 * @param {Object} block as `openBlock` made it
 * @param {number} k
 */
function openDetail(block, k) {
  const each = (starts, names) =>
    Array.from({ length: starts[k + 1] - starts[k] }, (_, nth) => Object.fromEntries(names.map(([name, column]) => [name, valueAt(block[column || name], starts[k] + nth)])));
  return {
    said: valueAt(block.said, k), why: valueAt(block.why, k),
    places: each(block.places, PLACE_TRAITS),
    claims: valueAt(block.claims, k).map(([kind, bounds, text, subset, cumulative, here, by, document]) => ({ kind, bounds, text, subset, cumulative, here, by, document })),
    reports: each(block.reports, REPORT_TRAITS),
  };
}
