import { describe, expect, it } from "vitest";
import type { Chunk } from "../../../src/indexing/chunker.ts";
import { compareChunks } from "../../../src/indexing/preview/compare-chunks.ts";

const chunk = (text: string, heading = ""): Chunk => ({
  heading,
  text,
  start: 0,
  end: text.length,
  startLine: 1,
  endLine: 1,
});
const shown = (text: string, heading: string, title = "") =>
  compareChunks([], [chunk(text, heading)], title).chunks[0]?.text;

describe("the chunks of a preview", () => {
  it("are new as often as the article has them more often than before, and gone where it has them no more", () => {
    const before = [chunk("Oil."), chunk("Wick."), chunk("Glass.")];
    const after = [chunk("Oil."), chunk("Oil."), chunk("Wick.", "Parts")];
    const { chunks, ...counts } = compareChunks(before, after);
    expect(counts).toEqual({ added: 2, removed: 2, kept: 1 });
    expect(chunks.map(({ isNew }) => isNew)).toEqual([false, true, true]);
  });

  it("are shown without the line of the heading that stands above them, however it is marked", () => {
    expect(shown("## Oil ##\n\nColza.", "Lamps › Oil")).toBe("Colza.");
    expect(shown("Oil\n===\n\nColza.", "Oil")).toBe("Colza.");
    expect(shown("== Oil\nColza.", "Oil")).toBe("Colza.");
    expect(shown("Oil\nColza.", "Oil")).toBe("Colza.");
    expect(shown("# Oil", "Oil")).toBe("");
  });

  it("are shown without the line of the article's title, unless that was made of their first words", () => {
    expect(shown("# Oil\n\nColza.", "", "Oil")).toBe("Colza.");
    expect(shown("Oil\n---\nColza.", "", "Oil")).toBe("Colza.");
    expect(shown("Colza burns.", "", "Colza burns.")).toBe("Colza burns.");
    expect(shown("# Oil\n\nColza.", "Wicks", "Oil")).toBe("# Oil\n\nColza.");
  });

  it("keep what only looks like it", () => {
    for (const text of ["# Oil lamps\n\nColza.", "Colza.\n# Oil", "#1 of all oils"])
      expect(shown(text, "Oil")).toBe(text);
    expect(shown("# Oil", "")).toBe("# Oil");
  });
});
