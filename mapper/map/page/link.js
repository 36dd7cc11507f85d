/** Filters that are sets of words or numbers, and how they are written in the page's link. */
const SETS = ["type", "day", ...Object.keys(LISTED)];
const SWITCHES = ["marks", "heat", "areas", "borders", "names"];

/**
 * Write what is shown as the part of a link after "#".
 * @param {Object} app
 * @returns {string}
 */
function writeLink(app) {
  const { filters, store } = app;
  const query = new URLSearchParams();
  for (const name of SETS) {
    for (const value of filters[name]) query.append(name, name in LISTED ? store.words[value] : String(value));
  }
  if (filters.from !== null) query.set("from", isoDay(filters.from));
  if (filters.to !== null) query.set("to", isoDay(filters.to));
  if (!filters.undated) query.set("undated", "0");
  if (filters.toll) query.set("toll", String(filters.toll));
  if (filters.text) query.set("q", filters.text);
  if (app.openId !== null) query.set("id", app.openId);
  for (const name of SWITCHES) if (app.view[name] !== USUAL[name]) query.set(name, app.view[name] ? "1" : "0");
  if (app.view.shade !== "none") query.set("shade", app.view.shade);
  if (document.documentElement.classList.contains("embedded")) query.set("embed", "1");
  if (tongue.language !== "en") query.set("lang", tongue.language);
  return query.toString();
}

/**
 * Read what a link says into the filters; what it names that is not here is left out.
 * @param {string} hash
 * @param {Store} store
 * @returns {Promise<{filters: Object, view: Object, open: number|null, language: string|null, embed: boolean}>}
 */
async function readLink(hash, store) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const filters = openFilters();
  for (const name of SETS) {
    for (const text of query.getAll(name)) {
      const value = name in LISTED ? store.words.indexOf(text) : Number(text);
      if (Number.isInteger(value) && (value >= 0 || name === "day")) filters[name].add(value);
    }
  }
  filters.from = dayOf(query.get("from"));
  filters.to = dayOf(query.get("to"));
  filters.undated = query.get("undated") !== "0";
  filters.toll = Math.max(0, Number.parseInt(query.get("toll") || "0", 10) || 0);
  filters.text = query.get("q") || "";
  const open = query.has("id") ? (await store.ids()).indexOf(query.get("id")) : -1;
  const language = ["en", "ar"].find((each) => each === query.get("lang")) || null;
  return { filters, view: viewIn(query), open: open < 0 ? null : open, language, embed: query.get("embed") === "1" };
}

/** How the map looks unless the reader says otherwise. */
const USUAL = { areas: true, borders: true, names: true, marks: true, heat: false };

function viewIn(query) {
  const view = {};
  for (const name of SWITCHES) if (query.has(name)) view[name] = query.get(name) === "1";
  if (SHADES.includes(query.get("shade"))) view.shade = query.get("shade");
  return view;
}
