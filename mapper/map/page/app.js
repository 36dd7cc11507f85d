/** With more rows than this, what is beside the map follows when the reader's hand rests. */
const MANY = 20000;
const REST_MS = 120;

/** From this zoom on districts are outlined: approximately, and so dotted. */
const DISTRICTS_FROM = 9;

/**
 * Add the layer of incidents to a map that someone else made.
 * @param {L.Map} map
 * @param {string} id of the element that holds the data
 */
async function attach(map, id) {
  const store = await openStore(id);
  makePanes(map);
  const areas = areaLayer(store).addTo(map);
  const layer = pinLayer(store).addTo(map);
  areas.pinsAlone = () => layer.alone();
  const rows = Uint32Array.from({ length: store.n }, (_, i) => i);
  areas.show(rows);
  layer.show(rows);
  map.on("click", async function (event) {
    const mark = layer.at(event.containerPoint);
    if (!mark) return;
    if (mark.count && !mark.onePoint) {
      map.setView(event.latlng, map.getZoom() + 2);
      return;
    }
    const held = mark.pins().slice(0, 50).map((pin) => store.pinIncident[pin]);
    const parts = await Promise.all(held.map(async (i) => detailOf(store, i, await store.detail(i))));
    L.popup({ maxWidth: 340, maxHeight: 360 }).setLatLng(event.latlng).setContent(el("div.incident-popup", {}, ...parts)).openOn(map);
  });
  const pins = pinsOn(store, rows);
  if (pins.length) map.fitBounds(boundsOf(store, pins), { maxZoom: 10, padding: [40, 40], animate: false });
  map.getContainer().dataset.incidents = store.n; // all stand
}

/** What lies over what: land, shades of counts, areas of uncertainty, marks. */
function makePanes(map) {
  for (const [name, level] of [["land", 150], ["tiles", 200], ["counts", 250], ["heat", 260], ["areas", 300]]) {
    const pane = map.getPane(name) || map.createPane(name);
    pane.style.zIndex = level;
    pane.style.pointerEvents = "none";
  }
}

/**
 * Start the page.
 * @param {L.Map} map
 * @param {string} id of the element that holds the data
 */
async function start(map, id) {
  const store = await openStore(id);
  makePanes(map);
  const linked = await readLink(location.hash, store);
  if (linked.language) tongue.language = linked.language;
  if (linked.embed) document.documentElement.classList.add("embedded");
  const app = makeApp(map, store, linked.filters);
  page.app = app;
  Object.assign(app.view, linked.view);
  buildPage(app);
  app.refresh();
  app.home(false);
  performance.mark("marks");
  await loadBasemap(app);
  if (app.filters.text) app.seek();
  if (linked.open !== null) await app.choose(linked.open);
  document.documentElement.setAttribute("data-ready", "true");
}

function makeApp(map, store, filters) {
  const app = {
    map, store, filters, sieve: makeSieve(store), open: null, openId: null, pile: null, shown: new Uint32Array(0), counts: null, takeFocus: false,
    view: { areas: true, borders: true, names: true, marks: true, online: false, heat: false, shade: "none" },
    panel: byId("panel"), side: byId("side"),
    areas: areaLayer(store), pins: pinLayer(store), basemap: null, online: store.tiles ? onlineLayer(store.tiles) : null,
    refresh: () => refresh(app, store.n > MANY),
    slide: () => refresh(app, true),
    settle: () => settle(app),
    seek: () => seek(app),
    choose: (i, pile) => choose(app, i, pile),
    close: () => close(app),
    home: (animate) => home(app, animate),
    lookAt: (i) => lookAt(app, pinsOn(store, [i])),
    applyView: () => applyView(app),
  };
  map.attributionControl.setPrefix(false);
  app.areas.addTo(map);
  app.pins.addTo(map);
  app.areas.pinsAlone = () => app.pins.alone();
  return app;
}

/** Sift, and draw what passes; while the reader's hand moves the rest waits. */
function refresh(app, moving) {
  app.shown = sift(app.store, app.sieve, app.filters);
  app.pins.show(app.shown);
  app.timeline.follow();
  clearTimeout(app.resting);
  if (!moving) settle(app);
  else app.resting = setTimeout(() => settle(app), REST_MS);
}

/** Bring all that counts and lists into line with what is shown. */
function settle(app) {
  const { store, filters, shown } = app;
  app.counts = countAll(store, app.sieve.fails);
  app.areas.show(shown);
  app.list.show(shown);
  app.timeline.draw(countDays(store, app.sieve.fails));
  drawFilters(store, app.filterBox, filters, app.counts, app.refresh);
  drawLayers(app);
  drawDensity(app);
  tellShown(app);
  saveLink(app);
}

