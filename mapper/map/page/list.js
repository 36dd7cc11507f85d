/** Heights of a row and of a heading, as the style sheet has them. */
const ROW = 62;
const HEAD = 34;
const WHOLE = 300; // so many stand in the page at once

/** Browsers make no element taller than some 17 million pixels; the list pretends to be. */
const TALLEST = 12000000;

/**
 * Make the list beside the map. Up to `WHOLE` entries stand in the page; of more, those in sight.
 * @param {Store} store
 * @param {HTMLElement} box that scrolls
 * @param {function(number, boolean): void} onOpen with whether a key did it
 * @returns {{show: function(ArrayLike<number>): void, mark: function(number): void, order: number[]}}
 */
function openList(store, box, onOpen) {
  const list = el("div.rows", { role: "list" });
  box.append(list);
  const state = { heads: [], order: [], chosen: -1, tall: 0, tray: 0, was: 0, shift: 0, at: -1 };
  const paint = perFrame(() => paintRows(store, box, list, state));
  box.addEventListener("scroll", function () {
    follow(box, state);
    paint();
  }, { passive: true });
  box.addEventListener("scrollend", function () {
    if (state.tall <= TALLEST) return;
    scrollTo(box, state, box.scrollTop + state.shift); // the bar's knob follows, so that no end is reached too early
    paintRows(store, box, list, state);
  });
  new ResizeObserver(paint).observe(box);
  list.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (button) onOpen(Number(button.dataset.nth), event.detail === 0);
  });
  list.addEventListener("keydown", (event) => step(event, store, box, list, state));
  list.addEventListener("focusin", function (event) {
    state.at = Number(event.target.dataset.nth);
    oneStop(list, state);
  });
  return {
    show(rows) {
      arrange(store, rows, state);
      list.style.height = Math.min(TALLEST, state.tall) + "px";
      scrollTo(box, state, box.scrollTop + state.shift);
      paintRows(store, box, list, state);
    },
    mark(i) {
      state.chosen = i;
      reveal(box, state, i);
      paintRows(store, box, list, state);
    },
    get order() {
      return state.order;
    },
  };
}

/** Rows come by day, then those without a date, then those without a place: set their headings. */
function arrange(store, rows, state) {
  state.order = rows.slice();
  state.heads = [];
  let [was, tray] = [null, 0];
  for (let k = 0; k < state.order.length; k++) {
    const i = state.order[k];
    const here = store.onMap[i] ? store.first[i] : "tray";
    if (here === "tray") tray++;
    if (here === was) continue;
    state.heads.push({ heading: here, from: k, top: k * ROW + state.heads.length * HEAD });
    was = here;
  }
  state.tray = tray;
  state.tall = state.order.length * ROW + state.heads.length * HEAD;
}

/** How many pixels of the whole list pass for one of the scroll bar, where it is taller than a browser bears. */
function ratioOf(box, state) {
  return state.tall <= TALLEST ? 1 : (state.tall - box.clientHeight) / (TALLEST - box.clientHeight);
}

/** After the reader scrolled: a small way counts as it is, a leap goes to that part of the whole list. */
function follow(box, state) {
  const way = box.scrollTop - state.was;
  state.was = box.scrollTop;
  const edge = box.scrollTop <= 0 || box.scrollTop >= box.scrollHeight - box.clientHeight - 1;
  if (edge || Math.abs(way) > 3 * box.clientHeight) state.shift = box.scrollTop * (ratioOf(box, state) - 1);
}

/** Bring a height of the whole list to the upper edge. */
function scrollTo(box, state, height) {
  const most = Math.max(0, state.tall - box.clientHeight);
  const wanted = Math.max(0, Math.min(most, height));
  box.scrollTop = wanted / ratioOf(box, state);
  state.was = box.scrollTop;
  state.shift = wanted - box.scrollTop;
}

