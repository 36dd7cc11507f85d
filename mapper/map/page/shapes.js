/** Corners of each shape on the unit circle; null for the circle itself. */
const SHAPES = {
  circle: null,
  diamond: ring(4, 0, 1.18),
  square: ring(4, Math.PI / 4, 1.2),
  triangle: ring(3, 0, 1.28),
  hexagon: ring(6, 0, 1.08),
  burst: star(8, 1.25, 0.72),
};

function ring(corners, turn, radius) {
  return Array.from({ length: corners }, (_, k) => {
    const angle = turn + (k * 2 * Math.PI) / corners - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

function star(points, outer, inner) {
  return Array.from({ length: points * 2 }, (_, k) => {
    const angle = (k * Math.PI) / points - Math.PI / 2;
    const radius = k % 2 ? inner : outer;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Lay the path of a shape. */
function trace(context, shape, x, y, radius) {
  context.beginPath();
  const corners = SHAPES[shape];
  if (!corners) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], k) => {
    const drop = shape === "triangle" ? radius * 0.2 : 0;
    if (k) context.lineTo(x + dx * radius, y + dy * radius + drop);
    else context.moveTo(x + dx * radius, y + dy * radius + drop);
  });
  context.closePath();
}

/**
 * Draw one symbol.
 * @param {CanvasRenderingContext2D} context
 * @param {{shape: string, colour: string}} symbol
 * @param {number} x
 * @param {number} y
 * @param {number} radius in CSS pixels
 * @param {{hollow?: boolean, dashed?: boolean, chosen?: boolean, ink: string, paper: string}} look
 */
function drawSymbol(context, symbol, x, y, radius, look) {
  context.setLineDash([]);
  trace(context, symbol.shape, x, y, radius + 2.5);
  context.fillStyle = look.paper;
  context.fill();
  trace(context, symbol.shape, x, y, radius);
  context.fillStyle = look.hollow ? look.paper : symbol.colour;
  context.fill();
  if (look.hollow) {
    context.globalAlpha = 0.3;
    context.fillStyle = symbol.colour;
    context.fill();
    context.globalAlpha = 1;
  }
  context.setLineDash(look.dashed ? [3, 2.5] : []);
  context.lineWidth = look.hollow ? 2.5 : 1.5;
  context.strokeStyle = look.hollow ? symbol.colour : look.ink;
  context.stroke();
  context.setLineDash([]);
  if (look.chosen) {
    context.beginPath();
    context.arc(x, y, radius + 7, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = look.ink;
    context.stroke();
  }
}

/** Draw a ring of shares with a number: several incidents as one mark. */
function drawPile(context, pile, symbols, look) {
  const { x, y, radius } = pile;
  context.beginPath();
  context.arc(x, y, radius + 2.5, 0, 2 * Math.PI);
  context.fillStyle = look.paper;
  context.fill();
  let angle = -Math.PI / 2;
  pile.shares.forEach((share, type) => {
    if (!share) return;
    const next = angle + (share / pile.count) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, angle, next);
    context.closePath();
    context.fillStyle = symbols[type].colour;
    context.fill();
    angle = next;
  });
  context.beginPath();
  context.arc(x, y, radius * 0.68, 0, 2 * Math.PI);
  context.fillStyle = look.paper;
  context.fill();
  context.fillStyle = look.ink;
  const words = shortNumber(pile.count);
  const room = words.length > 3 ? 0.5 : 0.62; // "1.4k" must not touch the ring
  context.font = "600 " + Math.round(Math.max(11, radius * room)) + "px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(words, x, y + 0.5);
  if (pile.chosen) {
    context.beginPath();
    context.arc(x, y, radius + 5, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = look.ink;
    context.stroke();
  }
}

function shortNumber(n) {
  if (n < 1000) return String(n);
  return n < 10000 ? (n / 1000).toFixed(1) + "k" : Math.round(n / 1000) + "k";
}

/**
 * Make a small picture of a symbol for lists and the legend.
 * @param {{shape: string, colour: string}} symbol
 * @param {{hollow?: boolean, dashed?: boolean, radius?: number}} [look]
 * @returns {SVGElement}
 */
function symbolIcon(symbol, look) {
  const { hollow, dashed, radius } = { radius: 8, ...look };
  const svg = svgEl("svg", { viewBox: "-12 -12 24 24", class: "icon", "aria-hidden": "true" });
  const traits = {
    fill: symbol.colour, "fill-opacity": hollow ? 0.3 : 1, stroke: hollow ? symbol.colour : "currentColor",
    "stroke-width": hollow ? 2.5 : 1.2, "stroke-dasharray": dashed ? "3 2.5" : "none",
  };
  const corners = SHAPES[symbol.shape];
  if (corners) {
    const points = corners.map(([x, y]) => (x * radius).toFixed(2) + "," + (y * radius).toFixed(2)).join(" ");
    svg.append(svgEl("polygon", { ...traits, points }));
  } else svg.append(svgEl("circle", { ...traits, r: radius }));
  return svg;
}

function svgEl(name, traits) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(traits)) element.setAttribute(key, value);
  return element;
}
