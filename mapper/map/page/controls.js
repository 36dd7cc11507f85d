/** A group of boxes to tick, rebuilt when the counts change; what is ticked stays in sight. */
function choices(key, options, onToggle) {
  const items = options.map(function (option) {
    const box = el("input", { type: "checkbox", "data-key": option.key });
    box.checked = option.on;
    box.addEventListener("change", () => onToggle(option.value, box.checked));
    return el("label.check", {}, box, option.icon || null, option.data ? quoted(option.text, "span") : el("span", { text: option.text }), el("span.count", { text: option.count === undefined ? "" : number(option.count) }));
  });
  return el("fieldset.choices", { "data-group": key }, el("legend", { text: say(key) }), ...items);
}

/** Tick or untick a value of a set. */
function toggled(set, value, on) {
  if (on) set.add(value);
  else set.delete(value);
}

const MOST_CHOICES = 60;

/** The dimensions that ask for values, with what each value is called. */
const ASKED = {
  region: wordName,
  district: wordName,
  actor: (store, value) => store.words[value],
  reporter: (store, value) => store.words[value],
};

/**
 * Build the filters.
 * @param {Store} store
 * @param {HTMLElement} box
 * @param {Object} filters
 * @param {Object} counts
 * @param {function(): void} onChange
 */
function drawFilters(store, box, filters, counts, onChange) {
  const focus = focusIn(box);
  const groups = [tollChoice(filters, counts, onChange), precisionChoice(store, filters, counts, onChange)];
  for (const [key, nameOf] of Object.entries(ASKED)) {
    if (key === "district" && !filters.region.size && !filters.district.size) continue;
    const values = new Set([...counts[key].keys(), ...filters[key]]);
    const options = [...values].map((value) => ({
      value, key: key + value, data: true, text: nameOf(store, value), count: counts[key].get(value) || 0, on: filters[key].has(value),
    }));
    options.sort((a, b) => b.on - a.on || b.count - a.count || (a.text < b.text ? -1 : 1));
    if (options.length) groups.push(choices(key, options.slice(0, MOST_CHOICES), (value, on) => {
      toggled(filters[key], value, on);
      onChange();
    }));
  }
  fill(box, ...groups);
  focus();
}

/** Return what puts the focus back on the same control after a rebuild. */
function focusIn(box) {
  const key = document.activeElement && box.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  return () => key && box.querySelector('[data-key="' + CSS.escape(key) + '"]')?.focus();
}

function tollChoice(filters, counts, onChange) {
  const select = el("select", { "data-key": "toll", "aria-label": say("toll") }, el("option", { value: 0, text: say("any") }));
  for (const least of TOLLS) {
    select.append(el("option", { value: least, text: say("at_least", number(least)) + " (" + number(counts.toll.get(least) || 0) + ")" }));
  }
  select.value = filters.toll;
  select.addEventListener("change", function () {
    filters.toll = Number(select.value);
    onChange();
  });
  return el("fieldset.choices", { "data-group": "toll" }, el("legend", { text: say("toll") }), select);
}

function precisionChoice(store, filters, counts, onChange) {
  const options = store.extents
    .map((extent) => [extent, store.words.indexOf(extent.precision)])
    .map(([extent, value]) => ({ value, key: "precision" + value, text: extentName(extent), count: counts.precision.get(value) || 0, on: filters.precision.has(value) }))
    .filter((option) => option.count || option.on);
  if (!options.length) return null;
  return choices("precision", options, function (value, on) {
    toggled(filters.precision, value, on);
    onChange();
  });
}

/**
 * Build the layers: by type, by day, and those of the map.
 * @param {Object} app
 */
function drawLayers(app) {
  const { store, filters } = app;
  const focus = focusIn(app.layersBox);
  const types = store.symbols
    .map((symbol, value) => ({ value, key: "type" + value, text: typeName(symbol), icon: symbolIcon(symbol), count: app.counts.type.get(value) || 0, on: !filters.type.has(value) }))
    .filter((option) => store.typesUsed.has(option.value));
  const off = (set) => (value, on) => {
    toggled(set, value, !on);
    app.refresh();
  };
  fill(app.layersBox, types.length ? choices("types", types, off(filters.type)) : null, dayLayers(app, off(filters.day)), mapLayers(app));
  focus();
}

/** One layer per day, where they are few enough to choose from. */
function dayLayers(app, onToggle) {
  const { store, filters, counts } = app;
  if (store.days.length < 2 || store.days.length > MOST_DAYS) return null;
  const options = store.days.map((day) => ({
    value: day, key: "day" + day, on: !filters.day.has(day), count: counts.day.get(day) || 0,
    text: day === NO_DAY ? say("undated") : dayText(day, tongue.language, store.manyYears ? "dated" : "short"),
  }));
  const group = choices("days", options, onToggle);
  group.classList.add("scrolls");
  return group;
}

function mapLayers(app) {
  const { view } = app;
  const options = SWITCHES.map((key) => ({ value: key, key: "map" + key, text: say(key), on: view[key] }));
  const tiles = app.store.tiles;
  if (tiles) options.push({ value: "online", key: "maponline", text: say("online", plain(tiles.name), plain(tiles.host)), on: view.online });
  const group = choices("map", options, function (key, on) {
    view[key] = on;
    app.applyView();
    saveLink(app);
  });
  group.append(shadeChoice(app), pmtilesControl(app));
  return group;
}

/** By what areas are shaded: one control, since only one shading can be read at a time. */
function shadeChoice(app) {
  const select = el("select", { "data-key": "shade", "aria-label": say("shade") }, ...SHADES.map((key) => el("option", { value: key, text: say("shade_" + key) })));
  select.value = app.view.shade;
  select.addEventListener("change", function () {
    app.view.shade = select.value;
    app.applyView();
    saveLink(app);
  });
  return select;
}

/** Explain how marks are drawn. */
function legendOf() {
  const grey = { shape: "circle", colour: "#767676" };
  const sizes = el("span.sizes", {}, symbolIcon(grey, { radius: 4 }), symbolIcon(grey, { radius: 7 }), symbolIcon(grey, { radius: 11 }));
  const row = (icon, key) => el("li", {}, icon, el("span", { text: say(key) }));
  const shades = el("div", { id: "shade-legend", hidden: true });
  const ring = el("span.pile-icon", { "aria-hidden": "true", text: "5" });
  return el("div", {}, shades, el("ul.legend-rows", { id: "mark-legend" }, row(sizes, "size_means"), row(symbolIcon(grey, { hollow: true }), "area_means"), row(symbolIcon(grey, { hollow: true, dashed: true }), "doubt_means"), row(ring, "pile_means")));
}
