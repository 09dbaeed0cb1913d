import type { Spec } from "vega";

/** Pixels to a point: sharp on dense screens. */
const ZOOM = 2;

/** Draws a Vega chart (https://vega.github.io/vega/docs/specification) on white. Texts take a font of the system. */
export async function drawPng(chart: Spec): Promise<Uint8Array> {
  const [{ parse, View }, { Resvg }] = await Promise.all([import("vega"), import("@resvg/resvg-js")]);
  const view = new View(parse(chart), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  const image = new Resvg(svg, { background: "#ffffff", fitTo: { mode: "zoom", value: ZOOM } });
  return image.render().asPng();
}
