import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../src/corpus/article.ts";
import { type ChunkSettings, chunkArticle } from "../../src/indexing/chunker.ts";
import { splitSentences } from "../../src/language/sentences.ts";

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;
/** Like a tokenizer without white space: each letter sequence is a token per four letters, all else one each. */
const countPieces = (text: string) => text.match(/\p{L}{1,4}|[^\s\p{L}]/gu)?.length ?? 0;
const settings: ChunkSettings = { maxTokens: 60, targetTokens: 20, countTokens: countWords };

/** An article whose blocks are the lines of its text; "# " begins a heading, "    " code, "%" a hidden line. */
function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/\S.*\S|\S/g)].flatMap((match): Block[] => {
    const [line] = match;
    const span = { start: match.index, end: match.index + line.length };
    const level = line.match(/^#+/)?.[0].length;
    if (line.startsWith("%")) return [];
    if (level !== undefined) return [{ kind: "heading", level, title: line.slice(level).trim(), ...span }];
    return [{ kind: text.startsWith("    ", span.start - 4) ? "code" : "paragraph", ...span }];
  });
  return { path: "a.md", text, blocks, markup: [], metadata: { title: "Title" }, checksum: "" };
}

const sentence = (words: number, name = "word") => `S${` ${name}`.repeat(words - 1)}.`;
const paragraph = (sentences: number, words: number) => Array(sentences).fill(sentence(words)).join(" ");
const sizes = (text: string, changed: Partial<ChunkSettings> = {}) =>
  chunkArticle(articleOf(text), { ...settings, ...changed }).map((chunk) => countWords(chunk.text));

