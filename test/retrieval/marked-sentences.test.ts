import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/language/sentences.ts";
import { markAnswer } from "../../src/retrieval/marked-sentences.ts";

/** What is marked when the sentences that begin so are chosen. */
function marked(text: string, from: string, to = from): string {
  const sentences = splitSentences(text);
  const at = (beginning: string) => sentences.findIndex(({ start }) => text.startsWith(beginning, start));
  const { first, last } = markAnswer(text, sentences, { first: at(from), last: at(to) });
  return text.slice(sentences[first]?.start, sentences[last]?.end);
}

const MILL = "## New mill\n\nThe board chose the Datron neo.\n\nIt costs 68,000 euros.";
const FAQ = "**Q: Can I bring my dog?**\nA: Yes, on a leash.\n\n**Q: Where can I park?**\nBehind the depot.";

describe("what an answer marks", () => {
  it("is what stands below a heading instead of the heading", () => {
    expect(marked(MILL, "## New")).toBe("The board chose the Datron neo.");
    expect(marked(MILL, "## New", "The board")).toBe("The board chose the Datron neo.");
  });

  it("leaves out the heading that follows", () => {
    expect(marked(`It is old.\n\n${MILL}`, "It is old", "## New")).toBe("It is old.");
  });

  it("holds what answers a question besides the question", () => {
    expect(marked(FAQ, "**Q: Can")).toBe("**Q: Can I bring my dog?**\nA: Yes, on a leash.");
    expect(marked(FAQ, "**Q: Can", "A: Yes")).toBe("**Q: Can I bring my dog?**\nA: Yes, on a leash.");
  });

  it("is what was chosen where nothing follows, or nothing else was chosen", () => {
    expect(marked("It is old.\n\n## New mill", "## New")).toBe("## New mill");
    expect(marked("Who knows?", "Who")).toBe("Who knows?");
    expect(marked(MILL, "It costs")).toBe("It costs 68,000 euros.");
  });
});
