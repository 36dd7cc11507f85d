/** What the page itself says, in English and Arabic. Data are never translated. */
const STRINGS = {
  untitled: ["Incident map", "خريطة الحوادث"],
  incidents: ["incidents", "حوادث"],
  incident: ["incident", "حادثة"],
  reports: ["reports", "تقارير"],
  report: ["report", "تقرير"],
  tables: ["tables", "جداول"],
  table: ["table", "جدول"],
  as_of: ["data as of", "البيانات حتى"],
  sample: ["Sample: invented reports", "عينة: تقارير مختلقة"],
  no_incident: ["No incident was found in these reports.", "لم يُعثر على أي حادثة في هذه التقارير."],
  no_match: ["Nothing matches these filters.", "لا شيء يطابق هذه المرشحات."],
  search: ["Search places, actors, words", "ابحث في الأماكن والأطراف والكلمات"],
  filters: ["Filters", "المرشحات"],
  reset: ["Reset", "إعادة ضبط"],
  layers: ["Layers", "الطبقات"],
  legend: ["Legend", "مفتاح الخريطة"],
  types: ["Event type", "نوع الحدث"],
  days: ["Day", "اليوم"],
  map: ["Map", "الخريطة"],
  all: ["all", "الكل"],
  none: ["none", "لا شيء"],
  toll: ["People killed", "عدد القتلى"],
  any: ["any", "أي عدد"],
  at_least: ["at least {0}", "{0} على الأقل"],
  at_most: ["at most {0}", "{0} على الأكثر"],
  between: ["{0} to {1}", "من {0} إلى {1}"],
  precision: ["How exact the place is", "دقة المكان"],
  region: ["Region", "المحافظة"],
  actor: ["Actor", "الطرف"],
  reporter: ["Who says so", "من يقول ذلك"],
  source: ["Source", "المصدر"],
  list: ["List of incidents", "قائمة الحوادث"],
  tray: ["No place on the map", "بلا مكان على الخريطة"],
  undated: ["date unknown", "التاريخ غير معروف"],
  known_to_days: ["within these days", "خلال هذه الأيام"],
  known_to_week: ["known to the week", "معروف على مستوى الأسبوع"],
  known_to_month: ["known to the month", "معروف على مستوى الشهر"],
  known_to_year: ["known to the year", "معروف على مستوى السنة"],
  undated_stamp: ["no date", "بلا تاريخ"],
  shown: ["{0} of {1} shown", "يظهر {0} من {1}"],
  unplaced: ["{0} without a place on the map", "{0} بلا مكان على الخريطة"],
  timeline: ["Timeline", "الخط الزمني"],
  from: ["From", "من"],
  to: ["To", "إلى"],
  play: ["Play", "تشغيل"],
  pause: ["Pause", "إيقاف"],
  earlier: ["Earlier", "أبكر"],
  later: ["Later", "لاحقا"],
  whole: ["Whole period", "كامل الفترة"],
  step: ["Length of a step", "طول الخطوة"],
  step_day: ["by day", "يوميا"],
  step_week: ["by week", "أسبوعيا"],
  step_month: ["by 30 days", "كل 30 يوما"],
  also_called: ["“{0}” is another name of {1}", "«{0}» اسم آخر لـ{1}"],
  meant: ["Did you mean {0}?", "هل تقصد {0}؟"],
  searching: ["Searching…", "جار البحث…"],
  district: ["District", "المنطقة"],
  marks: ["Incidents", "الحوادث"],
  heat: ["Heat of incidents", "كثافة الحوادث"],
  heat_from: ["few incidents", "حوادث قليلة"],
  heat_to: ["many", "كثيرة"],
  heat_of: ["Only what is known to the place is counted.", "يُحتسب فقط ما عُرف مكانه بالتحديد."],
  shade: ["Shade by number of incidents", "التظليل بعدد الحوادث"],
  shade_none: ["No shading by counts", "بلا تظليل بالأعداد"],
  shade_province: ["Counts by governorate", "الأعداد حسب المحافظة"],
  shade_district: ["Counts by district", "الأعداد حسب المنطقة"],
  killed: ["killed", "قتلى"],
  wounded: ["wounded", "جرحى"],
  missing: ["missing", "مفقودون"],
  detained: ["detained", "محتجزون"],
  displaced: ["displaced", "نازحون"],
  no_toll: ["no figure", "لا رقم"],
  close: ["Back to the list", "العودة إلى القائمة"],
  when: ["When", "متى"],
  where: ["Where", "أين"],
  what: ["What", "ماذا"],
  who: ["Actors", "الأطراف"],
  tolls: ["Toll", "الحصيلة"],
  claims: ["Each figure, and who gives it", "كل رقم ومن يقوله"],
  subset: ["only some of the victims", "جزء من الضحايا فقط"],
  cumulative: ["running total", "حصيلة متراكمة"],
  elsewhere: ["covers more places than this", "يشمل أماكن أخرى"],
  for_all: ["for all places together", "لجميع الأماكن معا"],
  said_by: ["says {0}", "بحسب {0}"],
  unsaid: ["the report names no source", "لا يذكر التقرير مصدرا"],
  reports_of: ["Reports", "التقارير"],
  open_report: ["Open the report at {0}", "افتح التقرير على {0}"],
  published: ["published", "نُشر"],
  why: ["Why it stands as it does", "لماذا هو هكذا"],
  why_place: ["Why this place", "لماذا هذا المكان"],
  rivals: ["It could also be", "قد يكون أيضا"],
  chosen: ["chosen", "المختار"],
  words_are: ["the words:", "الكلمات:"],
  score: ["score", "الدرجة"],
  link: ["Copy link", "انسخ الرابط"],
  copied: ["Copied", "تم النسخ"],
  mistake: ["Report a mistake", "أبلغ عن خطأ"],
  mistake_place: ["The place is wrong", "المكان خطأ"],
  mistake_place_copied: [
    "Copied: a command that gives the name another point. Correct it, and run it where the map was made.",
    "نُسخ أمر يعطي الاسم نقطة أخرى. صحّحه وشغّله حيث صُنعت الخريطة.",
  ],
  mistake_other: ["Something else is wrong", "شيء آخر خطأ"],
  mistake_other_copied: [
    "Copied: a line for the review file. Write what is right, and send it to whoever made the map.",
    "نُسخ سطر لملف المراجعة. اكتب الصواب وأرسله إلى من صنع الخريطة.",
  ],
  part_of: ["Part of a larger incident", "جزء من حادثة أكبر"],
  here: ["{0} incidents here", "{0} حوادث هنا"],
  show_on_map: ["Show on the map", "أظهر على الخريطة"],
  download: ["Download", "تنزيل"],
  csv: ["CSV table", "جدول CSV"],
  geojson: ["GeoJSON", "GeoJSON"],
  print: ["Print", "طباعة"],
  png: ["Picture (PNG)", "صورة (PNG)"],
  embed: ["Copy code to embed", "انسخ رمز التضمين"],
  whole_map: ["Open the whole map", "افتح الخريطة كاملة"],
  pmtiles: ["Open map tiles…", "افتح بلاطات خريطة…"],
  pmtiles_hint: ["A PMTiles file of yours; it is read here and goes nowhere", "ملف PMTiles لديك، يُقرأ هنا ولا يُرسل"],
  pmtiles_open: ["{0} lies under the incidents", "{0} تحت الحوادث"],
  pmtiles_bad: ["{0} is not a PMTiles file that can be read", "{0} ليس ملف PMTiles يمكن قراءته"],
  approximate: ["District outlines are approximate.", "حدود المناطق تقريبية."],
  language: ["العربية", "English"],
  skip: ["Skip to the list", "انتقل إلى القائمة"],
  zoom_in: ["Zoom in", "تكبير"],
  zoom_out: ["Zoom out", "تصغير"],
  home: ["Show everything", "أظهر الكل"],
  borders: ["Governorates", "المحافظات"],
  names: ["Place names", "أسماء الأماكن"],
  areas: ["Areas of uncertainty", "مناطق عدم اليقين"],
  online: [
    "{0}: {1} will see which part of the map you look at",
    "{0}: سيرى {1} أي جزء من الخريطة تشاهد",
  ],
  size_means: ["larger: more people killed", "أكبر: عدد قتلى أكثر"],
  area_means: ["hollow, shaded: only the area is known", "مفرغ ومظلل: المنطقة فقط معروفة"],
  doubt_means: ["dashed: doubtful or undecided", "متقطع: مشكوك فيه أو غير محسوم"],
  pile_means: ["ring with a number: several incidents", "حلقة برقم: عدة حوادث"],
  map_label: ["Map of the incidents; the list beside it holds the same", "خريطة الحوادث، والقائمة المجاورة تحوي نفسها"],
  disclaimer: [
    "Borders do not imply any opinion on their legal status.",
    "لا تعبر الحدود عن أي رأي في وضعها القانوني.",
  ],
  graphic: ["The words may distress. Show them", "قد تكون الكلمات مؤلمة. أظهرها"],
  no_script: ["This map needs JavaScript.", "هذه الخريطة تحتاج جافاسكربت."],
  figures_are_claims: ["Figures are claims; they are never added up.", "الأرقام ادعاءات ولا تُجمع أبدا."],
  month: ["Month", "الشهر"],
  more: ["{0} more", "{0} أخرى"],
};

