/** Build all parts of the page; done again when the language changes. */
function buildPage(app) {
  const { store, map } = app;
  document.documentElement.lang = tongue.language;
  document.documentElement.dir = tongue.language === "ar" ? "rtl" : "ltr";
  fill(byId("title"), quoted(store.page.title || say("untitled")));
  document.title = plain(store.page.title || say("untitled"));
  byId("skip").textContent = say("skip");
  byId("list-title").textContent = say("list");
  fill(byId("summary"), ...summaryOf(store));
  byId("stage").setAttribute("aria-label", say("map"));
  const box = map.getContainer();
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", say("map_label"));
  buildActions(app);
  buildFinding(app);
  buildOver(app);
  fill(byId("list"));
  app.list = openList(store, byId("list"), (i, byKey) => pick(app, i, byKey));
  app.timeline = openTimeline(store, byId("time"), app.filters, app);
  byId("time").setAttribute("aria-label", say("timeline"));
  if (app.built) return;
  app.built = true;
  wireMap(app);
  wirePage(app);
}

function pick(app, i, byKey) {
  app.takeFocus = byKey;
  app.choose(i);
}

function summaryOf(store) {
  const page = store.page;
  const parts = [el("span", { text: counted(store.n, "incident", "incidents") })];
  if (page.reports || !page.tables) parts.push(el("span", { text: counted(page.reports, "report", "reports") }));
  if (page.tables) parts.push(el("span", { text: counted(page.tables, "table", "tables") }));
  if (store.span) parts.push(el("span", { text: spanText(store.span[0], store.span[1], "days", tongue.language, "long") }));
  if (page.as_of) parts.push(el("span", { text: say("as_of") + " " + dayText(dayOf(page.as_of), tongue.language, "long") }));
  if (page.sample) parts.push(el("strong.badge", { text: say("sample") }));
  return parts;
}

function buildActions(app) {
  const saving = async (name, type, write) => save(name, type, write(await records(app)));
  const button = (key, act) => el("button.tool.wide", { type: "button", text: say(key), onclick: act });
  const menu = el(
    "details.menu",
    {},
    el("summary.tool.wide", { text: say("download") }),
    el(
      "div.menu-items",
      {},
      button("csv", () => saving("incidents.csv", "text/csv", asCsv)),
      button("geojson", () => saving("incidents.geojson", "application/geo+json", asGeoJson)),
      button("png", () => savePicture(app)),
      button("embed", (event) => copyEmbed(app, event.currentTarget)),
      button("print", () => window.print()),
    ),
  );
  const other = tongue.language === "ar" ? "en" : "ar";
  const language = el("button.tool.wide", { type: "button", id: "language", lang: other, text: say("language"), onclick: () => speak(app, other) });
  fill(byId("actions"), menu, language);
}

/** Change the page's language. */
function speak(app, language) {
  tongue.language = language;
  const open = app.open;
  buildPage(app);
  app.refresh();
  if (open !== null) app.choose(open);
  else if (!app.panel.hidden) app.close();
  byId("language").focus();
}

/** Copy what shows this map, as it is now, inside another page. */
function copyEmbed(app, button) {
  const link = writeLink(app);
  const address = location.href.split("#")[0] + "#" + (link ? link + "&" : "") + "embed=1";
  const frame = el("iframe", { src: address, title: plain(app.store.page.title || say("untitled")), width: "100%", height: "560", loading: "lazy" });
  copyText(frame.outerHTML);
  button.textContent = say("copied");
}

function buildFinding(app) {
  const field = el("input", { type: "search", id: "search", placeholder: say("search"), "aria-label": say("search"), dir: "auto" });
  field.value = app.filters.text;
  let waiting = null;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      app.filters.text = field.value;
      app.seek();
    }, 120);
  });
  app.reset = el("button.tool.wide", { type: "button", id: "reset", text: say("reset"), onclick: () => resetFilters(app, field) });
  app.filterBox = el("div.filter-groups");
  const filters = el("details.filters", { id: "filters" }, el("summary", { text: say("filters") }), app.filterBox);
  fill(byId("finding"), el("div.search-row", {}, field, app.reset), filters);
}

function resetFilters(app, field) {
  Object.assign(app.filters, openFilters());
  field.value = "";
  app.seek();
  field.focus();
}

function buildOver(app) {
  app.layersBox = el("div.layer-groups");
  const wide = matchMedia("(min-width: 1100px)").matches;
  const layers = el("details.layers", { open: wide, id: "layers" }, el("summary", { text: say("layers") }), app.layersBox);
  const legend = el("details.legend", { open: wide, id: "legend" }, el("summary", { text: say("legend") }), legendOf());
  const zoom = el(
    "div.zoom",
    {},
    el("button.tool", { type: "button", "aria-label": say("zoom_in"), text: "+", onclick: () => app.map.zoomIn() }),
    el("button.tool", { type: "button", "aria-label": say("zoom_out"), text: "−", onclick: () => app.map.zoomOut() }),
    el("button.tool", { type: "button", "aria-label": say("home"), title: say("home"), text: "⌂", onclick: () => app.home(!calm()) }),
  );
  const embedded = document.documentElement.classList.contains("embedded");
  fill(byId("over"), zoom, layers, legend, embedded ? wholeLink(app) : null);
  const credit = app.map.attributionControl;
  for (const old of Object.keys(credit._attributions)) credit.removeAttribution(old);
  credit.addAttribution(CREDIT + " " + say("disclaimer"));
}

