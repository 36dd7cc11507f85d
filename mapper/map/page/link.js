/** Filters that are sets of words or numbers, and how they are written in the page's link. */
const SETS = ["type", "day", "precision", "region", "actor", "reporter"];
const WORDED = new Set(["region", "actor", "reporter"]);

/**
 * Write what is shown as the part of a link after "#".
 * @param {Object} app
 * @returns {string}
 */
function writeLink(app) {
  const { filters, store } = app;
  const query = new URLSearchParams();
  for (const name of SETS) {
    for (const value of filters[name]) query.append(name, WORDED.has(name) ? store.words[value] : String(value));
  }
  if (filters.from !== null) query.set("from", isoDay(filters.from));
  if (filters.to !== null) query.set("to", isoDay(filters.to));
  if (!filters.undated) query.set("undated", "0");
  if (filters.toll) query.set("toll", String(filters.toll));
  if (filters.text) query.set("q", filters.text);
  if (app.open !== null) query.set("id", store.rows.id[app.open]);
  if (tongue.language !== "en") query.set("lang", tongue.language);
  return query.toString();
}

/**
 * Read what a link says into the filters; what it names that is not here is left out.
 * @param {string} hash
 * @param {Store} store
 * @returns {{filters: Object, open: number|null, language: string|null}}
 */
function readLink(hash, store) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const filters = openFilters();
  for (const name of SETS) {
    for (const text of query.getAll(name)) {
      const value = WORDED.has(name) ? store.words.indexOf(text) : Number(text);
      if (Number.isInteger(value) && (value >= 0 || name === "day")) filters[name].add(value);
    }
  }
  filters.from = dayOf(query.get("from"));
  filters.to = dayOf(query.get("to"));
  filters.undated = query.get("undated") !== "0";
  filters.toll = Math.max(0, Number.parseInt(query.get("toll") || "0", 10) || 0);
  filters.text = query.get("q") || "";
  const nth = store.nth.get(query.get("id"));
  return { filters, open: nth === undefined ? null : nth, language: query.get("lang") === "ar" ? "ar" : query.get("lang") === "en" ? "en" : null };
}
