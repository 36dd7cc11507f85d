/** The layer that the page was built with `--online-tiles` for; nothing is asked of it before it is switched on. */
function onlineLayer(tiles) {
  return L.tileLayer(tiles.url, { attribution: tiles.attribution, subdomains: tiles.subdomains, maxZoom: tiles.max_zoom, pane: "tiles", crossOrigin: "anonymous" });
}

/** Let the reader open a PMTiles file of their own; it is read in place and goes nowhere. */
function pmtilesControl(app) {
  const input = el("input.sr", { type: "file", id: "pmtiles-file", accept: ".pmtiles", tabindex: "-1", "aria-hidden": "true" });
  input.addEventListener("change", async function () {
    if (!input.files.length) return;
    const problem = await openPmtiles(app, input.files[0]).then(() => null, (error) => error);
    app.tilesNote = problem ? say("pmtiles_bad", plain(input.files[0].name)) : say("pmtiles_open", plain(input.files[0].name));
    drawLayers(app);
  });
  const button = el("button.tool.wide", { type: "button", "data-key": "pmtiles", text: say("pmtiles"), title: say("pmtiles_hint"), onclick: () => input.click() });
  return el("div.pmtiles", {}, button, input, el("p.quiet.small", { role: "status", text: app.tilesNote || "" }));
}

/**
 * Show a PMTiles file under the incidents.
 * @param {Object} app
 * @param {File} file
 */
async function openPmtiles(app, file) {
  await runLater();
  const archive = new window.pmtiles.PMTiles(new window.pmtiles.FileSource(file));
  const header = await archive.getHeader();
  const MVT = 1;
  const flavor = papers() === PAPERS.dark ? "dark" : "light";
  const layer =
    header.tileType === MVT
      ? window.protomapsL.leafletLayer({ url: archive, flavor, lang: tongue.language, pane: "tiles", maxDataZoom: header.maxZoom })
      : window.pmtiles.leafletRasterLayer(archive, { pane: "tiles", maxNativeZoom: header.maxZoom });
  app.ownTiles?.remove();
  app.ownTiles = layer.addTo(app.map);
}

/** Run the script that the page carries packed; its security policy knows it by its hash. */
async function runLater() {
  if (window.pmtiles) return;
  const bytes = await gunzip(await textOf("later"));
  const code = new TextDecoder().decode(bytes);
  document.head.append(Object.assign(document.createElement("script"), { textContent: code }));
}
