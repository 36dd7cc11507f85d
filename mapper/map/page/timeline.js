/**
 * Make the timeline: bars by day, two handles, play and steps.
 * @param {Store} store
 * @param {HTMLElement} box
 * @param {Object} filters whose `from`, `to` and `undated` it sets
 * @param {{refresh: function(): void, slide: function(): void}} app what to do at a step, and while a hand moves
 * @returns {{draw: function(Uint32Array): void, follow: function(): void}} what draws new bars, and what follows the period
 */
function openTimeline(store, box, filters, app) {
  const { span } = store;
  box.hidden = !store.n;
  if (!store.n) return { draw() {}, follow() {} };
  const parts = timelineParts(store, span);
  fill(box, ...parts.nodes);
  if (!span) return { draw: () => syncUndated(parts, filters, app.refresh), follow() {} };
  const [first, last] = span;
  const setter = (then) => (from, to) => {
    filters.from = from <= first ? null : from;
    filters.to = to >= last ? null : to;
    then();
  };
  const [set, slide] = [setter(app.refresh), setter(app.slide)];
  const now = () => [filters.from ?? first, filters.to ?? last];
  wireHandles(parts, now, slide);
  const walk = walker(span, now, set, () => Number(parts.step.value));
  parts.earlier.addEventListener("click", () => walk(-1));
  parts.later.addEventListener("click", () => walk(1));
  parts.whole.addEventListener("click", () => set(first, last));
  wirePlay(parts, span, now, set, walk);
  wireBrush(parts, span, slide);
  let bars = new Uint32Array(0);
  const paint = perFrame(() => paintBars(parts.canvas, store, span, now(), bars, true));
  new ResizeObserver(paint).observe(parts.canvas);
  const follow = function () {
    const [from, to] = now();
    parts.from.value = from;
    parts.to.value = to;
    parts.from.setAttribute("aria-valuetext", dayText(from, tongue.language, "long"));
    parts.to.setAttribute("aria-valuetext", dayText(to, tongue.language, "long"));
    parts.period.textContent = spanText(from, to, "days", tongue.language, "long");
    paint();
  };
  return {
    follow,
    draw(perDay) {
      bars = perDay;
      syncUndated(parts, filters, app.refresh);
      follow();
    },
  };
}

/** Days that a step of the timeline may be; 30 are about a month. */
const STEPS = [[1, "step_day"], [7, "step_week"], [30, "step_month"]];

function timelineParts(store, span) {
  const button = (key, text) => el("button.tool", { type: "button", "aria-label": say(key), title: say(key), text });
  const handle = (key) => el("input", { type: "range", min: span ? span[0] : 0, max: span ? span[1] : 1, step: 1, "aria-label": say(key) });
  const parts = {
    earlier: button("earlier", "◂"), play: button("play", "▶"), later: button("later", "▸"),
    whole: el("button.tool.whole", { type: "button", "aria-label": say("whole"), title: say("whole") }, "⟷ ", el("span.words", { text: say("whole") })),
    step: el("select.step", { "aria-label": say("step"), title: say("step") }, ...STEPS.map(([days, key]) => el("option", { value: days, text: say(key) }))),
    canvas: el("canvas.bars", { "aria-hidden": "true" }), from: handle("from"), to: handle("to"),
    period: el("output.period"),
    undated: el("input", { type: "checkbox", id: "undated" }), nodes: [],
  };
  parts.from.classList.add("from");
  parts.to.classList.add("to");
  const steps = el("div.steps", { dir: "ltr" }, parts.earlier, parts.play, parts.later); // time runs as it does below
  const tools = el("div.tools", {}, steps, parts.step, parts.period, parts.whole);
  const undated = store.undated ? store.first.reduce((sum, day) => sum + (day === NO_DAY), 0) : 0;
  if (span) parts.step.value = span[1] - span[0] > 730 ? 30 : span[1] - span[0] > 60 ? 7 : 1;
  const track = el("div.track", { dir: "ltr" }, parts.canvas, parts.from, parts.to);
  if (undated) tools.append(el("label.check", {}, parts.undated, say("undated") + " (" + number(undated) + ")"));
  parts.nodes = span && span[0] < span[1] ? [tools, track] : [el("div.tools", {}, parts.period, ...tools.querySelectorAll("label"))];
  return parts;
}

function syncUndated(parts, filters, onChange) {
  parts.undated.checked = filters.undated;
  parts.undated.onchange = function () {
    filters.undated = parts.undated.checked;
    onChange();
  };
}

