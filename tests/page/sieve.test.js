const test = require("node:test");
const assert = require("node:assert/strict");
const { load, same, storeOf } = require("./load.js");

const page = load("text", "dates", "sieve");
const store = storeOf(page, [
  { day: 10, type: 0, killed: 13, region: 1, actors: 4 },
  { day: 11, type: 0, region: 2, actors: 3 },
  { day: 12, type: 1, region: 1 },
  { type: 1, killed: 2 },
]);

function shown(change) {
  const filters = Object.assign(page.openFilters(), change);
  return Array.from(page.sift(store, page.makeSieve(store), filters));
}

for (const [what, change, rows] of [
  ["nothing", {}, [0, 1, 2, 3]],
  ["a type that is off", { type: new Set([0]) }, [2, 3]],
  ["days from", { from: 11 }, [1, 2, 3]],
  ["days, and only what has one", { from: 11, to: 11, undated: false }, [1]],
  ["a day that is off", { day: new Set([10]) }, [1, 2, 3]],
  ["a toll", { toll: 5 }, [0]],
  ["a region", { region: new Set([0]) }, [0, 2]],
  ["one of two actors", { actor: new Set([3]) }, [0]],
  ["all together", { region: new Set([0]), type: new Set([1]), to: 10 }, [0]],
]) {
  test("filtered by " + what, () => assert.deepEqual(shown(change), rows));
}

test("a filter that is opened again forgets what failed", () => {
  const [sieve, filters] = [page.makeSieve(store), page.openFilters()];
  filters.toll = 5;
  page.sift(store, sieve, filters);
  filters.toll = 0;
  assert.equal(page.sift(store, sieve, filters).length, 4);
});

test("each dimension counts what opening it alone would show", () => {
  const [sieve, filters] = [page.makeSieve(store), page.openFilters()];
  filters.type.add(0);
  page.sift(store, sieve, filters);
  const counts = page.countAll(store, sieve.fails);
  assert.deepEqual(same([...counts.type]), [[0, 2], [1, 2]]);
  assert.deepEqual(same([...counts.region]), [[0, 1]]);
  assert.deepEqual(same([...counts.toll]), [[1, 1]]);
});

test("bars keep the days that are not chosen", () => {
  const [sieve, filters] = [page.makeSieve(store), page.openFilters()];
  filters.from = 12;
  page.sift(store, sieve, filters);
  assert.deepEqual(Array.from(page.countDays(store, sieve.fails)), [1, 0, 1, 0, 0, 1]);
});
