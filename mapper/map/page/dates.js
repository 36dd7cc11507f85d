const DAY_MS = 86400000;
const NO_DAY = -2147483648;

/** Formats by language; Levantine month names and Latin digits in Arabic. */
const LOCALES = { en: "en-GB", ar: "ar-SY-u-nu-latn" };
const formats = new Map();

/**
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {Intl.DateTimeFormat}
 */
function dateFormat(language, options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "UTC" }));
  }
  return formats.get(key);
}

/** Countries that the map's own names call otherwise than browsers do. */
const OUR_COUNTRIES = { PS: { en: "Palestine", ar: "فلسطين" } };

/**
 * Name a country in the page's language.
 * @param {string} code of two letters
 * @returns {string} the code itself where it has no name
 */
function countryName(code) {
  const { language } = tongue;
  if (!formats.has(language)) formats.set(language, new Intl.DisplayNames([language], { type: "region" }));
  return (Object.hasOwn(OUR_COUNTRIES, code) && OUR_COUNTRIES[code][language]) || formats.get(language).of(code);
}

const PARTS = {
  short: { day: "numeric", month: "short" },
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "short", year: "numeric" },
  wholeMonth: { month: "long", year: "numeric" },
  dated: { day: "numeric", month: "short", year: "numeric" },
  stamp: { day: "numeric", month: "short", year: "2-digit" },
};

/** How a day is written; two digits for a year are no Arabic custom. */
function partsOf(language, style) {
  return PARTS[language === "ar" && style === "stamp" ? "dated" : style];
}

/**
 * Write one day, counted from 1970-01-01.
 * @param {number} day
 * @param {string} language
 * @param {"short"|"long"|"weekday"|"month"|"dated"|"stamp"} style
 * @returns {string}
 */
function dayText(day, language, style) {
  return yearMarked(dateFormat(language, partsOf(language, style)).format(new Date(day * DAY_MS)), style);
}

/** On a stamp "6 Mar 16" could be taken for two days: "6 Mar ’16". */
function yearMarked(text, style) {
  return style === "stamp" ? text.replace(/(\p{L}\.?) (\d\d)(?!\d)/gu, "$1 ’$2") : text;
}

/**
 * Write a span of days as shortly as it can be: "6–8 March 2025".
 * @param {number} first
 * @param {number} last
 * @param {string} exact day, days, week, month or year
 * @param {string} language
 * @param {"short"|"long"|"dated"|"stamp"} style
 * @returns {string}
 */
function spanText(first, last, exact, language, style) {
  if (exact === "year") return String(new Date(first * DAY_MS).getUTCFullYear());
  if (exact === "month") return dayText(first, language, style === "long" ? "wholeMonth" : "month");
  if (first === last) return dayText(first, language, style);
  return yearMarked(dateFormat(language, partsOf(language, style)).formatRange(new Date(first * DAY_MS), new Date(last * DAY_MS)), style);
}

/**
 * Return the days since 1970-01-01 of "2025-03-07", or null.
 * @param {string|null} text
 * @returns {number|null}
 */
function dayOf(text) {
  const time = Date.parse(text + "T00:00:00Z");
  return text && !Number.isNaN(time) ? Math.round(time / DAY_MS) : null;
}

/**
 * Return "2025-03-07" for a day.
 * @param {number} day
 * @returns {string}
 */
function isoDay(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