/** The number of the last heading at or above a place in the order (or, by `key`, a height). */
function headAt(state, key, value) {
  let [low, high] = [0, state.heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (state.heads[middle][key] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Height at which the k-th incident stands. */
function topOf(state, k) {
  return k * ROW + (headAt(state, "from", k) + 1) * HEAD;
}

/** The incident at a height. */
function rowAt(state, height) {
  const nth = headAt(state, "top", height);
  if (nth < 0) return 0;
  const head = state.heads[nth];
  const end = nth + 1 < state.heads.length ? state.heads[nth + 1].from : state.order.length;
  return Math.min(end - 1, head.from + Math.max(0, Math.floor((height - head.top - HEAD) / ROW)));
}

function paintRows(store, box, list, state) {
  const many = state.order.length;
  const whole = many <= WHOLE;
  const top = box.scrollTop + state.shift;
  const from = whole ? 0 : Math.max(0, rowAt(state, top) - 6);
  const until = whole ? many : Math.min(many, rowAt(state, top + box.clientHeight) + 7);
  const focused = document.activeElement && list.contains(document.activeElement) ? document.activeElement.dataset.nth : null;
  list.replaceChildren();
  for (let k = from; k < until; k++) {
    const head = state.heads[headAt(state, "from", k)];
    if (head.from === k || k === from) list.append(headItem(head, state));
    list.append(rowItem(store, state, k));
  }
  oneStop(list, state);
  if (focused) list.querySelector('button[data-nth="' + Number(focused) + '"]')?.focus({ preventScroll: true });
}

/** One row is a stop of the tab key, where the reader was last; arrow keys go to the others, and Tab goes on. */
function oneStop(list, state) {
  const buttons = [...list.querySelectorAll("button.row")];
  const stop = buttons.find((button) => Number(button.dataset.nth) === state.at) || buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function headItem(head, state) {
  const item = el("div.item.head", { role: "listitem" }, el("h3.day", { text: headingText(head, state) }));
  item.style.top = head.top - state.shift + "px";
  return item;
}

function rowItem(store, state, k) {
  const i = state.order[k];
  const item = el("div.item", { role: "listitem", "aria-setsize": state.order.length, "aria-posinset": k + 1 }, rowButton(store, i, state.chosen));
  item.style.top = topOf(state, k) - state.shift + "px";
  return item;
}

function headingText(entry, state) {
  if (entry.heading === "tray") return say("tray") + " (" + number(state.tray) + ")";
  if (entry.heading === NO_DAY) return say("undated");
  return dayText(entry.heading, tongue.language, "weekday");
}

function rowButton(store, i, chosen) {
  const symbol = store.symbols[store.type[i]];
  const title = el("span.row-title", {}, quoted(placeNames(store, i, 2) || say("tray")), el("span.row-sub", {}, " · ", quoted(subName(store, i))));
  const killed = tollOf(store, "killed", i);
  const facts = [whenText(store, i, "dated")];
  if (killed) facts.push(boundsText(killed) + " " + say("killed"));
  facts.push(counted(store.reports[i], "report", "reports"));
  return el(
    "button.row",
    { type: "button", "data-nth": i, "aria-current": chosen === i ? "true" : null },
    symbolIcon(symbol, { dashed: store.doubtful[i] }),
    el("span.row-words", {}, title, el("span.row-facts", { text: facts.join(" · ") })),
    el("span.sr", { text: " " + typeName(symbol) }),
  );
}

/** Arrow keys walk through the incidents. */
function step(event, store, box, list, state) {
  const ways = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const way = ways[event.key];
  const button = event.target.closest("button");
  if (way === undefined || !button) return;
  event.preventDefault();
  const now = state.order.indexOf(Number(button.dataset.nth));
  const next = state.order[Math.max(0, Math.min(state.order.length - 1, now + way))];
  reveal(box, state, next);
  paintRows(store, box, list, state);
  list.querySelector('button[data-nth="' + next + '"]')?.focus({ preventScroll: true });
}

function reveal(box, state, i) {
  const k = state.order.indexOf(i);
  if (k < 0) return;
  const top = topOf(state, k);
  const seen = box.scrollTop + state.shift;
  if (top < seen + HEAD) scrollTo(box, state, top - HEAD);
  else if (top + ROW > seen + box.clientHeight) scrollTo(box, state, top + ROW - box.clientHeight + 8);
}
