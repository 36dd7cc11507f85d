const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const page = load("text", "dates", "strings", "unpack", "store", "list");

/** A box of 500 pixels over a million rows, as the list has them. */
function long() {
  const state = { tall: 62000000, was: 0, shift: 0 };
  const box = { clientHeight: 500, scrollTop: 0, scrollHeight: page.TALLEST };
  const go = (top) => {
    box.scrollTop = top;
    page.follow(box, state);
    return box.scrollTop + state.shift;
  };
  return { state, box, go };
}

test("a small way through a long list counts as it is", () => {
  const { go } = long();
  assert.deepEqual([go(120), go(240), go(120)], [120, 240, 120]);
});

test("a leap goes to that part of the whole list, and the ends are its ends", () => {
  const { go, box } = long();
  const half = go(page.TALLEST / 2);
  assert.ok(Math.abs(half - 31000000) < 1500, String(half));
  assert.equal(Math.round(go(page.TALLEST - box.clientHeight)), 62000000 - 500);
  assert.equal(go(0), 0);
});

test("the last of a million rows can be brought into sight", () => {
  const { state, box } = long();
  page.scrollTo(box, state, 62000000 - 500);
  assert.equal(Math.round(box.scrollTop), page.TALLEST - 500);
  assert.equal(Math.round(box.scrollTop + state.shift), 62000000 - 500);
});

test("a short list scrolls as a browser does", () => {
  const state = { tall: 6200, was: 0, shift: 0 };
  const box = { clientHeight: 500, scrollTop: 5000, scrollHeight: 6200 };
  page.follow(box, state);
  assert.equal(state.shift, 0);
});
