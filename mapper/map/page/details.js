/** Fields of an incident in the page's words. */
const FIELDS = { event_type: "what", date: "when", places: "where", fatalities: "tolls", wounded: "wounded", actors: "who", reporters: "reporter", reports: "reports_of" };

/**
 * Build all that is known of an incident.
 * @param {Store} store
 * @param {number} i
 * @param {Object} detail
 * @returns {HTMLElement}
 */
function detailOf(store, i, detail) {
  const symbol = store.symbols[store.type[i]];
  return el(
    "article.detail",
    { "aria-labelledby": "detail-title" },
    el("div.detail-type", {}, symbolIcon(symbol, { dashed: store.doubtful[i] }), el("span", { text: typeName(symbol) })),
    el("h2", { id: "detail-title", tabindex: "-1" }, headingOf(store, i)),
    flagsOf(store, i),
    facts(store, i, detail),
    ledger(store, i, detail),
    reportsOf(store, i, detail),
    reasonsOf(store, i, detail),
  );
}

/** "Armed clash, Jableh", each part in its own direction. */
function headingOf(store, i) {
  const heading = el("span", {}, quoted(subName(store, i)));
  const names = placeNames(store, i, 3);
  if (names) heading.append(tongue.language === "ar" ? "، " : ", ", quoted(names));
  return heading;
}

function flagsOf(store, i) {
  const flags = flagsAt(store, i);
  const status = store.words[store.status[i]];
  if (!flags.length && status === "auto") return null;
  const list = el("ul.flags");
  if (status !== "auto") list.append(el("li.flag", { text: status }));
  for (const flag of flags) {
    const [words, means] = flagText(flag);
    list.append(el("li.flag", { "data-flag": flag.key }, el("b", { text: plain(words) }), means && means !== words ? el("span", { text: plain(means) }) : null));
  }
  return list;
}

/** A flag in a word or two, and what it means; the table of English meanings came with the data. */
function flagText(flag) {
  const ours = Object.hasOwn(FLAG_WORDS, flag.key) ? FLAG_WORDS[flag.key] : null;
  if (!ours) return [flag.key.replaceAll("_", " "), flag.means];
  return tongue.language === "ar" ? [ours[1], ours[2]] : [ours[0], flag.means];
}

const FLAG_WORDS = {
  sample: ["sample", "عينة", "تقرير مختلق لتجربة الأداة"],
  undated: ["no date", "بلا تاريخ", "لا تاريخ يمكن تحويله إلى أيام كاملة"],
  chronology_conflict: ["dates disagree", "تعارض في التواريخ", "يصف عالما تقول تقارير أخرى إنه انتهى، ولم يُدمج مع شيء"],
  doubtful: ["doubtful", "مشكوك فيه", "الكلمات متحفظة: يُزعم، غير مؤكد"],
  aggregate: ["shared figure", "رقم مشترك", "رقم واحد لعدة أماكن، وليس لأي منها وحده"],
  country_only: ["country only", "البلد فقط", "معروف على مستوى البلد فقط: في القائمة لا على الخريطة"],
  no_place: ["no place", "بلا مكان", "لا مكان يعرفه المعجم"],
  inherited_place: ["place from before", "المكان مما سبق", "الجملة لا تذكر مكانا، وهو مأخوذ من الجمل السابقة"],
  coordinates_conflict: ["point disagrees", "تعارض في الإحداثيات", "الجدول يضعه بعيدا عن المكان الذي يسميه"],
  restricted: ["restricted", "مقيد", "مصدره للقراءة لا للنشر"],
  obfuscated: ["moved", "منقول", "نُقلت نقطته قبل النشر بما لا يزيد عن المذكور"],
  graphic: ["graphic", "محتوى مؤلم", "الكلمات مؤلمة"],
};

function facts(store, i, detail) {
  const list = el("dl.facts");
  const add = (key, ...values) => list.append(el("dt", { text: say(key) }), el("dd", {}, ...values));
  const said = detail.said;
  const exact = store.first[i] === NO_DAY ? "day" : store.exact_words[store.exact[i]];
  add("when", el("span.fact-date", { text: whenText(store, i, "long") }), exact !== "day" && el("div.extent", { text: say("known_to_" + exact) }), said && el("q.said", { dir: "auto", text: plain(said) }));
  add("where", ...placeFacts(store, i, detail));
  add("tolls", ...tollFacts(store, i));
  const actors = wordsOf(store, store.actors[i]);
  if (actors.length) add("who", ...listed(actors.map((actor) => quoted(actor))));
  const by = wordsOf(store, store.reporters[i]);
  add("reporter", ...(by.length ? listed(by.map((each) => quoted(each))) : [el("span.quiet", { text: say("unsaid") })]));
  return list;
}

function listed(nodes) {
  return nodes.flatMap((node, k) => (k ? [tongue.language === "ar" ? "، " : ", ", node] : [node]));
}

function placeFacts(store, i, detail) {
  const pins = pinsFor(store, i);
  if (!pins.length) return [el("span.quiet", { text: say("tray") })];
  return pins.map((pin, k) => onePlace(store, pin, detail.places[k]));
}

