const test = require("node:test");
const assert = require("node:assert/strict");
const { load, same, storeOf } = require("./load.js");

const page = load("text", "dates", "strings", "unpack", "store", "sieve", "density", "download", "list", "basemap", "shapes", "picture");

for (const [value, cell] of [
  [null, ""],
  [0, "0"],
  ["plain", "plain"],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ['say "so", he said', '"say ""so"", he said"'],
  ["two\nlines", '"two\nlines"'],
]) {
  test("a cell of the table: " + JSON.stringify(value), () => assert.equal(page.cell(value), cell));
}

test("a table begins with its columns", () => {
  const [head, row] = page.asCsv([{ id: "inc-a", lat: 35.36 }]).split("\r\n");
  assert.equal(head, "\ufeff" + page.COLUMNS.join(","));
  assert.ok(row.startsWith("inc-a,"));
});

test("GeoJSON has the longitude first, and null where there is no point", () => {
  const { features } = JSON.parse(page.asGeoJson([{ id: "a", lat: 35, lon: 36 }, { id: "b", lat: null, lon: null }]));
  assert.deepEqual(features.map((each) => each.geometry), [{ type: "Point", coordinates: [36, 35] }, null]);
});

test("columns are laid over bytes, each at a multiple of four", () => {
  const buffer = Uint8Array.from([3, 1, 2, 0, 255, 255, 255, 255]).buffer;
  const columns = page.columnsOf([["type", "u8", 3], ["first", "i32", 1]], buffer);
  assert.deepEqual([Array.from(columns.type), Array.from(columns.first)], [[3, 1, 2], [-1]]);
});

for (const [counts, classes] of [
  [[0, 0], []],
  [[0, 7], [7]],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 3, 5, 7, 9]],
  [[1, 1, 1, 1, 900], [1, 900]],
]) {
  test("classes of " + counts, () => assert.deepEqual(same(page.classesOf(counts)), classes));
}

test("an incident is counted once an area, and not in a district if only its governorate is known", () => {
  const store = storeOf(page, [{ place: 0 }, { place: 1 }, { place: 0, precision: 1 }], { province: [0, 0], district: [1, -1] });
  const rows = Uint32Array.from([0, 1, 2]);
  assert.deepEqual(Array.from(page.countAreas(store, rows, "province", 1)), [3]);
  assert.deepEqual(Array.from(page.countAreas(store, rows, "district", 2)), [0, 1]);
});

test("the list knows what stands at every height", () => {
  const store = storeOf(page, [{ day: 1 }, { day: 1 }, { day: 2 }]);
  const state = { heads: [], order: [], chosen: -1, tall: 0, tray: 0 };
  page.arrange(store, Uint32Array.from([0, 1, 2]), state);
  const tops = [0, 1, 2].map((k) => page.topOf(state, k));
  assert.deepEqual(tops, [page.HEAD, page.HEAD + page.ROW, 2 * page.HEAD + 2 * page.ROW]);
  assert.deepEqual(tops.map((top) => page.rowAt(state, top + 1)), [0, 1, 2]);
  assert.equal(state.tall, 3 * page.ROW + 2 * page.HEAD);
});

test("a picture's legend explains every way in which marks are drawn", () => {
  const store = { symbols: [{ label: "Battles", label_ar: "معارك" }, { label: "Protests", label_ar: "احتجاجات" }] };
  const words = page.legendLines({ store, counts: { type: new Map([[0, 3]]) } }).map((line) => line[2]);
  assert.deepEqual(Array.from(words), ["Battles (3)", page.say("size_means"), page.say("area_means"), page.say("doubt_means"), page.say("pile_means")]);
});
