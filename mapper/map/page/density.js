/** What areas may be shaded by. */
const SHADES = ["none", "province", "district"];

function drawDensity(app) {
  return app;
}
