/**
 * Bytes of a base64 text.
 * @param {string} text
 * @returns {Uint8Array}
 */
function bytesOf(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let k = 0; k < raw.length; k++) bytes[k] = raw.charCodeAt(k);
  return bytes;
}

/**
 * Unpack base64 of gzip'd bytes.
 * @param {string} text
 * @returns {Promise<ArrayBuffer>}
 */
function gunzip(text) {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/**
 * Unpack base64 of gzip'd JSON.
 * @param {string} text
 * @returns {Promise<*>}
 */
async function unpack(text) {
  return JSON.parse(new TextDecoder().decode(await gunzip(text)));
}

/** The text of an element that may stand further down than the page has been read. */
async function textOf(id) {
  if (document.readyState === "loading" && !byId(id)?.nextSibling) {
    await new Promise((go) => document.addEventListener("DOMContentLoaded", go, { once: true }));
  }
  return byId(id).textContent;
}

const VIEWS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array };

/**
 * Lay columns over the bytes that hold them; nothing is copied.
 * @param {[string, "u8"|"u16"|"i32", number][]} headings name, kind and length of each
 * @param {ArrayBuffer} buffer each column at a multiple of four
 * @returns {Object<string, Uint8Array|Uint16Array|Int32Array>}
 */
function columnsOf(headings, buffer) {
  const columns = {};
  let at = 0;
  for (const [name, kind, length] of headings) {
    const View = VIEWS[kind];
    columns[name] = new View(buffer, at, length);
    at += Math.ceil((length * View.BYTES_PER_ELEMENT) / 4) * 4;
  }
  return columns;
}

const KEPT_BLOCKS = 40;

/**
 * Make what reads the texts of a block of rows; the last few blocks are kept.
 * @param {string} id of the element that holds the data
 * @returns {function(number): Promise<Array[]>}
 */
function blockReader(id) {
  const held = new Map();
  return function (nth) {
    const found = held.get(nth) || textOf(id + "_text_" + nth).then(unpack);
    held.delete(nth);
    held.set(nth, found);
    if (held.size > KEPT_BLOCKS) held.delete(held.keys().next().value);
    return found;
  };
}
