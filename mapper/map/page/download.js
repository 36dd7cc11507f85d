const COLUMNS = ["id", "event_type", "sub_event_type", "date_first", "date_last", "date_text", "place", "admin1", "country", "lat", "lon", "precision", "killed_min", "killed_max", "wounded_min", "wounded_max", "actors", "reporters", "sources", "urls", "flags", "evidence"];

/** One row per pin, or one without a point. */
async function records(app) {
  const { store } = app;
  const ids = await store.ids();
  const found = [];
  for (const i of app.shown.slice()) {
    const detail = await store.detail(i);
    const pins = pinsFor(store, i);
    for (const pin of pins.length ? pins : [null]) found.push({ id: ids[i], ...whatOf(store, i), ...whenOf(store, i, detail), ...whereOf(store, pin), ...whoOf(store, i, detail) });
  }
  return found;
}

function whatOf(store, i) {
  const [killed, wounded] = ["killed", "wounded"].map((kind) => tollOf(store, kind, i) || [null, null]);
  return {
    event_type: store.symbols[store.type[i]].event_type, sub_event_type: store.words[store.sub[i]],
    killed_min: killed[0], killed_max: killed[1], wounded_min: wounded[0], wounded_max: wounded[1],
    flags: flagsAt(store, i).map((flag) => flag.key).join("; "),
  };
}

function whenOf(store, i, detail) {
  const dated = store.first[i] !== NO_DAY;
  return { date_first: dated ? isoDay(store.first[i]) : null, date_last: dated ? isoDay(store.last[i]) : null, date_text: detail.said };
}

function whereOf(store, pin) {
  if (pin === null) return { place: null, admin1: null, country: null, lat: null, lon: null, precision: null };
  const { places, words } = store;
  const nth = store.place[pin];
  const { precision, pinned } = store.extents[store.precision[pin]]; // the middle of a country is no place
  return {
    place: places.name[nth], admin1: words[places.admin1[nth]] || null, country: words[places.country[nth]] || null,
    lat: pinned ? places.lat[nth] : null, lon: pinned ? places.lon[nth] : null, precision,
  };
}

function whoOf(store, i, detail) {
  const named = (set) => wordsOf(store, set).join("; ");
  return {
    actors: named(store.actors[i]), reporters: named(store.reporters[i]), sources: named(store.sources[i]),
    urls: detail.reports.map((report) => webAddress(report.url)).filter(Boolean).join(" "),
    evidence: detail.reports.flatMap((report) => report.words).join(" | "),
  };
}

/**
 * Write a cell of a table; a spreadsheet must not take it for a formula.
 * @param {*} value
 * @returns {string}
 */
function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

function asCsv(found) {
  const lines = [COLUMNS, ...found.map((each) => COLUMNS.map((name) => each[name]))];
  return "\ufeff" + lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

function asGeoJson(found) {
  const features = found.map(function ({ lat, lon, ...properties }) {
    const geometry = lat === null ? null : { type: "Point", coordinates: [lon, lat] };
    return { type: "Feature", geometry, properties };
  });
  return JSON.stringify({ type: "FeatureCollection", features }, null, 1);
}

/** Hand a text to the reader as a file. */
function save(name, type, text) {
  saveBlob(name, new Blob([text], { type }));
}

function saveBlob(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
