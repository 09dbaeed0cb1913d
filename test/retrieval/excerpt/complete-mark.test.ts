import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../../src/retrieval/answer-question.ts";
import { completeMark } from "../../../src/retrieval/excerpt/complete-mark.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";
import { openCorpus, parts } from "../small-corpus.ts";

/** What is marked of a Markdown text when these words of it answer. */
function marked(text: string, words: string, isEcho = false): string {
  const start = text.indexOf(words);
  const mark = completeMark(outlinedText(text), { start, end: start + words.length }, { isEcho });
  return text.slice(mark.start, mark.end);
}

const FAQ = "**Q: Can I bring my dog?**\nA: Yes, on a leash. Ask first.\n\n**Q: Where can I park?**\n\n# End\n\nNo.";

describe("a mark", () => {
  it("holds what is said to a question besides the question", () => {
    expect(marked(FAQ, "**Q: Can I bring my dog?**")).toBe("**Q: Can I bring my dog?**\nA: Yes, on a leash.");
    expect(marked(FAQ, "A: Yes, on a leash.")).toBe("A: Yes, on a leash.");
    expect(marked(FAQ, "**Q: Where can I park?**")).toBe("**Q: Where can I park?**");
  });

  it("holds the command that it leads to, also under a text without a full stop", () => {
    const code = "```sh\nopenssl rand -hex 32\n```";
    expect(marked(`Make a key with:\n\n${code}\n\nDone.`, "Make a key with:")).toBe(`Make a key with:\n\n${code}`);
    expect(marked(`Make a key\n\n${code}`, "Make a key")).toBe(`Make a key\n\n${code}`);
    expect(marked(`A key is made.\n\n${code}`, "A key is made.")).toBe("A key is made.");
  });

  it("holds the first of the steps that it leads to, and no table and no long listing", () => {
    expect(marked("Do this:\n\n1. Stop it.\n2. Go.", "Do this:")).toBe("Do this:\n\n1. Stop it.");
    expect(marked("Ports:\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Ports:")).toBe("Ports:");
    const listing = `\`\`\`js\n${"let a = 1;\n".repeat(50)}\`\`\``;
    expect(marked(`For example:\n\n${listing}`, "For example:")).toBe("For example:");
  });

  it("holds what is said of a message that the question quotes, and what that leads to", () => {
    const help = "> TypeError: no such door\n\nThe door is gone. Run this:\n\n```sh\nmake door\n```";
    expect(marked(help, "TypeError: no such door", true)).toBe("TypeError: no such door\n\nThe door is gone.");
    expect(marked(help, "TypeError: no such door")).toBe("TypeError: no such door");
    expect(marked(`What now?\n\nRun this:\n\n\`\`\`sh\nmake\n\`\`\``, "What now?")).toContain("make");
  });

  it("holds the rest of a sentence that was cut where its line is wrapped", () => {
    const first = "Using privacy levels you can say which level of detail you want to see in";
    expect(marked(`${first}\nPi-hole's figures. It restarts then.`, first)).toBe(`${first}\nPi-hole's figures.`);
    const item = "- A list whose items are long and end without a stop stays apart item by";
    expect(marked(`${item}\n- Another item of it`, item)).toBe(item);
    expect(marked("Roses are red\nViolets are blue.", "Roses are red")).toBe("Roses are red");
  });

  it("only grows, and stays in the article", () => {
    const texts = fc.array(fc.constantFrom("What?", "Do:", "It is.", "```\na\n```", "# H", "- i:", "| a |"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.boolean(), (paragraphs, pick, isEcho) => {
        const text = paragraphs.join("\n\n");
        const article = outlinedText(text);
        const block = article.blocks[pick % Math.max(1, article.blocks.length)];
        if (block === undefined) return;
        const mark = completeMark(article, block, { isEcho });
        expect(mark.start).toBe(block.start);
        expect(mark.end).toBeGreaterThanOrEqual(block.end);
        expect(mark.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("is of what stands below an error message when that is what was asked", async () => {
    const text =
      "## Errors\n\n> Socket 7 was not granted\n\nRaise the limit of the kernel and start the service again.";
    const store = await openCorpus([{ path: "a.md", title: "Trouble", text }]);
    const { excerpts } = await answerQuestion("socket 7 was not granted, what now", store, parts, {
      thresholds: { answer: 0, closest: 0 },
    });
    const marks = excerpts.flatMap(({ highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
    expect(marks.join()).toContain("Raise the limit");
  });
});
