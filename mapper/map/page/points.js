/** How near two marks may come before they are drawn as one, in pixels: the more there are, the less. */
const REACHES = [
  [120, 33],
  [600, 40],
  [Infinity, 58],
];
const MOST_FANNED = 7;

/** Radius of a symbol by how many were killed; sums for several places give no place its size. */
function radiusOf(store, i) {
  const least = store.killed_min[i] < 0 ? store.killed_max[i] : store.killed_min[i];
  const killed = store.shared[i] ? 0 : Math.max(0, least);
  return Math.min(20, 7.5 + 2.1 * Math.log2(1 + killed));
}

/**
 * Make the layer that draws pins, date stamps and names on one canvas.
 * @param {Store} store
 * @returns {L.Renderer} with `show(rows)`, `names`, `chosen`, `at(point)`
 */
function pinLayer(store) {
  const Layer = L.Renderer.extend({
    options: { padding: 0.12, pane: "overlayPane" },
    rows: new Uint32Array(0),
    grid: makeGrid(store),
    names: [],
    hidden: false,
    stamped: true,
    chosen: -1,
    drawn: [],
    _initContainer() {
      this._container = L.DomUtil.create("canvas", "leaflet-pin-canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._context = this._container.getContext("2d");
    },
    _destroyContainer() {
      this._container.remove();
    },
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize();
      const sharp = Math.min(window.devicePixelRatio || 1, 2);
      L.DomUtil.setPosition(this._container, this._bounds.min);
      this._container.width = sharp * size.x;
      this._container.height = sharp * size.y;
      this._container.style.width = size.x + "px";
      this._container.style.height = size.y + "px";
      this._context.setTransform(sharp, 0, 0, sharp, -sharp * this._bounds.min.x, -sharp * this._bounds.min.y);
      this.paint();
    },
    _updatePaths() {},
    _onZoomEnd() {},
    /** Show the pins of these rows and no others. */
    show(rows) {
      this.rows = rows;
      this.paint();
    },
    paint() {
      if (this._map && this._bounds) paintPins(this, store);
    },
    /** The pins that are drawn as marks of their own, and those of the chosen incident. */
    alone() {
      const chosen = this.chosen < 0 ? [] : pinsFor(store, this.chosen);
      return [...this.drawn.filter((mark) => !mark.count).map((mark) => mark.pin), ...chosen];
    },
    /** The mark at a point of the container, or null. */
    at(point) {
      const where = this._map.containerPointToLayerPoint(point);
      let best = null;
      let least = Infinity;
      for (const mark of this.drawn) {
        const away = Math.hypot(mark.x - where.x, mark.y - where.y) - Math.max(mark.radius, 12);
        if (away < least) [best, least] = [mark, away];
      }
      return least <= 3 ? best : null;
    },
  });
  return new Layer();
}

/** Paint everything: marks first, then stamps, then names where there is room. */
function paintPins(layer, store) {
  const { _context: context, _bounds: bounds, _map: map } = layer;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, layer._container.width, layer._container.height);
  context.restore();
  const view = viewOf(map, bounds);
  layer.drawn = marksOf(layer, store, view);
  const board = noticeBoard();
  for (const mark of layer.drawn) {
    const edge = mark.radius + 2;
    board.take(mark.x - edge, mark.y - edge, mark.x + edge, mark.y + edge);
  }
  const colours = papers();
  for (const mark of [...layer.drawn].reverse()) drawMark(context, mark, store, colours);
  const stamps = layer.stamped ? layer.drawn : [];
  context.font = "600 11px " + FAMILY;
  for (const mark of stamps) stampMark(context, mark, colours, board);
  if (layer.names.length) writeNames(context, layer.names, view, board);
}

/** How the world lies under the canvas. */
function viewOf(map, bounds) {
  const zoom = map.getZoom();
  const size = 256 * Math.pow(2, zoom);
  const origin = map.getPixelOrigin();
  return {
    zoom, size,
    left: (bounds.min.x + origin.x) / size, top: (bounds.min.y + origin.y) / size,
    right: (bounds.max.x + origin.x) / size, bottom: (bounds.max.y + origin.y) / size,
    project: (point) => ({ x: point.x * size - origin.x, y: point.y * size - origin.y }),
    inside: (at) => at.x > bounds.min.x && at.x < bounds.max.x && at.y > bounds.min.y && at.y < bounds.max.y,
    originX: origin.x, originY: origin.y,
  };
}

