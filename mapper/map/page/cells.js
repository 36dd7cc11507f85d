/**
 * @typedef {Object} Group pins that are drawn as one
 * @property {number} x, y pixels of the world at this zoom
 * @property {number} count
 * @property {Uint32Array} again by type, how many pins stand for an incident that the group counts already
 * @property {number[]} cells
 * @property {boolean} onePoint whether all stand on the same point
 */

/** Side of a cell in pixels; the grid is fixed to the world, so that panning changes nothing. */
const CELL = 14;

/**
 * Make a grid that bins pins. A million cost no more than a few operations each: which cell a pin
 * falls into is worked out once a view, and the pins of a cell hang on one another as a chain.
 * @param {Store} store
 */
function makeGrid(store) {
  const pins = store.place.length;
  return { store, cellOf: new Int32Array(pins), next: new Int32Array(pins), key: "", pinned: Uint8Array.from(store.extents, (extent) => (extent.pinned ? 1 : 0)) };
}

/**
 * Lay the grid under a view.
 * @param {{scale: number, west: number, north: number, east: number, south: number}} view pixels of the world
 */
function layGrid(grid, view) {
  const key = [view.scale, view.west, view.north, view.east, view.south].join();
  if (grid.key === key) return;
  grid.key = key;
  const { store, cellOf, pinned } = grid;
  const { x, y, precision } = store;
  const [left, top] = [Math.floor(view.west / CELL), Math.floor(view.north / CELL)];
  const wide = Math.floor(view.east / CELL) - left + 1;
  const high = Math.floor(view.south / CELL) - top + 1;
  const per = view.scale / WORLD / CELL;
  for (let pin = 0; pin < cellOf.length; pin++) {
    const column = Math.floor(x[pin] * per) - left;
    const row = Math.floor(y[pin] * per) - top;
    const inside = column >= 0 && column < wide && row >= 0 && row < high && pinned[precision[pin]] === 1;
    cellOf[pin] = inside ? row * wide + column : -1;
  }
  const cells = wide * high;
  const types = store.symbols.length;
  Object.assign(grid, { head: new Int32Array(cells), rep: new Int32Array(cells), count: new Uint32Array(cells), shares: new Uint32Array(cells * types), last: new Int32Array(cells) });
}

/**
 * Put the pins of rows into their cells.
 * @param {ArrayLike<number>} rows in the order of the list: the first pin of a cell has its first day
 * @returns {number[]} the cells that hold any
 */
function fillGrid(grid, rows) {
  const { store, cellOf, next, head, rep, count, shares, last } = grid;
  const { pinStart, type, last: ends } = store;
  const types = store.symbols.length;
  head.fill(-1);
  shares.fill(0);
  grid.several = [];
  const used = [];
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k];
    const end = pinStart[i + 1];
    if (end - pinStart[i] > 1) grid.several.push(i);
    for (let pin = pinStart[i]; pin < end; pin++) {
      const cell = cellOf[pin];
      if (cell < 0) continue;
      const before = head[cell];
      if (before < 0) {
        used.push(cell);
        rep[cell] = pin;
        last[cell] = ends[i];
      } else if (ends[i] > last[cell]) last[cell] = ends[i];
      next[pin] = before;
      head[cell] = pin;
      shares[cell * types + type[i]]++;
    }
  }
  for (const cell of used) {
    count[cell] = 0;
    for (let share = cell * types; share < (cell + 1) * types; share++) count[cell] += shares[share];
  }
  return used;
}

/**
 * Join cells that are too near to each other to the fullest of them.
 * @param {number[]} cells
 * @param {number} scale pixels of the world from edge to edge
 * @param {number} reach how near is too near, in pixels
 * @returns {Group[]} the fullest first
 */
