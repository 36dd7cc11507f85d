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