function onePlace(store, pin, told) {
  const nth = store.place[pin];
  const within = [store.places.admin2[nth], store.places.admin1[nth], store.places.country[nth]]
    .filter((word, k, all) => store.words[word] && all.indexOf(word) === k)
    .map((word) => wordName(store, word))
    .filter((name) => name !== placeName(store, nth)); // Syria is not in Syria
  const extent = store.extents[store.precision[pin]];
  return el(
    "div.place",
    {},
    quoted(placeName(store, nth), "b"),
    within.length ? el("span.quiet", {}, " (", quoted(within.join(tongue.language === "ar" ? "، " : ", ")), ")") : null,
    el("div.extent", { text: extentName(extent) }),
    told && told.rivals.length + told.why.length ? whyPlace(told) : null,
  );
}

function whyPlace(told) {
  const rows = told.why.map(([weight, because]) =>
    el("li", {}, el("span.weight", { dir: "ltr", text: (weight < 0 ? "−" : "+") + Math.abs(weight).toFixed(2) }), " ", quoted(because)),
  );
  const rivals = told.rivals.map(([name, where, score]) =>
    el("li", {}, quoted(name), " ", el("span.quiet", {}, "(", quoted(where), ") "), el("span.weight", { dir: "ltr", text: score.toFixed(2) })),
  );
  return el(
    "details.why",
    {},
    el("summary", { text: say("why_place") }),
    told.text ? el("p", {}, say("words_are"), " ", el("q", { dir: "auto", text: plain(told.text) }), " · ", say("score"), " ", told.score.toFixed(2)) : null,
    el("ul", {}, ...rows),
    rivals.length ? el("p", { text: say("rivals") }) : null,
    el("ul", {}, ...rivals),
  );
}

function tollFacts(store, i) {
  const parts = [];
  for (const kind of ["killed", "wounded"]) {
    const bounds = tollOf(store, kind, i);
    if (bounds) parts.push(el("span.toll", {}, el("b", { text: boundsText(bounds) }), " " + say(kind)));
  }
  if (!parts.length) return [el("span.quiet", { text: say("no_toll") })];
  if (store.shared[i]) parts.push(el("span.quiet", { text: say("for_all") }));
  return parts;
}

/** Every figure that any report gives, with who gives it. */
function ledger(store, i, detail) {
  if (!detail.claims.length) return null;
  const rows = detail.claims.map(function (claim) {
    const told = detail.reports.find((report) => report.document === claim.document && report.published);
    const notes = ["subset", "cumulative"].filter((key) => claim[key]).map((key) => say(key));
    if (!claim.here) notes.push(say("elsewhere"));
    if (told) notes.push(say("published") + " " + dayText(dayOf(told.published[0]), tongue.language, "long"));
    return el(
      "li.claim",
      {},
      el("span.toll", {}, el("b", { text: boundsText(claim.bounds) }), " " + say(claim.kind)),
      claim.text ? el("q", { dir: "auto", text: plain(claim.text) }) : null,
      el("span.quiet", {}, ...(claim.by.length ? [quoted(claim.by.join(", "))] : [say("unsaid")]), notes.length ? " · " + notes.join(" · ") : null),
    );
  });
  return el("section", {}, el("h3", { text: say("claims") }), el("ul.claims", {}, ...rows), el("p.quiet.small", { text: say("figures_are_claims") }));
}

function reportsOf(store, i, detail) {
  const cards = detail.reports.map((report) => reportCard(report, store.graphic[i]));
  return el("section", {}, el("h3", { text: say("reports_of") + " (" + cards.length + ")" }), ...cards);
}

function reportCard(report, graphic) {
  const words = report.words.map((text) => el("blockquote", { dir: "auto", text: flowing(plain(text)) }));
  const shown = graphic ? [el("details.gate", {}, el("summary", { text: say("graphic") }), ...words)] : words;
  const [first, last, exact] = report.published || [];
  return el(
    "div.report",
    {},
    el("p.report-head", {}, quoted(report.source || report.document, "b"), first ? el("span.quiet", { text: " · " + say("published") + " " + spanText(dayOf(first), dayOf(last), exact, tongue.language, "long") }) : null),
    report.title && !report.words.includes(report.title) ? quoted(report.title, "p") : null,
    el("p.by", {}, say("reporter") + ": ", ...(report.by.length ? listed(report.by.map((by) => quoted(by))) : [el("span.quiet", { text: say("unsaid") })])),
    ...shown,
    report.url ? el("p.report-link", {}, webAddress(report.url) ? outward(report.url, say("open_report", hostOf(report.url)) + " ↗") : quoted(report.url, "span")) : null,
  );
}

function reasonsOf(store, i, detail) {
  if (!detail.why.length) return null;
  const rows = detail.why.map(([field, because, text]) =>
    el("li", {}, el("b", { text: Object.hasOwn(FIELDS, field) ? say(FIELDS[field]) : plain(field) }), ": ", quoted(because), text ? el("span", {}, " ", el("q", { dir: "auto", text: plain(text) })) : null),
  );
  return el("details.why", {}, el("summary", { text: say("why") }), el("ul", {}, ...rows));
}