function groupCells(grid, cells, scale, reach) {
  const { store, rep, count } = grid;
  cells.sort((a, b) => count[b] - count[a] || rep[a] - rep[b]);
  const taken = new Map();
  const groups = [];
  const home = (value) => Math.floor(value / reach) + 2;
  for (const cell of cells) {
    const [x, y] = [(store.x[rep[cell]] / WORLD) * scale, (store.y[rep[cell]] / WORLD) * scale];
    const near = nearest(taken, x, y, home, reach);
    if (near) {
      near.onePoint = false;
      near.cells.push(cell);
      near.count += count[cell];
      continue;
    }
    const group = { x, y, count: count[cell], cells: [cell], again: new Uint32Array(store.symbols.length), onePoint: onOnePoint(grid, cell) };
    groups.push(group);
    const key = home(x) * 67108864 + home(y);
    if (taken.has(key)) taken.get(key).push(group);
    else taken.set(key, [group]);
  }
  return groups;
}

/**
 * Count an incident once in a group that holds several of its places: what a ring says is how many
 * incidents it opens into.
 * @param {Group[]} groups as `groupCells` made them of the grid as it is filled
 */
function countOnce(grid, groups) {
  if (!grid.several.length) return;
  const { store, cellOf, head } = grid;
  const groupOf = new Int32Array(head.length).fill(-1);
  groups.forEach((group, nth) => group.cells.forEach((cell) => (groupOf[cell] = nth)));
  const nthOf = (pin) => (cellOf[pin] < 0 ? -1 : groupOf[cellOf[pin]]);
  for (const i of grid.several) {
    const begin = store.pinStart[i];
    for (let pin = begin + 1; pin < store.pinStart[i + 1]; pin++) {
      const nth = nthOf(pin);
      for (let before = begin; nth >= 0 && before < pin; before++) {
        if (nthOf(before) !== nth) continue;
        groups[nth].count--;
        groups[nth].again[store.type[i]]++;
        break;
      }
    }
  }
}

/** Whether all pins of a cell stand on the same point. */
function onOnePoint({ store, head, next, rep }, cell) {
  const [x, y] = [store.x[rep[cell]], store.y[rep[cell]]];
  for (let pin = head[cell]; pin >= 0; pin = next[pin]) if (store.x[pin] !== x || store.y[pin] !== y) return false;
  return true;
}

function nearest(taken, x, y, home, reach) {
  let best = null;
  let least = reach;
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const here = taken.get((home(x) + dx) * 67108864 + home(y) + dy);
      if (!here) continue;
      for (const other of here) {
        const away = Math.hypot(other.x - x, other.y - y);
        if (away < least) [best, least] = [other, away];
      }
    }
  }
  return best;
}

/**
 * The pins of a group, in the order of the list.
 * @param {Group} group
 * @param {number} [most]
 * @returns {number[]}
 */
function pinsOf(grid, group) {
  const pins = [];
  for (const cell of group.cells) for (let pin = grid.head[cell]; pin >= 0; pin = grid.next[pin]) pins.push(pin);
  return pins.sort((a, b) => a - b);
}

/** Shares of the types in a group, and its first and last day. */
function sumOf(grid, group) {
  const types = grid.store.symbols.length;
  const shares = Array.from(group.again, (count) => -count);
  let [first, last] = [Infinity, -Infinity];
  for (const cell of group.cells) {
    for (let type = 0; type < types; type++) shares[type] += grid.shares[cell * types + type];
    const begins = grid.store.first[grid.store.pinIncident[grid.rep[cell]]];
    if (begins === NO_DAY) continue;
    first = Math.min(first, begins);
    last = Math.max(last, grid.last[cell]);
  }
  return { shares, first, last };
}

/**
 * Spread a few symbols around the point they share.
 * @param {number} count
 * @param {number} radius of a symbol, in pixels
 * @returns {[number, number][]} offsets, clockwise from the top
 */
function fan(count, radius) {
  const around = Math.max(radius + 12, (count * (radius * 2 + 7)) / (2 * Math.PI));
  return Array.from({ length: count }, (_, k) => {
    const angle = (k * 2 * Math.PI) / count - Math.PI / 2 + (count === 2 ? Math.PI / 2 : 0);
    return [around * Math.cos(angle), around * Math.sin(angle)];
  });
}
