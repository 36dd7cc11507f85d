/**
 * @typedef {Object} Group pins that are drawn as one
 * @property {number} x
 * @property {number} y
 * @property {number[]} pins
 * @property {boolean} onePoint whether all stand on the same point
 */

const CELL = 14;

/**
 * Gather pins that would overlap. Cells of a grid that is fixed to the world come first, so that
 * panning changes nothing and a million pins cost no more than the cells that are seen.
 * @param {ArrayLike<number>} pins
 * @param {function(number): number} px pixel of a pin from the west
 * @param {function(number): number} py pixel of a pin from the north
 * @param {number} reach how near is too near, in pixels
 * @returns {Group[]} the fullest first
 */
function gather(pins, px, py, reach) {
  const cells = new Map();
  for (let k = 0; k < pins.length; k++) {
    const x = px(pins[k]);
    const y = py(pins[k]);
    const key = Math.floor(x / CELL) * 67108864 + Math.floor(y / CELL);
    const cell = cells.get(key);
    if (!cell) cells.set(key, { x, y, pins: [pins[k]], onePoint: true });
    else {
      if (Math.abs(cell.x - x) + Math.abs(cell.y - y) > 1e-6) cell.onePoint = false;
      cell.pins.push(pins[k]);
    }
  }
  return merge([...cells.values()], reach);
}

/** Join cells that are too near to each other to the fullest of them. */
function merge(cells, reach) {
  cells.sort((a, b) => b.pins.length - a.pins.length || a.pins[0] - b.pins[0]);
  const taken = new Map();
  const groups = [];
  const home = (value) => Math.floor(value / reach);
  for (const cell of cells) {
    const near = nearest(taken, cell, home, reach);
    if (near) {
      near.onePoint = false;
      for (const pin of cell.pins) near.pins.push(pin);
      continue;
    }
    groups.push(cell);
    const key = home(cell.x) + ":" + home(cell.y);
    if (!taken.has(key)) taken.set(key, []);
    taken.get(key).push(cell);
  }
  return groups;
}

function nearest(taken, cell, home, reach) {
  let best = null;
  let least = reach;
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const other of taken.get(home(cell.x) + dx + ":" + (home(cell.y) + dy)) || []) {
        const away = Math.hypot(other.x - cell.x, other.y - cell.y);
        if (away < least) [best, least] = [other, away];
      }
    }
  }
  return best;
}

/**
 * Keep what is written from running over what is there.
 * @returns {{free: function(number, number, number, number): boolean, take: function(number, number, number, number): void}}
 */
function noticeBoard() {
  const SIZE = 48;
  const squares = new Map();
  function each(left, top, right, bottom, visit) {
    for (let i = Math.floor(left / SIZE); i <= Math.floor(right / SIZE); i++) {
      for (let j = Math.floor(top / SIZE); j <= Math.floor(bottom / SIZE); j++) {
        if (visit(i + ":" + j)) return true;
      }
    }
    return false;
  }
  return {
    free: (left, top, right, bottom) =>
      !each(left, top, right, bottom, (key) =>
        (squares.get(key) || []).some(
          (box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1],
        ),
      ),
    take(left, top, right, bottom) {
      each(left, top, right, bottom, (key) => {
        if (!squares.has(key)) squares.set(key, []);
        squares.get(key).push([left, top, right, bottom]);
        return false;
      });
    },
  };
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
