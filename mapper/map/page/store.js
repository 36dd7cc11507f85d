/**
 * @typedef {Object} Store what the page was given, in typed columns
 * @property {number} n number of incidents
 * @property {Float64Array} x, y of each pin in the unit square of the Mercator map
 */

/**
 * Place a point in the unit square of the Mercator map.
 * @param {number} lat
 * @param {number} lon
 * @returns {[number, number]}
 */
function mercator(lat, lon) {
  const clipped = Math.max(-85.0511, Math.min(85.0511, lat));
  const sine = Math.sin((clipped * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * Open the columns of a page.
 * @param {Object} content
 * @returns {Store}
 */
function openStore(content) {
  const rows = content.incidents;
  const n = rows.id.length;
  const store = {
    ...content, rows, n,
    first: Int32Array.from(rows.first, (day) => (day === null ? NO_DAY : day)),
    last: Int32Array.from(rows.last, (day) => (day === null ? NO_DAY : day)),
    killed: Int32Array.from(rows.killed, (bounds) => (bounds ? (bounds[0] ?? bounds[1] ?? -1) : -1)),
    type: Uint8Array.from(rows.type),
  };
  addPins(store);
  addKinds(store);
  store.nth = new Map(rows.id.map((id, i) => [id, i]));
  return store;
}

/** Project all pins, and note where those of each incident start. */
function addPins(store) {
  const { incident, place } = store.pins;
  const count = incident.length;
  Object.assign(store, {
    x: new Float64Array(count), y: new Float64Array(count),
    pinIncident: Uint32Array.from(incident), pinPlace: Uint32Array.from(place),
    pinPrecision: Uint8Array.from(store.pins.precision),
    pinStart: new Uint32Array(store.n + 1),
  });
  for (let pin = 0; pin < count; pin++) {
    const [lat, lon] = pointOf(store, pin);
    [store.x[pin], store.y[pin]] = mercator(lat, lon);
    store.pinStart[incident[pin] + 1]++;
  }
  for (let i = 0; i < store.n; i++) store.pinStart[i + 1] += store.pinStart[i];
}

/** An area is pinned where its outline has room for a mark, a point where it is. */
function pointOf(store, pin) {
  const nth = store.pinPlace[pin] ?? store.pins.place[pin];
  const outline = isArea(store, pin) && store.outlines && store.outlines[nth];
  return outline ? outline.at : [store.places.lat[nth], store.places.lon[nth]];
}

/** Note of each incident whether it is on the map, doubtful, one sum for several places. */
function addKinds(store) {
  const keys = store.flags.map((flag) => flag.key);
  const has = (i, key) => store.rows.flags[i].includes(keys.indexOf(key));
  store.onMap = new Uint8Array(store.n);
  store.doubtful = new Uint8Array(store.n);
  store.shared = new Uint8Array(store.n);
  for (let i = 0; i < store.n; i++) {
    for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) {
      if (store.extents[store.pinPrecision[pin]].pinned) store.onMap[i] = 1;
    }
    const few = store.rows.flags[i].length > 0;
    store.doubtful[i] = few && (has(i, "doubtful") || has(i, "chronology_conflict")) ? 1 : 0;
    store.shared[i] = few && has(i, "aggregate") ? 1 : 0;
  }
}

/** Whether a pin stands for an area, not a point. */
function isArea(store, pin) {
  return store.extents[store.pins.precision[pin]].outline;
}

/**
 * The name of a place in the page's language.
 * @param {Store} store
 * @param {number} nth
 * @returns {string}
 */
function placeName(store, nth) {
  return (tongue.language === "ar" && store.places.ar[nth]) || store.places.name[nth];
}

/** The names of an incident's places, the first few of them. */
function placeNames(store, i, most) {
  const names = [];
  for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) {
    names.push(placeName(store, store.pinPlace[pin]));
  }
  const shown = [...new Set(names)];
  const rest = shown.length - most;
  return rest > 0 ? shown.slice(0, most).join(", ") + " +" + rest : shown.join(", ");
}

/** What is said of how many: "at least 13", "2 to 5", "7". */
function boundsText(bounds) {
  const [min, max] = bounds;
  if (min === max) return number(min);
  if (max === null) return say("at_least", number(min));
  if (min === null) return say("at_most", number(max));
  return say("between", number(min), number(max));
}

/** When an incident happened, in words. */
function whenText(store, i, style) {
  if (store.first[i] === NO_DAY) return say(style === "short" ? "undated_stamp" : "undated");
  return spanText(store.first[i], store.last[i], store.rows.exact[i], tongue.language, style);
}

/** What the page calls an event type. */
function typeName(symbol) {
  return tongue.language === "ar" ? symbol.label_ar : symbol.label;
}

/** What the page calls a precision. */
function extentName(extent) {
  return tongue.language === "ar" ? extent.label_ar : extent.label;
}

/**
 * Unpack base64 of gzip'd JSON.
 * @param {string} text
 * @returns {Promise<*>}
 */
async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