/** Said instead where the countries of the map have no governorates. */
const ELSEWHERE = {
  borders: ["States and provinces", "الولايات والمقاطعات"],
  shade_province: ["Counts by state or province", "الأعداد حسب الولاية أو المقاطعة"],
  region: ["State or province", "الولاية أو المقاطعة"],
  admin1: ["somewhere in this state or province", "في مكان ما من هذه الولاية أو المقاطعة"],
};

/** Countries whose first division is the governorate. */
const GOVERNORATES = ["BH", "EG", "IQ", "JO", "KW", "LB", "OM", "PS", "SY", "TN", "YE"];

const tongue = { language: "en", elsewhere: false };

/**
 * Return what the page says, with {0}, {1} filled in.
 * @param {string} key
 * @param {...(string|number)} values
 * @returns {string}
 */
function say(key, ...values) {
  const strings = tongue.elsewhere && Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE : STRINGS;
  const text = strings[key][tongue.language === "ar" ? 1 : 0];
  return text.replace(/\{(\d)\}/g, (whole, nth) => String(values[nth]));
}

/**
 * Write a number with its noun: "1 incident", "12 incidents"; in Arabic "حوادث: 12".
 * @param {number} n
 * @param {string} one
 * @param {string} many
 * @returns {string}
 */
function counted(n, one, many) {
  if (tongue.language === "ar") return say(many) + ": " + number(n);
  return number(n) + " " + say(n === 1 ? one : many);
}

/**
 * @param {number} n
 * @returns {string}
 */
function number(n) {
  return n.toLocaleString("en-GB");
}
