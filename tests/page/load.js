/** Runs modules of the page, which are put together into one script there, in a context of their own. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const PAGE = join(__dirname, "..", "..", "mapper", "map", "page");

/**
 * @param {...string} names of modules, without ".js"
 * @returns {Object} whose properties are what the modules define
 */
exports.load = function (...names) {
  const context = vm.createContext({ Intl, URL, TextDecoder, URLSearchParams, console });
  vm.runInContext(names.map((name) => readFileSync(join(PAGE, name + ".js"), "utf8")).join("\n"), context);
  return new Proxy({}, { get: (_, name) => vm.runInContext(name, context) });
};

/** Values without the prototypes of the other context. */
exports.same = (value) => JSON.parse(JSON.stringify(value));

/** A store of a few incidents: type, day, killed, place of each. */
exports.storeOf = function (page, rows, places) {
  const NO_DAY = page.NO_DAY;
  const days = rows.map((row) => row.day ?? NO_DAY);
  const store = {
    n: rows.length, words: ["Latakia", "Tartus", "gunmen", "guards"], words_ar: {}, words_known: {}, sets: [[], [0], [1], [2], [2, 3]],
    symbols: [{ label: "Battles", label_ar: "معارك" }, { label: "Protests", label_ar: "احتجاجات" }],
    extents: [{ precision: "locality", pinned: true, radius_km: null }, { precision: "admin1", pinned: true, radius_km: 40, outline: true }],
    first: Int32Array.from(days), last: Int32Array.from(days), type: Uint8Array.from(rows, (row) => row.type ?? 0),
    killed_min: Int32Array.from(rows, (row) => row.killed ?? -1), killed_max: Int32Array.from(rows, (row) => row.killed ?? -1),
    regions: Uint8Array.from(rows, (row) => row.region ?? 0), districts: new Uint8Array(rows.length), precisions: new Uint8Array(rows.length),
    actors: Uint8Array.from(rows, (row) => row.actors ?? 0), speakers: new Uint8Array(rows.length),
    pins: Uint8Array.from(rows, () => 1), pinStart: Uint32Array.from({ length: rows.length + 1 }, (_, i) => i),
    pinIncident: Int32Array.from(rows, (_, i) => i), place: Uint8Array.from(rows, (row) => row.place ?? 0),
    precision: Uint8Array.from(rows, (row) => row.precision ?? 0), onMap: new Uint8Array(rows.length).fill(1), outlines: [],
    days: [...new Set(days)], places,
  };
  const known = days.filter((day) => day !== NO_DAY);
  store.span = known.length ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : null;
  return store;
};
