const test = require("node:test");
const assert = require("node:assert/strict");
const { load, same, storeOf } = require("./load.js");

const page = load("dates", "store", "cells");
const SCALE = 1000;

function gathered(points, reach) {
  const store = storeOf(page, points.map((_, i) => ({ day: i, type: i % 2 })));
  store.x = Int32Array.from(points, ([x]) => (x / SCALE) * page.WORLD);
  store.y = Int32Array.from(points, ([, y]) => (y / SCALE) * page.WORLD);
  const grid = page.makeGrid(store);
  page.layGrid(grid, { scale: SCALE, west: 0, north: 0, east: SCALE, south: SCALE });
  const cells = page.fillGrid(grid, Uint32Array.from(points, (_, i) => i));
  return { grid, groups: page.groupCells(grid, cells, SCALE, reach) };
}

test("what is far apart stays apart", () => assert.equal(gathered([[100, 100], [200, 100], [100, 300]], 40).groups.length, 3));

test("what is near is gathered around the fullest", () => {
  const { grid, groups } = gathered([[100, 100], [100, 100], [125, 100], [400, 400]], 40);
  assert.deepEqual(same(groups.map((group) => group.count)), [3, 1]);
  assert.equal(groups[0].onePoint, false);
  assert.deepEqual(same(page.pinsOf(grid, groups[0])), [0, 1, 2]);
  assert.deepEqual(same(page.sumOf(grid, groups[0])), { shares: [2, 1], first: 0, last: 2 });
});

test("hundreds on one point are known to be on one point", () => {
  const { groups } = gathered(Array.from({ length: 300 }, () => [250, 250]), 40);
  assert.deepEqual(same(groups.map((group) => [group.count, group.onePoint])), [[300, true]]);
});

test("what lies outside the view is not gathered", () => assert.equal(gathered([[100, 100], [-50, 100], [2000, 5]], 40).groups.length, 1));

test("a few symbols stand around their point without touching", () => {
  const offsets = page.fan(5, 10);
  const [first, second] = offsets;
  assert.ok(Math.hypot(first[0] - second[0], first[1] - second[1]) > 20);
});

test("an incident with two places in one ring counts once there, and once in each other ring", () => {
  const points = [[100, 100], [110, 104], [400, 400], [103, 100]];
  const store = storeOf(page, [{ day: 0, type: 0 }, { day: 1, type: 1 }]);
  Object.assign(store, { pins: Uint8Array.of(3, 1), pinStart: Uint32Array.of(0, 3, 4), pinIncident: Int32Array.of(0, 0, 0, 1), place: new Uint8Array(4), precision: new Uint8Array(4) });
  store.x = Int32Array.from(points, ([x]) => (x / SCALE) * page.WORLD);
  store.y = Int32Array.from(points, ([, y]) => (y / SCALE) * page.WORLD);
  const grid = page.makeGrid(store);
  page.layGrid(grid, { scale: SCALE, west: 0, north: 0, east: SCALE, south: SCALE });
  const groups = page.groupCells(grid, page.fillGrid(grid, Uint32Array.of(0, 1)), SCALE, 40);
  page.countOnce(grid, groups);
  assert.deepEqual(same(groups.map((group) => group.count)), [2, 1]);
  assert.deepEqual(same(page.sumOf(grid, groups[0]).shares), [1, 1]);
});
