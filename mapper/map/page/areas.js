/** So many areas are all drawn; more would only be a haze over everything. */
const FEW_AREAS = 60;

/**
 * Number the areas that pins stand for: an outline or a circle, each once.
 * @param {Store} store
 * @returns {{of: Int32Array, list: Object[]}} the area of each pin, -1 for a point
 */
function numberAreas(store) {
  const numbers = new Map();
  const list = [];
  const of = new Int32Array(store.place.length).fill(-1);
  const { extents, place, precision } = store;
  const shaded = extents.map((extent) => extent.radius_km !== null && extent.pinned);
  for (let pin = 0; pin < of.length; pin++) {
    if (!shaded[precision[pin]]) continue;
    const key = place[pin] * 16 + precision[pin];
    if (!numbers.has(key)) {
      numbers.set(key, list.length);
      list.push({ place: place[pin], extent: extents[precision[pin]], layer: null });
    }
    of[pin] = numbers.get(key);
  }
  return { of, list };
}

/**
 * Make the layer that shades what is not known to the point.
 * @param {Store} store
 * @returns {L.FeatureGroup} with `show(rows)`
 */
function areaLayer(store) {
  const areas = numberAreas(store);
  const group = L.featureGroup();
  let types = new Uint8Array(areas.list.length);
  group.pinsAlone = () => []; // whose marks stand alone in the view
  group.redraw = function () {
    group.clearLayers();
    for (const nth of areasToDraw(areas, types, group.pinsAlone())) group.addLayer(shade(store, areas.list[nth], types[nth], group.renderer));
  };
  const follow = perFrame(() => areas.list.length > FEW_AREAS && group.redraw()); // in the next frame marks have moved, too
  group.on("add", () => group._map.on("moveend", follow));
  group.renderer = L.canvas({ padding: 0.3, pane: "areas" });
  group.show = function (rows) {
    types = new Uint8Array(areas.list.length);
    const { pinStart, type } = store;
    for (let k = 0; k < rows.length && types.length; k++) {
      for (let pin = pinStart[rows[k]]; pin < pinStart[rows[k] + 1]; pin++) {
        if (areas.of[pin] >= 0) types[areas.of[pin]] |= 1 << type[rows[k]];
      }
    }
    group.redraw();
  };
  return group;
}

/**
 * The areas that are drawn: all; of many those of marks that stand alone, for a ring tells of no area.
 * @returns {number[]}
 */
function areasToDraw({ of, list }, types, pinsAlone) {
  const shown = [...list.keys()].filter((nth) => types[nth]);
  if (shown.length <= FEW_AREAS) return shown;
  const alone = new Set(pinsAlone.map((pin) => of[pin]));
  return shown.filter((nth) => alone.has(nth));
}

/** An area in the colour of its type; grey where several types share it. */
function shade(store, area, bits, renderer) {
  const type = Math.log2(bits);
  const colour = Number.isInteger(type) ? store.symbols[type].colour : papers().quiet;
  const outline = area.extent.outline && store.outlines[area.place];
  area.layer = area.layer || (outline ? L.polygon(polygons(outline, store.scale), { renderer, interactive: false }) : circleOf(store, area, renderer));
  return area.layer.setStyle({ color: colour, weight: 1.5, opacity: 0.7, dashArray: "5 4", fillColor: colour, fillOpacity: 0.1 });
}

function circleOf(store, { place, extent }, renderer) {
  return L.circle([store.places.lat[place], store.places.lon[place]], { renderer, interactive: false, radius: extent.radius_km * 1000 });
}
