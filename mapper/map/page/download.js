const COLUMNS = ["id", "event_type", "sub_event_type", "date_first", "date_last", "date_text", "place", "admin1", "country", "lat", "lon", "precision", "killed_min", "killed_max", "wounded_min", "wounded_max", "actors", "reporters", "sources", "urls", "flags", "evidence"];

/** One row per pin, or one without a point. */
async function records(app) {
  const { store } = app;
  const found = [];
  for (const i of app.shown) {
    const detail = await app.detail(i);
    const [start, end] = [store.pinStart[i], store.pinStart[i + 1]];
    if (start === end) found.push(record(store, i, detail, null));
    for (let pin = start; pin < end; pin++) found.push(record(store, i, detail, pin));
  }
  return found;
}

function record(store, i, detail, pin) {
  const { rows, words } = store;
  const named = (numbers) => numbers.map((nth) => words[nth]).join("; ");
  const [killed, wounded] = [rows.killed[i] || [null, null], rows.wounded[i] || [null, null]];
  const dated = store.first[i] !== NO_DAY;
  const nth = pin === null ? null : store.pinPlace[pin];
  return {
    id: rows.id[i], event_type: store.symbols[store.type[i]].event_type, sub_event_type: words[rows.sub[i]],
    date_first: dated ? isoDay(store.first[i]) : null, date_last: dated ? isoDay(store.last[i]) : null, date_text: rows.said[i],
    place: nth === null ? null : store.places.name[nth], admin1: nth === null ? null : words[store.places.admin1[nth]],
    country: nth === null ? null : words[store.places.country[nth]],
    lat: nth === null ? null : store.places.lat[nth], lon: nth === null ? null : store.places.lon[nth],
    precision: pin === null ? null : store.extents[store.pinPrecision[pin]].precision,
    killed_min: killed[0], killed_max: killed[1], wounded_min: wounded[0], wounded_max: wounded[1],
    actors: named(rows.actors[i]), reporters: named(rows.reporters[i]), sources: named(rows.sources[i]),
    urls: detail.reports.map((report) => webAddress(report.url)).filter(Boolean).join(" "),
    flags: rows.flags[i].map((flag) => store.flags[flag].key).join("; "),
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
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
