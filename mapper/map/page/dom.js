/**
 * Make an element. Text only ever becomes text.
 * @param {string} tag with classes: "div.row.open"
 * @param {Object<string, *>} [traits] attributes; `on…` are listeners, `text` is its text
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
function el(tag, traits, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(traits || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") element.textContent = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children) if (child || child === 0) element.append(child);
  return element;
}

/**
 * Text of a report or a table: shown literally, in its own direction.
 * @param {string} text
 * @param {string} [tag]
 * @returns {HTMLElement}
 */
function quoted(text, tag) {
  return el(tag || "bdi", { dir: "auto", text: plain(text) });
}

/**
 * A link to a report, or only its words where the address does not lead to the web.
 * @param {string|null} url
 * @param {string} words
 * @returns {HTMLElement}
 */
function outward(url, words) {
  const address = webAddress(url);
  if (!address) return el("span", { text: words });
  return el("a", { href: address, rel: "noopener noreferrer", target: "_blank", text: words });
}

/**
 * Put children in place of what an element holds.
 * @param {Element} element
 * @param {...Node} children
 */
function fill(element, ...children) {
  element.replaceChildren(...children.filter(Boolean));
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  return document.getElementById(id);
}

/**
 * Run at most once per frame.
 * @param {function(): void} work
 * @returns {function(): void}
 */
function perFrame(work) {
  let waiting = false;
  return function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(function () {
      waiting = false;
      work();
    });
  };
}
