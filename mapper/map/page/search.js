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
  const words = Uint8Array.from(foldedWords(store), (folded) => (folded.includes(word) ? 1 : 0));
  const sets = Uint8Array.from(store.sets, (list) => (list.some((nth) => words[nth]) ? 1 : 0));
  const types = store.symbols.map((symbol) => fold(symbol.label + " " + symbol.label_ar).includes(word));
  const { name, ar, admin1, admin2 } = store.places;
  const places = Uint8Array.from(name, (_, nth) => (words[admin1[nth]] || words[admin2[nth]] || fold(name[nth] + " " + (ar[nth] || "")).includes(word) ? 1 : 0));
  return Uint8Array.from({ length: store.n }, function (_, i) {
    if (words[store.sub[i]] || types[store.type[i]] || sets[store.actors[i]] || sets[store.speakers[i]]) return 1;
    for (let pin = store.pinStart[i]; pin < store.pinStart[i + 1]; pin++) if (places[store.place[pin]]) return 1;
    return 0;
  });
}

function foldedWords(store) {
  store.folded = store.folded || store.words.map((word, nth) => fold(word + " " + (store.words_ar[nth] || "")));
  return store.folded;
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
