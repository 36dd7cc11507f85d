const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const page = load("dates");
const day = (text) => page.dayOf(text);

for (const [first, last, exact, language, style, shown] of [
  ["2025-03-07", "2025-03-07", "day", "en", "long", "7 March 2025"],
  ["2025-03-06", "2025-03-08", "days", "en", "long", "6–8 March 2025"],
  ["2025-03-01", "2025-03-31", "month", "en", "long", "March 2025"],
  ["2025-03-01", "2025-03-31", "month", "en", "dated", "Mar 2025"],
  ["2016-03-07", "2016-03-07", "day", "en", "stamp", "7 Mar ’16"],
  ["2016-12-30", "2017-01-02", "days", "en", "stamp", "30 Dec ’16–2 Jan ’17"],
  ["2016-03-07", "2016-03-07", "day", "ar", "stamp", "7 آذار 2016"],
  ["2025-01-01", "2025-12-31", "year", "en", "long", "2025"],
  ["2025-03-07", "2025-03-07", "day", "ar", "long", "7 آذار 2025"],
]) {
  test(shown, () => assert.equal(page.spanText(day(first), day(last), exact, language, style).replace(/\s*–\s*/, "–"), shown));
}

test("a day survives the way there and back", () => assert.equal(page.isoDay(page.dayOf("1969-12-31")), "1969-12-31"));
test("no day is none", () => assert.equal(page.dayOf("soon"), null));
