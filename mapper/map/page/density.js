/** What areas may be shaded by. */
const SHADES = ["none", "province", "district"];

/** Precisions that tell in which governorate, and in which district, an incident was. */
const TELLING = {
  province: ["site", "locality", "near", "admin3", "admin2", "admin1"],
  district: ["site", "locality", "near", "admin3", "admin2"],
};

/** From few to many: one hue that symbols do not have, growing darker; the other way round at night. */
const RAMPS = {
  light: ["#ece7f2", "#cfc6e2", "#a99bcb", "#7d68ab", "#4f3785"],
  dark: ["#2f2a47", "#473c70", "#65559a", "#8b7cc2", "#bcb1e6"],
};

/**
 * Count incidents by the area that they lie in, each once an area.
 * @param {Store} store
 * @param {ArrayLike<number>} rows
 * @param {"province"|"district"} unit
 * @param {number} areas how many there are
 * @returns {Uint32Array}
 */
function countAreas(store, rows, unit, areas) {
  const counts = new Uint32Array(areas);
  const latest = new Int32Array(areas).fill(-1);
  const tells = Uint8Array.from(store.extents, (extent) => (TELLING[unit].includes(extent.precision) ? 1 : 0));
  const home = store.places[unit];
  const { pinStart, precision, place } = store;
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k];
    for (let pin = pinStart[i]; pin < pinStart[i + 1]; pin++) {
      const area = tells[precision[pin]] ? home[place[pin]] : -1;
      if (area < 0 || latest[area] === i) continue;
      latest[area] = i;
      counts[area]++;
    }
  }
  return counts;
}

/**
 * The least number of each class: about as many areas in each, and never more than five classes.
 * @param {ArrayLike<number>} counts
 * @returns {number[]}
 */
function classesOf(counts) {
  const some = Array.from(counts).filter(Boolean).sort((a, b) => a - b);
  const steps = Array.from({ length: 5 }, (_, k) => some[Math.floor((k * some.length) / 5)]);
  return [...new Set(steps.filter(Boolean))];
}

function classAt(classes, count) {
  return classes.findLastIndex((least) => count >= least);
}

/** The colour of a class, spread over the ramp when there are few. */
function rampColour(classes, nth) {
  const ramp = papers() === PAPERS.dark ? RAMPS.dark : RAMPS.light;
  return ramp[classes.length < 2 ? 2 : Math.round((nth * (ramp.length - 1)) / (classes.length - 1))];
}

/** Shade governorates or districts, and draw the heat, by what is shown. */
function drawDensity(app) {
  const { basemap, view } = app;
  drawHeat(app);
  if (app.shades) app.shades.remove();
  app.classes = null;
  if (basemap) basemap.names.counts = [];
  if (basemap && view.shade !== "none") shadeAreasBy(app, view.shade);
  app.pins.paint();
  drawShadeLegend(app);
}

function shadeAreasBy(app, unit) {
  const { basemap, store } = app;
  const areas = unit === "province" ? basemap.provinces : basemap.districts;
  const counts = countAreas(store, app.shown, unit, areas.length);
  app.classes = classesOf(counts);
  const renderer = (app.shadeRenderer = app.shadeRenderer || L.canvas({ pane: "counts", padding: 0.3 }));
  app.shades = L.featureGroup(areas.map(function (area, nth) {
    const kind = classAt(app.classes, counts[nth]);
    area.layer = area.layer || L.polygon(polygons(area, basemap.scale), { renderer, interactive: false });
    return area.layer.setStyle({ stroke: true, weight: 0.8, color: papers().border, fillColor: kind < 0 ? papers().theatre : rampColour(app.classes, kind), fillOpacity: kind < 0 ? 0.25 : 0.85 });
  })).addTo(app.map);
  basemap.names.counts = areas.map(function (area, nth) {
    const [x, y] = mercator(area.at[0], area.at[1]);
    return { kind: "count", x, y, en: area.en, ar: area.ar || area.en, count: counts[nth], from: unit === "province" ? 5.5 : 7.5, to: 30 };
  });
}

/** Say in the legend what the shades mean. */
function drawShadeLegend(app) {
  const box = byId("shade-legend");
  if (!box) return;
  const { classes, view } = app;
  const rows = (classes || []).map(function (least, nth) {
    const next = classes[nth + 1];
    const most = next === undefined ? "+" : next - 1 > least ? "–" + number(next - 1) : "";
    const swatch = el("span.swatch", { "aria-hidden": "true" });
    swatch.style.backgroundColor = rampColour(classes, nth);
    return el("li", {}, swatch, el("span", { dir: "ltr", text: number(least) + most }));
  });
  const none = el("span.swatch", { "aria-hidden": "true" });
  none.style.backgroundColor = papers().theatre;
  if (classes) rows.unshift(el("li", {}, none, el("span", { text: say("none") })));
  box.hidden = !classes && !view.heat;
  byId("mark-legend").hidden = !view.marks;
  const shades = classes ? [el("p", { text: say("shade_" + view.shade) }), el("ul.legend-rows", {}, ...rows), view.shade === "district" ? el("p.quiet", { text: say("approximate") }) : null] : [];
  fill(box, ...(view.heat ? heatLegend() : []), ...shades);
}

function heatLegend() {
  const bar = el("span.warmth", { "aria-hidden": "true" });
  const colours = Object.keys(HEAT.gradient).sort().map((share) => HEAT.gradient[share]); // a key that is a whole number comes first by itself
  bar.style.backgroundImage = "linear-gradient(to " + (tongue.language === "ar" ? "left" : "right") + ", " + colours.join(", ") + ")";
  return [el("p", { text: say("heat") }), el("p.warmth-row", {}, el("span", { text: say("heat_from") }), bar, el("span", { text: say("heat_to") })), el("p.quiet", { text: say("heat_of") })];
}

const HEAT = { radius: 22, blur: 16, minOpacity: 0.25, gradient: { 0.25: "#4f3785", 0.5: "#a0376f", 0.75: "#e0673c", 1: "#ffd23f" } };

/** One warm point a place, as strong as the incidents there are many; folium's heat layer draws it. */
function drawHeat(app) {
  const { view, store, map } = app;
  if (!view.heat) {
    app.heat?.remove();
    return;
  }
  const counts = new Map();
  for (const pin of pinsOn(store, app.shown)) {
    if (store.extents[store.precision[pin]].radius_km !== null) continue;
    counts.set(store.place[pin], (counts.get(store.place[pin]) || 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  const points = Array.from(counts, ([nth, count]) => [store.places.lat[nth], store.places.lon[nth], 0.6 * Math.sqrt(count / most)]);
  app.heat = app.heat || L.heatLayer([], { ...HEAT, maxZoom: 1 });
  app.heat.setLatLngs(points);
  if (map.hasLayer(app.heat)) return;
  app.heat.addTo(map);
  map.getPane("heat").append(app.heat._canvas); // below the marks, which it would cover
}
