/** Rows whose folded texts are kept for the next search. */
const MOST_KEPT = 20000;

/**
 * Find the rows that hold all searched words, somewhere in what is known of them. What stands in
 * the columns is found at once; texts are unpacked block by block.
 * @param {Store} store
 * @param {string} text
 * @param {function(Uint8Array, boolean): Promise<boolean>} report called with what is found so far and whether that is all; false ends the search
 */
async function search(store, text, report) {
  const words = fold(text).split(" ").filter(Boolean);
  if (!words.length) {
    await report(null, true);
    return;
  }
  const fields = words.map((word) => inFields(store, word));
  const hits = Uint8Array.from({ length: store.n }, (_, i) => (fields.every((field) => field[i]) ? 1 : 0));
  if (!(await report(hits, !store.n))) return;
  const blocks = Math.ceil(store.n / store.block);
  for (let k = 0; k < blocks; k++) {
    const texts = await foldedBlock(store, k);
    texts.forEach(function (hay, row) {
      const i = k * store.block + row;
      if (!hits[i] && words.every((word, w) => fields[w][i] || hay.includes(word))) hits[i] = 1;
    });
    const last = k === blocks - 1;
    if ((last || k % 25 === 24) && !(await report(hits.slice(), last))) return;
  }
}

/** Whether a word stands in an incident's columns: what happened, where, who, and who says so. */
function inFields(store, word) {
  const words = Uint8Array.from(foldedWords(store), ({ own, known }) => (own.includes(word) || (known && meets(known, word)) ? 1 : 0));
  const sets = Uint8Array.from(store.sets, (list) => (list.some((nth) => words[nth]) ? 1 : 0));
  const types = store.symbols.map((symbol) => fold(symbol.label + " " + symbol.label_ar).includes(word));
  const { admin1, admin2 } = store.places;
  const places = Uint8Array.from(foldedPlaces(store), ({ own, known }, nth) => (words[admin1[nth]] || words[admin2[nth]] || own.includes(word) || meets(known, word) ? 1 : 0));
  return Uint8Array.from({ length: store.n }, function (_, i) {
    if (words[store.sub[i]] || types[store.type[i]] || sets[store.actors[i]] || sets[store.speakers[i]]) return 1;
    for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) if (places[store.place[pin]]) return 1;
    return 0;
  });
}

function foldedWords(store) {
  const { words_ar: arabic, words_known: known } = store;
  store.folded = store.folded || store.words.map((word, nth) => ({ own: fold(word + " " + (arabic[nth] || "")), known: known[nth] ? fold("|" + known[nth]) : "" }));
  return store.folded;
}

/** Names of all places as they are searched: what the map calls them, and all else that the gazetteer knows. */
function foldedPlaces(store) {
  const { name, ar, known } = store.places;
  store.placeKeys = store.placeKeys || name.map((text, nth) => ({ own: fold(text + " " + (ar[nth] || "")), known: fold("|" + (known[nth] || "")) }));
  return store.placeKeys;
}

/** Whether a word begins one of the words of other names, "|jebleh|khan shaykhun", or one of the names without its gaps. */
function meets(known, word) {
  return known.includes("|" + word) || known.includes(" " + word) || known.replaceAll(" ", "").includes("|" + word);
}

const LEAST_TOLD = 4; // letters: what is shorter begins many a name
const MOST_TOLD = 3;

/**
 * Searched words that are other names of a place or a few: "jebleh" is Jableh.
 * @returns {[string, string[]][]} word and names
 */
function otherwiseCalled(store, text) {
  const words = fold(text || "").split(" ").filter((word) => word.length >= LEAST_TOLD);
  return words.map(function (word) {
    const found = foldedPlaces(store).flatMap(({ own, known }, nth) => (!own.includes(word) && meets(known, word) ? [placeName(store, nth)] : []));
    return [word, [...new Set(found)]];
  }).filter(([, names]) => names.length && names.length <= MOST_TOLD);
}

/**
 * The place whose name is nearest to a searched word, where nothing holds the words.
 * @returns {[string, number]|null} the word and the place
 */
function nearestPlace(store, text) {
  for (const word of fold(text).split(" ")) {
    let least = word.length < LEAST_TOLD ? 1 : word.length < 6 ? 2 : 3; // a slip or two
    let best = null;
    foldedPlaces(store).forEach(function ({ own, known }, nth) {
      for (const name of (own + " " + known).split(/[| ]+/)) {
        const away = name[0] === word[0] && Math.abs(name.length - word.length) < least ? slips(name, word) : least;
        if (away > 0 && away < least) [best, least] = [nth, away];
      }
    });
    if (best !== null) return [word, best];
  }
  return null;
}

/** How many letters must be put in, left out or changed to make one word of the other. */
function slips(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let k = 1; k <= other.length; k++) next[k] = Math.min(row[k] + 1, next[k - 1] + 1, row[k - 1] + (one[i - 1] === other[k - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length];
}

/** The texts of a block of rows as they are searched. */
async function foldedBlock(store, k) {
  store.foldedBlocks = store.foldedBlocks || [];
  if (store.foldedBlocks[k]) return store.foldedBlocks[k];
  const block = await store.readBlock(k);
  const texts = Array.from({ length: block.rows }, function (_, row) {
    const titles = valuesOf(block.title, block.reports, row);
    const parts = [valueAt(block.said, row), ...valuesOf(block.place_text, block.places, row), ...titles, ...valuesOf(block.words, block.reports, row).flat()];
    return fold(parts.filter(Boolean).join(" \u0001 "));
  });
  if (store.n <= MOST_KEPT) store.foldedBlocks[k] = texts;
  return texts;
}
