/**
 * Add the layer of incidents to a map that someone else made.
 * @param {L.Map} map
 * @param {string} id of the element that holds the data
 */
function attach(map, id) {
  const store = openStore(JSON.parse(byId(id).textContent));
  prepare(store);
  const areas = L.featureGroup().addTo(map);
  const layer = pinLayer(store).addTo(map);
  const pins = pinsOn(store, Array.from({ length: store.n }, (_, i) => i));
  shadeAreas(areas, store, pins);
  layer.show(pins);
  map.on("click", function (event) {
    const mark = layer.at(event.containerPoint);
    if (!mark) return;
    if (mark.count && !mark.onePoint) {
      map.setView(event.latlng, map.getZoom() + 2);
      return;
    }
    const parts = mark.pins.slice(0, 50).map((pin) => detailOf(store, store.pinIncident[pin], store.details[store.pinIncident[pin]]));
    L.popup({ maxWidth: 340, maxHeight: 360 }).setLatLng(event.latlng).setContent(el("div.incident-popup", {}, ...parts)).openOn(map);
  });
  if (pins.length) map.fitBounds(boundsOf(store, pins), { maxZoom: 10, padding: [40, 40] });
}

/** Note what the parts of the page ask for again and again. */
function prepare(store) {
  const days = new Set(store.first);
  store.days = [...days].sort((a, b) => (a === NO_DAY) - (b === NO_DAY) || a - b);
  const years = new Set(store.days.filter((day) => day !== NO_DAY).map((day) => isoDay(day).slice(0, 4)));
  store.manyYears = years.size > 1;
  store.typesUsed = new Set(store.type);
  store.values = store.n <= 20000 ? Array.from({ length: store.n }, (_, i) => valuesOf(store, i)) : null;
}

/** The pins of incidents that are drawn. */
function pinsOn(store, rows) {
  const pins = [];
  for (const i of rows) {
    for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) {
      if (store.extents[store.pinPrecision[pin]].pinned) pins.push(pin);
    }
  }
  return pins;
}

function boundsOf(store, pins) {
  const bounds = L.latLngBounds([]);
  for (const pin of pins) {
    const outline = isArea(store, pin) && store.outlines && store.outlines[store.pinPlace[pin]];
    bounds.extend(pointOf(store, pin));
    if (outline && pins.length < 400) bounds.extend(outline.box[0]).extend(outline.box[1]);
  }
  return bounds;
}

/**
 * Start the page.
 * @param {L.Map} map
 * @param {string} id of the element that holds the data
 */
function start(map, id) {
  const store = openStore(JSON.parse(byId(id).textContent));
  prepare(store);
  const linked = readLink(location.hash, store);
  if (linked.language) tongue.language = linked.language;
  const app = makeApp(map, store, linked.filters);
  page.app = app;
  buildPage(app);
  app.refresh();
  app.home(false);
  const ready = loadBasemap(app);
  if (linked.open !== null) app.choose(linked.open);
  ready.then(() => document.documentElement.setAttribute("data-ready", "true"));
}

function makeApp(map, store, filters) {
  const app = {
    map, store, filters, open: null, shown: [], counts: null, haystacks: null, takeFocus: false,
    mapLayers: { areas: true, borders: true, names: true, online: false },
    panel: byId("panel"), side: byId("side"),
    areas: L.featureGroup(), pins: pinLayer(store), basemap: null,
    detail: (i) => Promise.resolve(store.details[i]),
    refresh: () => refresh(app),
    choose: (i) => choose(app, i),
    close: () => close(app),
    home: (animate) => home(app, animate),
    lookAt: (i) => lookAt(app, pinsOn(store, [i])),
    applyMapLayers: () => applyMapLayers(app),
  };
  map.attributionControl.setPrefix(false);
  app.areas.addTo(map);
  app.pins.addTo(map);
  return app;
}

/** Sift, and draw what passes everywhere. */
function refresh(app) {
  const { store, filters } = app;
  if (filters.text && !app.haystacks) app.haystacks = Array.from({ length: store.n }, (_, i) => haystack(store, i));
  const found = sift(store, filters, filters.text ? search(filters.text, app.haystacks) : null);
  app.shown = found.rows;
  app.counts = found.counts;
  const pins = pinsOn(store, found.rows);
  app.pins.show(pins);
  shadeAreas(app.areas, store, pins);
  app.list.show(found.rows);
  app.timeline.draw(found.perDay);
  drawFilters(store, app.filterBox, filters, found.counts, app.refresh);
  drawLayers(app);
  tellShown(app);
  saveLink(app);
}

function tellShown(app) {
  const { store, shown } = app;
  const tray = shown.reduce((count, i) => count + (store.onMap[i] ? 0 : 1), 0);
  let text = say("shown", number(shown.length), number(store.n));
  if (tray) text += " · " + say("unplaced", number(tray));
  if (!shown.length) text = say(store.n ? "no_match" : "no_incident");
  if (shown.length > MOST_LISTED) text += " · " + say("too_many", number(MOST_LISTED));
  byId("shown").textContent = text;
  app.reset.hidden = !narrowed(app.filters);
}

function saveLink(app) {
  clearTimeout(app.linking);
  app.linking = setTimeout(function () {
    const link = writeLink(app);
    history.replaceState(null, "", link ? "#" + link : location.pathname + location.search);
  }, 200);
}

function choose(app, i) {
  app.open = i;
  app.pins.chosen = i;
  app.pins.paint();
  app.list.mark(i);
  openPanel(app, i);
  const pins = pinsOn(app.store, [i]);
  const seen = app.map.getBounds();
  if (pins.length && !pins.some((pin) => seen.contains(pointOf(app.store, pin)))) lookAt(app, pins);
  saveLink(app);
}

function close(app) {
  const was = app.open;
  app.open = null;
  app.pins.chosen = -1;
  app.pins.paint();
  app.panel.hidden = true;
  app.side.classList.remove("reading");
  app.list.mark(-1);
  if (was !== null) document.querySelector('#list button[data-nth="' + was + '"]')?.focus();
  saveLink(app);
}

function lookAt(app, pins) {
  if (!pins.length) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  app.map.fitBounds(boundsOf(app.store, pins), { maxZoom: Math.max(10, app.map.getZoom()), padding: [60, 60], animate: !calm });
}

function home(app, animate) {
  const pins = pinsOn(app.store, app.shown);
  if (pins.length) app.map.fitBounds(boundsOf(app.store, pins), { maxZoom: 10, ...roomAround(), animate });
  else app.map.setView([25, 20], 2, { animate });
}

/** Leave room for what lies over the map on wide screens. */
function roomAround() {
  if (!matchMedia("(min-width: 1100px)").matches) return { padding: [32, 32] };
  const [far, near] = [L.point(290, 36), L.point(80, 36)];
  const leftwards = tongue.language === "ar";
  return { paddingTopLeft: leftwards ? far : near, paddingBottomRight: leftwards ? near : far };
}

async function loadBasemap(app) {
  const element = byId("basemap");
  if (!element) return;
  app.basemap = drawBasemap(app.map, await unpack(element.textContent));
  app.pins.names = app.basemap.names;
  app.applyMapLayers();
}

function applyMapLayers(app) {
  const put = (layer, on) => layer && (on ? layer.addTo(app.map) : layer.remove());
  put(app.areas, app.mapLayers.areas);
  put(app.online, app.mapLayers.online);
  if (app.basemap) put(app.basemap.borders, app.mapLayers.borders);
  app.pins.names = app.basemap && app.mapLayers.names ? app.basemap.names : [];
  app.pins.paint();
}
