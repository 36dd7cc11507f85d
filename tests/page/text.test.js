const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const page = load("text", "dates", "strings", "unpack", "store", "search");

for (const [text, folded] of [
  ["Jablé  Port", "jable port"],
  ["Al-Qardaha", "alqardaha"],
  ["جَبْلَة", "جبله"],
  ["اللاذقية", "لاذقيه"],
  ["والقرداحة", "قرداحه"],
  ["إدلب", "ادلب"],
]) {
  test("search folds " + text, () => assert.equal(page.fold(text), folded));
}

for (const [text, shown] of [
  ["safe", "safe"],
  ["\u202eevil", "[U+202E]evil"],
  ["a\u2028b", "a\nb"],
  ["\u0000", "[U+0000]"],
]) {
  test("hidden characters are shown: " + JSON.stringify(text), () => assert.equal(page.plain(text), shown));
}

for (const [url, address] of [
  ["https://example.org/a?b=1", "https://example.org/a?b=1"],
  ["javascript:alert(1)", null],
  ["JaVaScRiPt\t:alert(1)", null],
  ["data:text/html,x", null],
  ["/relative", null],
  ["https://example.org/\u202egpj", null],
  [null, null],
]) {
  test("links lead to the web or nowhere: " + url, () => assert.equal(page.webAddress(url), address));
}

for (const [text, shown] of [
  ["# Two towns shelled\nShells fell on both.", "Two towns shelled\nShells fell on both."],
  ["Shells fell on the northern quarters of the town on Friday and\nkilled two.", "Shells fell on the northern quarters of the town on Friday and killed two."],
  ["سقطت قذائف على\nالحي الشمالي.", "سقطت قذائف على الحي الشمالي."],
  ["Place: Jableh\nDate: 6 March", "Place: Jableh\nDate: 6 March"],
  ["المكان: جبلة\nالتاريخ: الخميس", "المكان: جبلة\nالتاريخ: الخميس"],
  ["two shops\n- a bakery\n- a mill", "two shops\n- a bakery\n- a mill"],
  ["one line", "one line"],
]) {
  test("wrapped words run on: " + JSON.stringify(text), () => assert.equal(page.flowing(text), shown));
}

for (const [one, other, slips] of [["jableh", "jableh", 0], ["jabbleh", "jableh", 1], ["jebla", "jableh", 3], ["", "homs", 4]]) {
  test(one + " is " + slips + " slips from " + other, () => assert.equal(page.slips(one, other), slips));
}

test("a word near to no name is left as it is", () => {
  const store = { places: { name: ["Jableh", "Homs"], ar: [null, null], known: ["jebleh|gabala", ""] } };
  assert.deepEqual(Array.from(page.nearestPlace(store, "gabbala")), ["gabbala", 0]);
  assert.equal(page.nearestPlace(store, "rome"), null);
  assert.equal(page.nearestPlace(store, "by"), null);
});