/** All that is drawn: single symbols, fans of a few, piles of many. */
function marksOf(layer, store, view) {
  const { grid, rows } = layer;
  layGrid(grid, { scale: view.size, west: view.left * view.size, north: view.top * view.size, east: view.right * view.size, south: view.bottom * view.size });
  const cells = layer.hidden ? [] : fillGrid(grid, rows);
  const seen = cells.reduce((sum, cell) => sum + grid.count[cell], 0);
  const groups = groupCells(grid, cells, view.size, REACHES.find(([most]) => seen <= most)[1]);
  countOnce(grid, groups);
  const marks = [];
  for (const group of groups) {
    const at = { x: group.x - view.originX, y: group.y - view.originY };
    if (group.count === 1) marks.push(single(layer, store, grid.head[group.cells[0]], at));
    else if (roomToFan(group, groups)) marks.push(...fanned(layer, store, pinsOf(grid, group), at));
    else marks.push(pile(layer, store, group, at));
  }
  return marks;
}

function roomToFan(group, groups) {
  if (!group.onePoint || group.count > MOST_FANNED || groups.length > 150) return false;
  const wide = 2 * (20 + 3 * group.count);
  return groups.every((other) => other === group || Math.hypot(other.x - group.x, other.y - group.y) > wide);
}

function single(layer, store, pin, at) {
  const i = store.pinIncident[pin];
  return { ...at, pins: () => [pin], one: i, pin, radius: radiusOf(store, i), chosen: layer.chosen === i, stamp: whenText(store, i, stampStyle(store)), side: "below" };
}

/** Days of one year need no year on their stamps. */
function stampStyle(store) {
  return store.manyYears ? "stamp" : "short";
}

function fanned(layer, store, pins, at) {
  const widest = Math.max(...pins.map((pin) => radiusOf(store, store.pinIncident[pin])));
  return fan(pins.length, widest).map(([dx, dy], k) => {
    const mark = single(layer, store, pins[k], { x: at.x + dx, y: at.y + dy });
    const side = Math.abs(dx) < 6 ? (dy < 0 ? "above" : "below") : dx < 0 ? "left" : "right";
    return { ...mark, side, stem: at };
  });
}

function pile(layer, store, group, at) {
  const { grid } = layer;
  const { shares, first, last } = sumOf(grid, group);
  const pins = () => pinsOf(grid, group);
  const chosen = layer.chosen >= 0 && pinsFor(store, layer.chosen).some((pin) => group.cells.includes(grid.cellOf[pin]));
  const stamp = last < first ? say("undated_stamp") : periodStamp(store, first, last);
  return { ...at, pins, count: group.count, shares, chosen, stamp, side: "below", onePoint: group.onePoint, radius: Math.min(27, 11 + 2.2 * Math.log2(group.count)) };
}

/** The pins of one incident. */
function pinsFor(store, i) {
  return Array.from({ length: store.pins[i] }, (_, k) => store.pinStart[i] + k);
}

/** The period of a pile; over a year, its years are enough. */
function periodStamp(store, first, last) {
  if (last - first < 366) return spanText(first, last, "days", tongue.language, stampStyle(store));
  const [from, to] = [isoDay(first).slice(0, 4), isoDay(last).slice(0, 4)];
  return from === to ? from : from + "–" + to;
}

function drawMark(context, mark, store, colours) {
  if (mark.stem) {
    context.beginPath();
    context.moveTo(mark.stem.x, mark.stem.y);
    context.lineTo(mark.x, mark.y);
    context.lineWidth = 1.5;
    context.strokeStyle = colours.ink;
    context.stroke();
    dot(context, mark.stem, { quiet: colours.ink });
  }
  if (mark.count) {
    drawPile(context, mark, store.symbols, colours);
    return;
  }
  const i = mark.one;
  const look = {
    ...colours, chosen: mark.chosen, dashed: store.doubtful[i] === 1,
    hollow: store.extents[store.precision[mark.pin]].radius_km !== null,
  };
  drawSymbol(context, store.symbols[store.type[i]], mark.x, mark.y, mark.radius, look);
}

const SIDES = {
  below: (mark, half, edge) => [mark.x - half, mark.y + edge - 1],
  above: (mark, half, edge) => [mark.x - half, mark.y - edge - 13],
  right: (mark, half, edge) => [mark.x + edge, mark.y - 7],
  left: (mark, half, edge) => [mark.x - edge - 2 * half, mark.y - 7],
};

/** Stamp a mark with its date, on the first side that is free. */
function stampMark(context, mark, colours, board) {
  const half = context.measureText(mark.stamp).width / 2 + 2;
  for (const side of [mark.side, "right", "left", "below", "above"]) {
    const [left, top] = SIDES[side](mark, half, mark.radius + (mark.chosen ? 11 : 5));
    if (!board.free(left, top, left + 2 * half, top + 14)) continue;
    board.take(left, top, left + 2 * half, top + 14);
    halo(context, mark.stamp, left + half, top + 7, colours.ink, "center", colours);
    return;
  }
}