function wireHandles(parts, now, set) {
  parts.from.addEventListener("input", () => set(Math.min(Number(parts.from.value), now()[1]), now()[1]));
  parts.to.addEventListener("input", () => set(now()[0], Math.max(Number(parts.to.value), now()[0])));
}

/** Move a window of one step; a wider one that the reader brushed keeps its width. */
function walker([first, last], now, set, stepOf) {
  return function (way) {
    const [from, to] = now();
    const whole = from === first && to === last;
    const own = to - from + 1;
    const width = whole || STEPS.some(([days]) => days === own) ? stepOf() : own;
    const start = whole ? (way > 0 ? first : last - width + 1) : way > 0 ? to + 1 : from - width;
    const clipped = Math.max(first, Math.min(last - width + 1, start));
    set(clipped, clipped + width - 1);
    return clipped + width - 1 < last;
  };
}

function wirePlay(parts, [first, last], now, set, walk) {
  let timer = null;
  const stop = function () {
    clearInterval(timer);
    timer = null;
    parts.play.textContent = "▶";
    parts.play.setAttribute("aria-label", say("play"));
  };
  parts.play.addEventListener("click", function () {
    if (timer) return stop();
    if (now()[1] >= last && now()[0] > first) set(first, last);
    parts.play.textContent = "⏸";
    parts.play.setAttribute("aria-label", say("pause"));
    walk(1);
    timer = setInterval(() => walk(1) || stop(), 900);
    return undefined;
  });
}

/** Drag over the bars to choose days. */
function wireBrush(parts, [first, last], set) {
  let start = null;
  const dayAt = (event) => {
    const box = parts.canvas.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.max(first, Math.min(last, first + Math.floor(share * (last - first + 1))));
  };
  parts.canvas.addEventListener("pointerdown", (event) => {
    start = dayAt(event);
    parts.canvas.setPointerCapture(event.pointerId);
    set(start, start);
  });
  parts.canvas.addEventListener("pointermove", (event) => {
    if (start !== null) set(Math.min(start, dayAt(event)), Math.max(start, dayAt(event)));
  });
  for (const end of ["pointerup", "pointercancel"]) parts.canvas.addEventListener(end, () => (start = null));
}

/** Bars by day; by several days where a day is narrower than a pixel or two. */
function paintBars(canvas, store, [first, last], [from, to], perDay, ticked) {
  const types = store.symbols.length;
  const TICKS = ticked ? 18 : 0;
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (!width) return;
  canvas.width = width * sharp;
  canvas.height = height * sharp;
  const context = canvas.getContext("2d");
  context.scale(sharp, sharp);
  const days = last - first + 1;
  const per = Math.max(1, Math.ceil((days * 3) / width));
  const bins = Array.from({ length: Math.ceil(days / per) }, () => new Array(types).fill(0));
  perDay.forEach((count, k) => count && (bins[Math.floor(Math.floor(k / types) / per)][k % types] += count));
  const floor = height - TICKS;
  const most = Math.max(1, ...bins.map((bin) => bin.reduce((a, b) => a + b, 0)));
  const step = (width * per) / days;
  const gap = step > 5 ? Math.min(8, step * 0.15) : 0;
  bins.forEach(function (bin, k) {
    let y = floor;
    const day = first + k * per;
    context.globalAlpha = day + per - 1 < from || day > to ? 0.25 : 1;
    bin.forEach(function (share, type) {
      const tall = (share / most) * (floor - 4);
      context.fillStyle = store.symbols[type].colour;
      context.fillRect(k * step + gap / 2, (y -= tall), Math.max(1, step - gap), tall);
    });
  });
  context.globalAlpha = 1;
  if (ticked) paintTicks(context, store, first, days, width, floor);
}

/** Write as many days or months below the bars as have room. */
function paintTicks(context, store, first, days, width, floor) {
  const colours = papers();
  context.strokeStyle = colours.quiet;
  context.fillStyle = colours.quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, floor + 0.5);
  context.lineTo(width, floor + 0.5);
  context.stroke();
  context.font = "11px " + FAMILY;
  context.textBaseline = "top";
  context.textAlign = "center";
  const room = store.manyYears ? 76 : 54;
  let free = 0;
  for (let k = 0; k < days; k += Math.max(1, Math.floor(days / 400))) {
    const x = ((k + 0.5) * width) / days;
    const date = new Date((first + k) * DAY_MS);
    if (days > 62 && date.getUTCDate() > Math.max(1, Math.floor(days / 400))) continue;
    if (x - room / 2 < free || x + room / 2 > width + 2) continue;
    context.fillText(dayText(first + k, tongue.language, days > 62 ? "month" : "short"), x, floor + 4);
    free = x + room / 2;
  }
}