/** Search for the text that was typed; an older search gives way. */
function seek(app) {
  const token = {};
  app.searching = token;
  search(app.store, app.filters.text, async function (hits, whole) {
    if (app.searching !== token) return false;
    app.sieve.hits = hits;
    app.unsearched = !whole;
    app.refresh();
    if (!whole && app.store.n > MANY) await new Promise((go) => setTimeout(go));
    return app.searching === token;
  });
}

function tellShown(app) {
  const { store, shown } = app;
  const tray = shown.reduce((count, i) => count + (store.onMap[i] ? 0 : 1), 0);
  let text = say("shown", number(shown.length), number(store.n));
  if (tray) text += " · " + say("unplaced", number(tray));
  if (!shown.length) text = say(store.n ? "no_match" : "no_incident");
  for (const [word, places] of otherwiseCalled(store, app.filters.text)) text += " · " + say("also_called", word, places.join(tongue.language === "ar" ? "، " : ", "));
  if (app.unsearched) text = say("searching") + " " + text;
  fill(byId("shown"), document.createTextNode(text), meant(app));
  app.reset.hidden = !narrowed(app.filters);
}

/** What a reader may have meant who wrote a name otherwise than anyone known: a button that seeks it. */
function meant(app) {
  const { store, filters, sieve } = app;
  if (app.unsearched || !sieve.hits || sieve.hits.includes(1)) return null;
  const found = nearestPlace(store, filters.text);
  if (!found) return null;
  const [word, nth] = found;
  const button = el("button.inline", { type: "button", text: say("meant", placeName(store, nth)) });
  button.addEventListener("click", function () {
    filters.text = fold(filters.text).split(" ").map((each) => (each === word ? placeName(store, nth) : each)).join(" ");
    byId("search").value = filters.text;
    byId("search").focus();
    app.seek();
  });
  return el("span", {}, " ", button);
}

/** Keep the page's address: what opens an incident can be taken back by the browser's own button. */
function saveLink(app) {
  clearTimeout(app.linking);
  app.linking = setTimeout(function () {
    const link = writeLink(app);
    const address = link ? "#" + link : location.pathname + location.search;
    const was = new URLSearchParams(location.hash.slice(1));
    const opens = app.openId !== null && !was.has("id") && !history.state?.opened;
    if (opens) history.pushState({ opened: true }, "", address);
    else history.replaceState(history.state, "", address);
  }, 200);
}

/** Show what the address says, after it was changed by hand or by the browser's back and forward. */
async function followLink(app) {
  const linked = await readLink(location.hash, app.store);
  Object.assign(app.filters, linked.filters);
  byId("search").value = app.filters.text;
  app.pile = null;
  if (linked.open === null) app.close();
  else if (linked.open !== app.open) app.choose(linked.open);
  app.seek();
}

async function choose(app, i, pile = null) {
  app.open = i;
  app.pile = pile;
  app.pins.chosen = i;
  app.pins.paint();
  app.areas.redraw();
  app.list.mark(i);
  const pins = pinsOn(app.store, [i]);
  const seen = app.map.getBounds();
  if (pins.length && !pins.some((pin) => seen.contains(pointOf(app.store, pin)))) lookAt(app, pins);
  const ids = await app.store.ids();
  if (app.open !== i) return;
  app.openId = ids[i];
  await openPanel(app, i);
  saveLink(app);
}

/** Close the panel, or go back to the pile that its incident was opened from. */
function close(app) {
  const { open: was, pile } = app;
  app.open = null;
  app.openId = null;
  app.pile = null;
  app.pins.chosen = -1;
  app.pins.paint();
  app.areas.redraw();
  app.list.mark(-1);
  if (pile) showPile(app, pile);
  else {
    app.panel.hidden = true;
    app.side.classList.remove("reading");
  }
  if (was !== null) document.querySelector((pile ? "#panel" : "#list") + ' button[data-nth="' + was + '"]')?.focus();
  saveLink(app);
}

async function loadBasemap(app) {
  const element = byId("basemap");
  if (!element) return;
  app.basemap = drawBasemap(app.map, await unpack(element.textContent));
  app.applyView();
}

/** Show and hide what belongs to the map. */
function applyView(app) {
  const { view, basemap } = app;
  const put = (layer, on) => layer && (on ? layer.addTo(app.map) : layer.remove());
  put(app.areas, view.areas && view.marks && view.shade === "none"); // one shading at a time
  put(app.online, view.online);
  if (basemap) put(basemap.borders, view.borders);
  if (basemap) put(basemap.districtLines, view.borders && app.map.getZoom() >= DISTRICTS_FROM);
  app.pins.names = basemap && view.names ? basemap.names : [];
  app.pins.hidden = !view.marks;
  app.pins.paint();
  drawDensity(app);
}
