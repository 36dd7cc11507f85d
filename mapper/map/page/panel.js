/** Show one incident in place of the list. */
async function openPanel(app, i) {
  const { store } = app;
  const detail = await store.detail(i);
  if (app.open !== i) return;
  const bar = el("div.panel-bar", {}, el("button.back", { type: "button", "data-key": "back", onclick: () => app.close(), text: (tongue.language === "ar" ? "→ " : "← ") + say("close") }));
  const link = el("button.tool.wide", { type: "button", text: say("link") });
  link.addEventListener("click", function () {
    copyText(location.href);
    link.textContent = say("copied");
  });
  const actions = el(
    "div.panel-actions",
    {},
    store.onMap[i] ? el("button.tool.wide", { type: "button", text: say("show_on_map"), onclick: () => app.lookAt(i) }) : null,
    link,
    mistakeMenu(store, i, app.openId, detail),
  );
  const larger = store.part_of[i] < 0 ? undefined : store.part_of[i];
  const part = larger === undefined ? null : el("p", {}, say("part_of") + ": ", el("button.inline", { type: "button", onclick: () => app.choose(larger) }, headingOf(store, larger)));
  const article = detailOf(store, i, detail);
  article.querySelector(".facts").after(part || "", actions);
  show(app, bar, article);
}

/** Show the incidents of a pile. */
function openPile(app, mark) {
  const rows = [...new Set(mark.pins().map((pin) => app.store.pinIncident[pin]))].sort((a, b) => a - b);
  showPile(app, { rows, onePoint: mark.onePoint, scrolled: 0 });
}

/** List a pile with bars by day; who opens one of its incidents comes back to it. */
function showPile(app, pile) {
  const { store } = app;
  const { rows } = pile;
  const bar = el("div.panel-bar", {}, el("button.back", { type: "button", onclick: () => app.close(), text: (tongue.language === "ar" ? "→ " : "← ") + say("close") }));
  const title = el("h2", { id: "detail-title", tabindex: "-1", text: say("here", number(rows.length)) });
  const names = placeNames(store, rows[0], 1);
  const spark = el("canvas.spark", { "aria-hidden": "true" });
  const list = el("div.pile");
  for (const i of rows.slice(0, 500)) {
    const button = rowButton(store, i, app.open);
    button.addEventListener("click", function () {
      pile.scrolled = app.panel.scrollTop;
      app.choose(i, pile);
    });
    list.append(button);
  }
  if (rows.length > 500) list.append(el("p.quiet", { text: say("more", number(rows.length - 500)) }));
  show(app, bar, el("article.detail", { "aria-labelledby": "detail-title" }, title, pile.onePoint && names ? quoted(names, "p") : null, spark, list));
  drawSpark(spark, store, rows);
  app.panel.scrollTop = pile.scrolled;
}

function drawSpark(canvas, store, rows) {
  const dated = rows.filter((i) => store.first[i] !== NO_DAY);
  const span = dated.length && [store.first[dated[0]], dated.reduce((most, i) => Math.max(most, store.last[i]), NO_DAY)];
  canvas.hidden = !span || span[0] === span[1];
  if (canvas.hidden) return;
  const types = store.symbols.length;
  const perDay = new Uint32Array((span[1] - span[0] + 1) * types);
  for (const i of dated) perDay[(store.first[i] - span[0]) * types + store.type[i]]++;
  paintBars(canvas, store, span, span, perDay);
}

function show(app, ...nodes) {
  fill(app.panel, ...nodes);
  app.panel.hidden = false;
  app.side.classList.add("reading");
  app.panel.scrollTop = 0;
  if (app.takeFocus) byId("detail-title").focus({ preventScroll: true });
}

function copyText(text) {
  if (navigator.clipboard && window.isSecureContext) {
    navigator.clipboard.writeText(text).catch(() => copyOldWay(text));
  } else copyOldWay(text);
}

/** Pages that are opened as files may not use the clipboard directly. */
function copyOldWay(text) {
  const area = el("textarea", { "aria-hidden": "true", class: "sr" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
