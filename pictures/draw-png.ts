import { Resvg } from "@resvg/resvg-js";

/** Pixels to a point: sharp on dense screens. */
const ZOOM = 2;

/** An SVG as a PNG. Texts take a font of the system that is like the one that the SVG names. */
export function drawPng(svg: string): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: "zoom", value: ZOOM }, font: { defaultFontFamily: "DejaVu Sans" } })
    .render()
    .asPng();
}
