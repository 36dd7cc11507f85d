/** Colours of the map itself; symbols keep theirs. */
const PAPERS = {
  light: {
    sea: "#d5e3ec", river: "#a9c6d8", land: "#f6f4ee", theatre: "#fdfcf8", border: "#a39c8c", line: "#cfc8b8", dispute: "#a39c8c",
    label: "#3b3a36", quiet: "#6d6a60", country: "#837d6e", halo: "rgba(253,252,248,.92)", paper: "#ffffff", ink: "#1d1c1a",
  },
  dark: {
    sea: "#101a24", river: "#2b4256", land: "#212a33", theatre: "#28323c", border: "#5d6b78", line: "#3d4954", dispute: "#5d6b78",
    label: "#e3e6e8", quiet: "#a7b1b9", country: "#8b97a1", halo: "rgba(24,32,40,.9)", paper: "#12181e", ink: "#f3f5f6",
  },
};

/** While the page is printed, night is day. */
const onPaper = { now: false };

/** @returns {Object} the colours that the reader's system asks for */
function papers() {
  return matchMedia("(prefers-color-scheme: dark)").matches && !onPaper.now ? PAPERS.dark : PAPERS.light;
}

/** Rings as [lat, lon] from whole numbers, each the step from the one before. */
function unfold(rings, scale) {
  return rings.map(function (steps) {
    const points = new Array(steps.length / 2);
    let x = 0;
    let y = 0;
    for (let k = 0; k < points.length; k++) {
      x += steps[2 * k];
      y += steps[2 * k + 1];
      points[k] = [y / scale, x / scale];
    }
    return points;
  });
}

/** Polygons of a shape: each is rings, the first its outer one. */
function polygons(shape, scale) {
  return shape.rings.map((rings) => unfold(rings, scale));
}

/**
 * Draw land, borders and governorates under everything else.
 * @param {L.Map} map
 * @param {Object} content unpacked basemap
 * @returns {{restyle: function(): void, borders: L.FeatureGroup, names: Object[]}}
 */
function drawBasemap(map, content) {
  const renderer = L.canvas({ pane: "land", padding: 0.4 });
  const make = (shape, kind, options) =>
    L.polygon(polygons(shape, content.scale), { renderer, pane: "land", interactive: false, kind, smoothFactor: 0.6, ...options });
  const land = L.featureGroup(content.countries.map((shape) => make(shape, shape.theatre ? "theatre" : "land")));
  const borders = L.featureGroup(content.provinces.map((shape) => make(shape, "line", { fill: false })));
  const edges = L.featureGroup(content.countries.filter((shape) => shape.theatre).map((shape) => make(shape, "edge", { fill: false })));
  const disputes = L.featureGroup(content.disputed.map((shape) => make(shape, "dispute", { fill: false })));
  const lakes = L.featureGroup(content.lakes.map((shape) => make(shape, "lake")));
  const rivers = L.featureGroup([L.polyline(unfold(content.rivers, content.scale), { renderer, pane: "land", interactive: false, kind: "river", smoothFactor: 0.6 })]);
  const districts = L.featureGroup(content.districts.map((shape) => make(shape, "district", { fill: false })));
  const all = [land, rivers, lakes, borders, edges, disputes];
  for (const layer of all) layer.addTo(map);
  const styles = (colours) => ({
    land: { fillColor: colours.land, fillOpacity: 1, color: colours.border, weight: 0.8 },
    theatre: { fillColor: colours.theatre, fillOpacity: 1, color: colours.border, weight: 1 },
    line: { color: colours.line, weight: 1 },
    river: { color: colours.river, weight: 1.2 },
    lake: { fillColor: colours.sea, fillOpacity: 1, color: colours.river, weight: 0.8 },
    district: { color: colours.line, weight: 0.8, dashArray: "1 4" },
    edge: { color: colours.border, weight: 1.6 },
    dispute: { color: colours.dispute, weight: 1.2, dashArray: "4 4" },
  });
  function restyle() {
    const colours = styles(papers());
    map.getContainer().style.backgroundColor = papers().sea;
    for (const group of [...all, districts]) {
      group.eachLayer((layer) => layer.setStyle(colours[layer.options.kind]));
    }
  }
  restyle();
  return { restyle, borders, districtLines: districts, names: labelsOf(content), provinces: content.provinces, districts: content.districts, scale: content.scale };
}

