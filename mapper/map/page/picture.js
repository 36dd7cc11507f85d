/** Pixels around the map, and for what stands above and below it. */
const EDGE = 24;
const HEAD_ROOM = 76;
const SHARP = 2;

/** Save the map as it is seen, with title, legend, period, date of the data and sources. */
async function savePicture(app) {
  const canvas = drawPicture(app);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  saveBlob("incidents.png", blob);
}

/**
 * Put everything on one canvas.
 * @param {Object} app
 * @returns {HTMLCanvasElement}
 */
function drawPicture(app) {
  const { map } = app;
  const size = map.getSize();
  const legend = legendLines(app);
  const rows = Math.ceil(legend.length / columnsIn(size.x));
  const foot = 30 + rows * 22 + 44;
  const canvas = el("canvas", { width: (size.x + 2 * EDGE) * SHARP, height: (size.y + HEAD_ROOM + foot + EDGE) * SHARP });
  const context = canvas.getContext("2d");
  context.scale(SHARP, SHARP);
  const colours = papers();
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.direction = document.documentElement.dir;
  writeHead(context, app, colours, size.x);
  copyMap(context, map, colours, size);
  writeFoot(context, app, legend, colours, size, HEAD_ROOM + size.y + 24);
  return canvas;
}

/** How many columns of the legend have room. */
function columnsIn(wide) {
  return Math.max(1, Math.min(3, Math.floor(wide / 270)));
}

/** The side on which lines begin. */
function startX(wide) {
  return tongue.language === "ar" ? wide + EDGE : EDGE;
}

function writeHead(context, app, colours, wide) {
  const { store } = app;
  context.textAlign = "start";
  context.textBaseline = "alphabetic";
  context.fillStyle = colours.ink;
  context.font = "700 24px " + FAMILY;
  context.fillText(plain(store.page.title || say("untitled")), startX(wide), 38, wide);
  context.font = "15px " + FAMILY;
  context.fillStyle = colours.quiet;
  context.fillText(summaryWords(app).join(" · "), startX(wide), 62, wide);
}

/** What the picture shows, in words: how many, of when, as of when. */
function summaryWords(app) {
  const { store, filters, shown } = app;
  const words = [say("shown", number(shown.length), number(store.n))];
  if (store.span) words.push(spanText(filters.from ?? store.span[0], filters.to ?? store.span[1], "days", tongue.language, "long"));
  if (store.page.as_of) words.push(say("as_of") + " " + dayText(dayOf(store.page.as_of), tongue.language, "long"));
  if (store.page.sample) words.push(say("sample"));
  return words;
}

/** Copy the canvases of the map in the order in which they lie; pictures of online layers stay out. */
function copyMap(context, map, colours, size) {
  const frame = map.getContainer().getBoundingClientRect();
  context.save();
  context.beginPath();
  context.rect(EDGE, HEAD_ROOM, size.x, size.y);
  context.clip();
  context.fillStyle = colours.sea;
  context.fillRect(EDGE, HEAD_ROOM, size.x, size.y);
  const level = (canvas) => Number(getComputedStyle(canvas.closest(".leaflet-pane")).zIndex) || 0;
  const canvases = [...map.getContainer().querySelectorAll("canvas")].sort((a, b) => level(a) - level(b));
  for (const each of canvases) {
    const box = each.getBoundingClientRect();
    if (each.width && box.width) context.drawImage(each, EDGE + box.left - frame.left, HEAD_ROOM + box.top - frame.top, box.width, box.height);
  }
  context.restore();
  context.strokeStyle = colours.line;
  context.strokeRect(EDGE, HEAD_ROOM, size.x, size.y);
}

/** The types that are shown, and how precision and doubt are drawn. */
function legendLines(app) {
  const { store, counts } = app;
  const grey = { shape: "circle", colour: "#767676" };
  const types = store.symbols.map((symbol, type) => [symbol, {}, typeName(symbol) + " (" + number(counts.type.get(type) || 0) + ")", counts.type.get(type)]);
  return [
    ...types.filter((line) => line[3]),
    [grey, {}, say("size_means")],
    [grey, { hollow: true }, say("area_means")],
    [grey, { hollow: true, dashed: true }, say("doubt_means")],
    [null, {}, say("pile_means")],
  ];
}

function writeFoot(context, app, legend, colours, size, top) {
  const columns = columnsIn(size.x);
  const column = size.x / columns;
  const rightwards = tongue.language !== "ar";
  context.font = "14px " + FAMILY;
  context.textBaseline = "middle";
  legend.forEach(function ([symbol, look, words], k) {
    const x = startX(size.x) + (rightwards ? 1 : -1) * (k % columns) * column;
    const y = top + 22 * Math.floor(k / columns);
    const middle = x + (rightwards ? 9 : -9);
    if (symbol) drawSymbol(context, symbol, middle, y, 7, { ...colours, ...look });
    else drawPile(context, { x: middle, y, radius: 9, count: 5, shares: [5] }, [{ colour: "#767676" }], colours);
    context.font = "14px " + FAMILY;
    context.textBaseline = "middle";
    context.textAlign = "start";
    context.fillStyle = colours.ink;
    context.fillText(words, x + (rightwards ? 26 : -26), y, column - 34);
  });
  context.font = "12px " + FAMILY;
  context.fillStyle = colours.quiet;
  const below = top + 22 * Math.ceil(legend.length / columns) + 12;
  const sources = sourcesShown(app).join(", ");
  if (sources) context.fillText(say("source") + ": " + sources, startX(size.x), below, size.x);
  context.fillText(say("figures_are_claims") + " " + CREDIT + " " + say("disclaimer"), startX(size.x), below + 18, size.x);
}

const CREDIT = "Natural Earth · GeoNames · Leaflet.";
const MOST_SOURCES = 8;

/** The outlets of what is shown, the first few of them. */
function sourcesShown(app) {
  const { store, shown } = app;
  const sets = new Set();
  for (let k = 0; k < shown.length; k++) sets.add(store.sources[shown[k]]);
  const names = [...new Set([...sets].flatMap((set) => wordsOf(store, set)))].map(plain);
  const rest = names.length - MOST_SOURCES;
  return rest > 0 ? [...names.slice(0, MOST_SOURCES), say("more", number(rest))] : names;
}