describe("chunkArticle", () => {
  it("gives one chunk with its lines for a short article, none for an empty one", () => {
    const article = articleOf("\n\nOne. Two.\nThree.\n");
    expect(chunkArticle(article, settings)).toEqual([
      { start: 2, end: 18, startLine: 3, endLine: 4, heading: "", text: "One. Two.\nThree." },
    ]);
    expect(chunkArticle(articleOf(""), settings)).toEqual([]);
  });

  it("joins short paragraphs up to the target", () => {
    expect(sizes(Array(8).fill(sentence(5)).join("\n\n"))).toEqual([20, 20]);
  });

  it("cuts a long paragraph at sentences into balanced pieces, without a tiny tail", () => {
    expect(sizes(paragraph(9, 5)).toSorted()).toEqual([20, 25]);
    expect(sizes(paragraph(11, 5)).toSorted()).toEqual([15, 20, 20]);
  });

  it("keeps a paragraph whole that is only somewhat above the target", () => {
    expect(sizes(`${paragraph(5, 5)}\n\n${paragraph(5, 5)}`)).toEqual([25, 25]);
  });

  it("begins a chunk at a heading and keeps the heading with the text below it", () => {
    const text = `Before.\n\n# A\n\n## B\n\n${paragraph(4, 5)}\n\n## C\n\nShort.\n\n# D\n\nEnd.`;
    const chunks = chunkArticle(articleOf(text), settings);
    expect(chunks.map(({ heading, text }) => [heading, text.split("\n")[0]])).toEqual([
      ["", "Before."],
      ["A › B", "# A"],
      ["A › C", "## C"],
      ["D", "# D"],
    ]);
    expect(chunks[1]?.text).toContain("S word");
  });

  it("keeps a heading with a first sentence that is far above the target", () => {
    expect(sizes(`# A\n\n${sentence(50)}`)).toEqual([52]);
  });

  it("leaves the article's own title out of the path of headings", () => {
    const chunks = chunkArticle(articleOf("# Title\n\nOne.\n\n## A\n\nTwo."), settings);
    expect(chunks.map(({ heading }) => heading)).toEqual(["", "A"]);
  });

  it("never reaches across what is not to be read, or across a wide gap", () => {
    expect(sizes("One.\n% hidden\nTwo.")).toEqual([1, 1]);
    expect(sizes(`One.${"\n".repeat(300)}Two.`)).toEqual([1, 1]);
    expect(sizes(`One.${" ".repeat(1000)}Two.`)).toEqual([1, 1]);
  });

  it("makes no chunk of headings alone: what they say counts for the text below them", () => {
    const chunksOf = (text: string) =>
      chunkArticle(articleOf(text), settings).map(({ heading, text: own }) => [heading, own]);
    expect(chunksOf("# A\n% hidden\nOne.\n\n## B\n% hidden\n## C\nTwo.\n\n## D")).toEqual([
      ["A", "One."],
      ["A › C", "## C\nTwo."],
    ]);
    expect(chunksOf("# A\n% hidden\n# B")).toEqual([
      ["A", "# A"],
      ["B", "# B"],
    ]);
  });

  it("lets marks lie within a chunk, and never makes one of them", () => {
    const text = "One.\n:::\nTwo.\n:::";
    const blocks: Block[] = [0, 5, 9, 14].map((start, i) =>
      i % 2 === 0 ? { kind: "paragraph", start, end: start + 4 } : { kind: "mark", start, end: start + 3 },
    );
    expect(chunkArticle({ ...articleOf(text), blocks }, settings).map((chunk) => chunk.text)).toEqual([
      "One.\n:::\nTwo.",
    ]);
  });

  it("cuts a sentence above the limit at words and a word above the limit inside", () => {
    const words = chunkArticle(articleOf(sentence(150)), settings);
    expect(words.every(({ text }) => countWords(text) <= 60 && /^(S|word)/.test(text))).toBe(true);
    const countTokens = (text: string) => text.replace(/\s/g, "").length;
    const letters = chunkArticle(articleOf("👩‍👩‍👧é".repeat(40)), { maxTokens: 30, countTokens });
    expect(letters.map(({ text }) => text).join("")).toBe("👩‍👩‍👧é".repeat(40));
    expect(
      letters.every(({ text }) => countTokens(text) <= 30 && /^(👩‍👩‍👧|é)/u.test(text) && /(👧|é)$/u.test(text)),
    ).toBe(true);
  });

  it("stays below the limit where the whole has more tokens than its parts", () => {
    const countTokens = (text: string) => Math.floor(countWords(text) * 1.1);
    const chunks = chunkArticle(articleOf(paragraph(40, 3)), { maxTokens: 20, targetTokens: 20, countTokens });
    expect(chunks.every(({ text }) => countTokens(text) <= 20)).toBe(true);
  });

  it("keeps an unbreakable code point whole even where it is above the limit", () => {
    const chunks = chunkArticle(articleOf("😀😀"), { maxTokens: 1, countTokens: (text) => text.length });
    expect(chunks.map(({ text }) => text)).toEqual(["😀", "😀"]);
  });

  it("refuses a limit that leaves no room for text", () => {
    expect(() => chunkArticle(articleOf("One."), { ...settings, maxTokens: 0 })).toThrow(RangeError);
  });

  it("cuts any text into exact, ordered chunks below the limit that hold every sentence", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "a ",
        "word ",
        "end. ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\n# H\n",
        "\n## I\n",
        "\n    code\n",
        "\n% x\n",
      ),
      fc.constantFrom(
        "long ".repeat(30),
        "x".repeat(50),
        "。",
        "👩‍👩‍👧",
        "e\u0301",
        "\ud83d",
        "\ude00",
        "\u00a0",
        "\u2028",
        "\u200b",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    const articles = fc.array(piece, { maxLength: 60 }).map((pieces) => articleOf(pieces.join("")));
    fc.assert(
      fc.property(
        articles,
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (article, max, target) => {
          const limits = { maxTokens: max, targetTokens: target, countTokens: countPieces };
          const chunks = chunkArticle(article, limits);
          expect(chunkArticle(article, limits)).toEqual(chunks);
          let covered = 0;
          for (const { start, end, text, startLine, endLine } of chunks) {
            expect(start).toBeGreaterThanOrEqual(covered);
            expect(text).toBe(article.text.slice(start, end));
            expect(text.trim()).not.toBe("");
            expect(countPieces(text)).toBeLessThanOrEqual(max);
            expect(startLine).toBe(article.text.slice(0, start).split(/\r\n?|\n/).length);
            expect(endLine).toBe(article.text.slice(0, end).split(/\r\n?|\n/).length);
            covered = end;
          }
          for (const { start, end, kind } of article.blocks) {
            // A heading with nothing under it is no chunk: see below.
            if (kind === "heading") continue;
            for (const sentence of splitSentences(article.text, start, end, kind === "code" ? "end" : "soft")) {
              const holders = chunks.filter((chunk) => chunk.start < sentence.end && chunk.end > sentence.start);
              const held = holders.map((c) =>
                article.text.slice(Math.max(c.start, sentence.start), Math.min(c.end, sentence.end)),
              );
              const own = article.text.slice(sentence.start, sentence.end);
              expect(held.join("").replace(/\s/g, "")).toBe(own.replace(/\s/g, ""));
              if (countPieces(own) <= max && own.length <= max * 8) expect(holders).toHaveLength(1);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