/** All names of the map, the most important first. */
function labelsOf(content) {
  const label = (kind) => (row) => {
    const [x, y] = mercator(row.at[0], row.at[1]);
    return { kind, x, y, en: row.en, ar: row.ar || row.en, from: row.from, to: row.to ?? 30, rank: row.rank };
  };
  return [
    ...content.countries.filter((row) => row.at).map(label("country")),
    ...content.provinces.filter((row) => row.at).map(label("province")),
    ...content.towns.map(label("town")),
  ].sort((a, b) => a.rank - b.rank);
}

const FONTS = {
  country: ["600 13px ", "country", 1.5],
  province: ["italic 600 12px ", "quiet", 0.4],
  town: ["500 11.5px ", "label", 0],
};
const FAMILY = 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", Tahoma, sans-serif';

/**
 * Write the names that have room.
 * @param {CanvasRenderingContext2D} context
 * @param {Object[]} names
 * @param {{zoom: number, project: function(Object): L.Point, inside: function(L.Point): boolean}} view
 * @param {Object} board what is taken
 */
function writeNames(context, names, view, board) {
  const colours = papers();
  context.lineJoin = "round";
  for (const each of names.counts || []) writeCount(context, each, view, board, colours);
  for (const name of names) {
    if (name.kind === "province" && names.counts?.length) continue;
    if (view.zoom < name.from || view.zoom > name.to) continue;
    const at = view.project(name);
    if (!view.inside(at)) continue;
    const [font, colour, spacing] = FONTS[name.kind];
    const text = tongue.language === "ar" ? name.ar : name.en;
    context.font = font + FAMILY;
    if ("letterSpacing" in context) context.letterSpacing = (tongue.language === "ar" ? 0 : spacing) + "px";
    const half = context.measureText(text).width / 2 + 3;
    const below = name.kind === "town" ? 11 : 0;
    if (!board.free(at.x - half, at.y + below - 8, at.x + half, at.y + below + 8)) continue;
    board.take(at.x - half, at.y + below - 8, at.x + half, at.y + below + 8);
    if (name.kind === "town") dot(context, at, colours);
    halo(context, text, at.x, at.y + below, colours[colour], "center", colours);
  }
  if ("letterSpacing" in context) context.letterSpacing = "0px";
}

/** Write the number of an area, and its name above where there is room. */
function writeCount(context, each, view, board, colours) {
  const at = view.project(each);
  if (!each.count || !view.inside(at) || view.zoom < each.from) return;
  const name = tongue.language === "ar" ? each.ar : each.en;
  context.font = "600 12px " + FAMILY;
  const half = context.measureText(name).width / 2 + 2;
  if (!board.free(at.x - half, at.y - 16, at.x + half, at.y + 16)) return;
  board.take(at.x - half, at.y - 16, at.x + half, at.y + 16);
  halo(context, name, at.x, at.y - 8, colours.ink, "center", colours);
  context.font = "700 13px " + FAMILY;
  halo(context, number(each.count), at.x, at.y + 8, colours.ink, "center", colours);
}

function dot(context, at, colours) {
  context.beginPath();
  context.arc(at.x, at.y, 2, 0, 2 * Math.PI);
  context.fillStyle = colours.quiet;
  context.fill();
}

/** Write text that stays readable on any ground. */
function halo(context, text, x, y, colour, align, colours) {
  context.textAlign = align;
  context.textBaseline = "middle";
  context.lineWidth = 3.5;
  context.strokeStyle = colours.halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
