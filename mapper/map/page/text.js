/** Characters that turn the direction of text around, and other invisible ones. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb]/g;

/**
 * Show characters that could disguise a text: a bidirectional override becomes "[U+202E]".
 * @param {string} text
 * @returns {string}
 */
function plain(text) {
  return String(text).replace(HIDDEN, function (char) {
    const code = char.codePointAt(0);
    if (code === 0x0d || code === 0x2028 || code === 0x2029) return "\n";
    return "[U+" + code.toString(16).toUpperCase().padStart(4, "0") + "]";
  });
}

/** What begins a line of its own: an item of a list, a quotation, "Place: …". */
const OWN_LINE = /^(?:[-*•|>#]|\d+[.)]\s|[^:.]{1,24}:\s)/u;
const WRAPPED = 60; // characters: lines as long as this were broken by a program

/**
 * Let words run on that a program broke into lines, and show a heading without its marks.
 * @param {string} text
 * @returns {string}
 */
function flowing(text) {
  const lines = text.split("\n").map((line) => line.trim());
  const runsOn = (line, next) => line && !line.startsWith("#") && next && !OWN_LINE.test(next) && (line.length >= WRAPPED || (!/[.:!?؟]$/.test(line) && /^[\p{Ll}\p{Lo}]/u.test(next)));
  const joined = lines.map((line, k) => line.replace(/^#{1,6}\s+/, "") + (k === lines.length - 1 ? "" : runsOn(line, lines[k + 1]) ? " " : "\n"));
  return joined.join("").trim();
}

const ARABIC_FORMS = [
  [/[\u064b-\u065f\u0670\u0640]/g, ""],
  [/[أإآٱ]/g, "ا"],
  [/[ىئ]/g, "ي"],
  [/ؤ/g, "و"],
  [/ة/g, "ه"],
  [/(^|[^\p{L}])(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{2})/gu, "$1"],
];

/**
 * Bring a text into the form in which it is searched: no case, accents, Arabic vowels or articles.
 * @param {string} text
 * @returns {string}
 */
function fold(text) {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().replace(/['`-]/g, "").replace(/\s+/g, " ").trim();
  let folded = text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  for (const [pattern, instead] of ARABIC_FORMS) folded = folded.replace(pattern, instead);
  return folded.replace(/[ʻʼʾʿ'’`-]/g, "").replace(/\s+/g, " ").trim();
}

/**
 * Return a link only if it leads to the web, and to where it seems to: not "https://known.example@elsewhere".
 * @param {string|null} url
 * @returns {string|null}
 */
function webAddress(url) {
  if (!url || /[\u0000-\u0020\u202a-\u202e\u2066-\u2069]/.test(url)) return null;
  try {
    const parsed = new URL(url);
    const honest = !parsed.username && !parsed.password;
    return honest && (parsed.protocol === "http:" || parsed.protocol === "https:") ? parsed.href : null;
  } catch (error) {
    return null; // not an address at all
  }
}

/** Where a link leads, as a reader would say it: "example.org". */
function hostOf(address) {
  return new URL(address).host.replace(/^www\./, "");
}
