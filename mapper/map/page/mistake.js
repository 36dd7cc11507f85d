/** What a reader can do about a mistake: copy a line for whoever made the map. */
function mistakeMenu(store, i, id, detail) {
  const told = el("p.mistake-told.small", { role: "status" });
  const choice = (key, line) =>
    el("button.tool.wide", {
      type: "button", text: say(key), "data-key": key,
      onclick() {
        copyText(line());
        told.textContent = say(key + "_copied");
      },
    });
  return el(
    "details.mistake",
    {},
    el("summary.tool.wide", { text: say("mistake") }),
    el("div.mistake-choices", {}, choice("mistake_place", () => placeLine(store, i, id, detail)), choice("mistake_other", () => reviewLine(store, i, id, detail))),
    told,
  );
}

/** A text as a shell takes it literally, whatever stands in it. */
function shellQuoted(text) {
  return "'" + plain(text).replace(/\s/g, " ").replaceAll("'", "'\\''") + "'";
}

/** Lines to give a name its right point where the map was made. */
function placeLine(store, i, id, detail) {
  const about = "# incident " + id + ", " + store.words[store.sub[i]] + ", " + whenText(store, i, "long");
  const pins = pinsFor(store, i);
  if (!pins.length) return oneLine(about) + "\ngazetteer add 'NAME' --lat LAT --lon LON --source 'WHO SAYS SO'";
  const lines = pins.map(function (pin, k) {
    const nth = store.place[pin];
    const { id: ids, name, lat, lon } = store.places;
    const words = detail.places[k]?.text || name[nth];
    return oneLine("# " + JSON.stringify(plain(words)) + " was taken for " + name[nth] + " (" + ids[nth] + "): correct the point, or the name") + "\ngazetteer add " + shellQuoted(words) + " --lat " + lat[nth] + " --lon " + lon[nth] + " --source 'WHO SAYS SO'";
  });
  return [oneLine(about), ...lines].join("\n");
}

/** A comment must not end before its line does. */
function oneLine(text) {
  return plain(text).replace(/\s+/g, " ");
}

/** A line for the file of what is to be looked at again: what stands, and room for what is right. */
function reviewLine(store, i, id, detail) {
  const dated = store.first[i] !== NO_DAY;
  return JSON.stringify({
    incident: id, event_type: store.symbols[store.type[i]].event_type, sub_event_type: store.words[store.sub[i]],
    date: dated ? [isoDay(store.first[i]), isoDay(store.last[i])] : null,
    places: pinsFor(store, i).map((pin) => store.places.name[store.place[pin]]), killed: tollOf(store, "killed", i), wounded: tollOf(store, "wounded", i),
    documents: [...new Set(detail.reports.map((report) => report.document))],
    wrong: "WHICH OF THESE", should_be: "WHAT IS RIGHT", source: "WHO SAYS SO",
  });
}
