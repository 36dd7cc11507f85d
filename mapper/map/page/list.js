/** Heights of a row and of a heading, as the style sheet has them. */
const ROW = 62;
const HEAD = 34;
const WHOLE = 300;
const MOST_LISTED = 200000;

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
  const state = { entries: [], tops: [], order: [], chosen: -1 };
  const paint = perFrame(() => paintRows(store, box, list, state));
  box.addEventListener("scroll", paint, { passive: true });
  new ResizeObserver(paint).observe(box);
  list.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (button) onOpen(Number(button.dataset.nth), event.detail === 0);
  });
  list.addEventListener("keydown", (event) => step(event, store, box, list, state));
  return {
    show(rows) {
      arrange(store, rows, state);
      list.style.height = (state.tops.at(-1) || 0) + "px";
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

/** Put incidents in order of their days, then those without a date, then those without a place. */
function arrange(store, rows, state) {
  const late = (i) => (store.first[i] === NO_DAY ? Infinity : store.first[i]);
  const sorted = Array.from(rows).sort((a, b) => store.onMap[b] - store.onMap[a] || late(a) - late(b) || a - b).slice(0, MOST_LISTED);
  state.order = sorted;
  state.entries = [];
  state.tops = [0];
  let heading = null;
  const tray = sorted.filter((i) => !store.onMap[i]).length;
  for (const i of sorted) {
    const here = store.onMap[i] ? store.first[i] : "tray";
    if (here !== heading) push(state, { heading: here, tray }, HEAD);
    heading = here;
    push(state, { incident: i, nth: state.entries.length }, ROW);
  }
}

function push(state, entry, height) {
  state.entries.push(entry);
  state.tops.push(state.tops.at(-1) + height);
}

function paintRows(store, box, list, state) {
  const whole = state.entries.length <= WHOLE;
  const from = whole ? 0 : Math.max(0, entryAt(state, box.scrollTop) - 6);
  const until = whole ? state.entries.length : Math.min(state.entries.length, entryAt(state, box.scrollTop + box.clientHeight) + 7);
  const focused = document.activeElement && list.contains(document.activeElement) ? document.activeElement.dataset.nth : null;
  list.replaceChildren();
  for (let k = from; k < until; k++) list.append(rowOf(store, state, k));
  if (focused) list.querySelector('button[data-nth="' + Number(focused) + '"]')?.focus({ preventScroll: true });
}

function entryAt(state, top) {
  let [low, high] = [0, state.entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (state.tops[middle + 1] <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowOf(store, state, k) {
  const entry = state.entries[k];
  const item = el("div.item", { role: "listitem", "aria-setsize": state.entries.length, "aria-posinset": k + 1 });
  item.style.top = state.tops[k] + "px";
  if (entry.incident === undefined) {
    item.append(el("h3.day", { text: headingText(entry) }));
    item.classList.add("head");
  } else item.append(rowButton(store, entry.incident, state.chosen));
  return item;
}

function headingText(entry) {
  if (entry.heading === "tray") return say("tray") + " (" + number(entry.tray) + ")";
  if (entry.heading === NO_DAY) return say("undated");
  return dayText(entry.heading, tongue.language, "weekday");
}

function rowButton(store, i, chosen) {
  const symbol = store.symbols[store.type[i]];
  const title = el("span.row-title", {}, quoted(placeNames(store, i, 2) || say("tray")), el("span.row-sub", {}, " · ", quoted(store.words[store.rows.sub[i]])));
  const killed = store.rows.killed[i];
  const facts = [whenText(store, i, "dated")];
  if (killed) facts.push(boundsText(killed) + " " + say("killed"));
  facts.push(counted(store.rows.reports[i], "report", "reports"));
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
  const k = state.entries.findIndex((entry) => entry.incident === i);
  if (k < 0) return;
  const top = state.tops[k];
  if (top < box.scrollTop + HEAD) box.scrollTop = Math.max(0, top - HEAD);
  else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight + 8;
}
