import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeats } from "../../../src/retrieval/excerpt/repeats.ts";

const SHEET = `Site A is one of the measuring stations of the network. It has a rain gauge, an anemometer and a data
logger. The sensors are calibrated every 6 months by the field team. The keeper is Olin.`;

describe("two texts that say nearly the same", () => {
  it("are a text and itself, however it is wrapped, cased and marked", () => {
    fc.assert(fc.property(fc.lorem(), (text) => repeats(text, `**${text.toUpperCase().replaceAll(" ", "\n")}**`)));
  });

  it("are a text and one that holds it", () => {
    expect(repeats(SHEET, `# Stations\n\n${SHEET}\n\nAll of them were built in 1974.`)).toBe(true);
  });

  it("are not two data sheets, nor texts of a subject, nor texts without words", () => {
    expect(repeats(SHEET, SHEET.replace("Site A", "Site B").replace("6", "9").replace("Olin", "Prue"))).toBe(false);
    expect(repeats("The keeper of the lighthouse is Olin.", "The keeper of the lighthouse left in 1986.")).toBe(false);
    expect(repeats("", SHEET)).toBe(false);
    expect(repeats("***", "---")).toBe(false);
  });
});