/** What the mouse does on the map. */
function wireMap(app) {
  const { map, pins, store } = app;
  const tip = byId("tip");
  map.on("click", function (event) {
    const mark = pins.at(event.containerPoint);
    if (!mark) return;
    app.takeFocus = false;
    if (!mark.count) app.choose(mark.one);
    else if (mark.onePoint || map.getZoom() >= 13) openPile(app, mark);
    else openCluster(app, mark);
  });
  map.on("mousemove", function (event) {
    const mark = pins.at(event.containerPoint);
    map.getContainer().classList.toggle("over-mark", Boolean(mark));
    tip.hidden = !mark;
    if (!mark) return;
    fill(tip, ...tipOf(store, mark));
    const at = event.containerPoint;
    const box = byId("stage").getBoundingClientRect();
    tip.style.left = Math.min(at.x + 14, box.width - 250) + "px";
    tip.style.top = Math.max(4, at.y - 14 - tip.offsetHeight) + "px";
  });
  map.on("mouseout movestart", () => (tip.hidden = true));
  map.on("zoomend", () => app.applyView());
}

/** Zoom so far that a cluster comes apart; where it cannot, list what it holds. */
function openCluster(app, mark) {
  const bounds = boundsOf(app.store, mark.pins());
  const room = roomAround(app);
  const zoom = Math.min(app.map.getBoundsZoom(bounds, false, L.point(room.paddingTopLeft).add(room.paddingBottomRight)), 15);
  if (zoom > app.map.getZoom()) app.map.fitBounds(bounds, { ...room, maxZoom: 15, animate: !calm() });
  else openPile(app, mark);
}

function tipOf(store, mark) {
  if (mark.count) return [el("b", { text: say("here", number(mark.count)) }), el("span", { text: mark.stamp })];
  const i = mark.one;
  const killed = tollOf(store, "killed", i);
  return [
    el("b", {}, quoted(subName(store, i))),
    el("span", {}, quoted(placeName(store, store.place[mark.pin])), " · ", whenText(store, i, "dated")),
    killed ? el("span", { text: boundsText(killed) + " " + say("killed") + (store.shared[i] ? " (" + say("for_all") + ")" : "") }) : null,
  ].filter(Boolean);
}

/** What the page as a whole answers to. */
function wirePage(app) {
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    const menu = document.querySelector(".menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (!app.panel.hidden) app.close();
  });
  document.addEventListener("click", function (event) {
    const menu = document.querySelector(".menu[open]");
    if (menu && event.isTrusted && !menu.contains(event.target)) menu.open = false; // what saves a file clicks too
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => repaint(app));
  window.addEventListener("beforeprint", function () {
    onPaper.now = true;
    repaint(app);
    printAll(app);
  });
  window.addEventListener("afterprint", function () {
    onPaper.now = false;
    repaint(app);
  });
  window.addEventListener("hashchange", () => followLink(app));
  new ResizeObserver(() => app.map.invalidateSize({ animate: false })).observe(byId("stage"));
}

/** Where the page is embedded, one link leads to all of it. */
function wholeLink(app) {
  const link = el("a.whole-link", { target: "_blank", rel: "noopener", text: say("whole_map"), href: location.href.replace("embed=1", "") });
  link.addEventListener("click", () => (link.href = location.href.split("#")[0] + "#" + writeLink(app).replace(/&?embed=1/, "")));
  return link;
}

function repaint(app) {
  if (app.basemap) app.basemap.restyle();
  drawDensity(app);
  app.areas.show(app.shown);
  app.map.eachLayer((layer) => layer instanceof L.Canvas && layer._redraw()); // Leaflet would wait for the next frame
}

/** On paper: the map as it is seen, with its legend, and the list as a table with its sources. */
function printAll(app) {
  const { store } = app;
  const rows = Array.from(app.list.order.slice(0, 1000), function (i) {
    const killed = tollOf(store, "killed", i);
    const sources = wordsOf(store, store.sources[i]).map(plain).join(", ");
    return el("tr", {}, el("td", { text: whenText(store, i, "long") }), el("td", {}, symbolIcon(store.symbols[store.type[i]]), quoted(subName(store, i))), el("td", {}, quoted(placeNames(store, i, 4) || say("tray"))), el("td", { text: killed ? boundsText(killed) : "–" }), el("td", {}, quoted(sources || "–")));
  });
  const heads = ["when", "what", "where", "toll", "source"].map((key) => el("th", { scope: "col", text: say(key) }));
  const picture = drawPicture(app);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", say("map"));
  const rest = app.list.order.length - rows.length;
  if (rest > 0) rows.push(el("tr", {}, el("td", { colspan: 5, text: say("more", number(rest)) })));
  fill(byId("printed"), picture, el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows)), el("p", { text: say("figures_are_claims") + " " + say("disclaimer") }));
}
