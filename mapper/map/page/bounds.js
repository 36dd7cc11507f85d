/** The pins of rows that are drawn. */
function pinsOn(store, rows) {
  const pins = [];
  const { pinStart, precision } = store;
  const pinned = store.extents.map((extent) => extent.pinned);
  for (let k = 0; k < rows.length; k++) {
    for (let pin = pinStart[rows[k]]; pin < pinStart[rows[k] + 1]; pin++) if (pinned[precision[pin]]) pins.push(pin);
  }
  return pins;
}

/**
 * What holds pins, and the areas that they stand for where these are few.
 * @param {Store} store
 * @param {ArrayLike<number>} pins at least one
 * @returns {L.LatLngBounds}
 */
function boundsOf(store, pins) {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  const { x, y } = store;
  for (let k = 0; k < pins.length; k++) {
    west = Math.min(west, x[pins[k]]);
    east = Math.max(east, x[pins[k]]);
    north = Math.min(north, y[pins[k]]);
    south = Math.max(south, y[pins[k]]);
  }
  const bounds = L.latLngBounds(unproject(west, south), unproject(east, north));
  if (pins.length < 400) for (const pin of pins) {
    const outline = isArea(store, pin) && store.outlines[store.place[pin]];
    if (outline) bounds.extend(outline.box[0]).extend(outline.box[1]);
  }
  return bounds;
}

/** The point of the globe that a point of the Mercator map is. */
function unproject(x, y) {
  const lat = (2 * Math.atan(Math.exp(Math.PI * (1 - (2 * y) / WORLD))) - Math.PI / 2) * (180 / Math.PI);
  return [lat, (x / WORLD - 0.5) * 360];
}

/** Whether the reader asked for little motion. */
function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Look at pins, from as near as makes sense. */
function lookAt(app, pins) {
  if (!pins.length) return;
  app.map.fitBounds(boundsOf(app.store, pins), { maxZoom: Math.max(10, app.map.getZoom()), ...roomAround(app), animate: !calm() });
}

/** Look at all that is shown. */
function home(app, animate) {
  const pins = pinsOn(app.store, app.shown);
  app.map.invalidateSize({ animate: false });
  if (pins.length) app.map.fitBounds(boundsOf(app.store, pins), { maxZoom: 10, ...roomAround(app), animate });
  else app.map.setView([25, 20], 2, { animate });
}

/** Leave room for what lies over the map: panels on wide screens, the credit's lines on small ones. */
function roomAround(app) {
  if (app.map.getSize().x < 900) return { paddingTopLeft: [36, 64], paddingBottomRight: [36, 50] };
  const [far, near] = [L.point(byId("layers")?.open ? 290 : 120, 36), L.point(80, 36)];
  const legend = byId("legend");
  const low = L.point(0, legend?.open ? legend.offsetHeight + 16 : 0);
  const leftwards = tongue.language === "ar";
  return { paddingTopLeft: leftwards ? far : near, paddingBottomRight: (leftwards ? near : far).add(low) };
}
