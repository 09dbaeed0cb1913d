import { insightsChart } from "./chart.ts";
import type { DayFigures } from "./summarise.ts";

/** The chart as a PNG. What draws it is loaded when it is first needed; rejects where this system has none. */
export async function drawChart(days: readonly DayFigures[]): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  return new Resvg(insightsChart(days), { font: { loadSystemFonts: false } }).render().asPng();
}
