import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readTokenizer } from "../../src/embedding/read-tokenizer.ts";
import { createPassageReader, loadPassageReader } from "../../src/embedding/reading/passage-reader.ts";
import type { PassageReader, Reading } from "../../src/embedding/reading/reading.ts";

const MODELS = join(import.meta.dirname, "..", "..", "models");
const PLACES = { reader: join(MODELS, "reader"), builtIn: join(MODELS, "built-in") };
const LARGEST_MEBIBYTES = 11;

const CONSTRUCTION = {
  heading: "Construction",
  sentences: [
    "Construction is one of the most dangerous occupations in the world, incurring more occupational fatalities than any other sector in both the United States and in the European Union.",
    "In 2009, the fatal occupational injury rate among construction workers in the United States was nearly three times that for all workers.",
    "Falls are one of the most common causes of fatal and non-fatal injuries among construction workers.",
    "Proper safety equipment such as harnesses and guardrails and procedures such as securing ladders and inspecting scaffolding can curtail the risk of occupational injuries in the construction industry.",
  ],
};

function best({ sentences }: Reading): number {
  return sentences.indexOf(Math.max(...sentences));
}

describe("the reader's model", () => {
  let reader: PassageReader;
  beforeAll(async () => {
    reader = await loadPassageReader(PLACES);
  });

  async function read(question: string, passage: Parameters<PassageReader["read"]>[1] = CONSTRUCTION) {
    const reading = await reader.read(question, passage);
    if (reading === undefined) throw new Error("Nothing was read");
    return reading;
  }

  it("consists of exactly the files that its list of checksums names", async () => {
    const list = await readFile(join(PLACES.reader, "SHA256SUMS"), "utf8");
    let size = 0;
    for (const entry of list.trim().split("\n")) {
      const [expected, file = ""] = entry.split("  ");
      const bytes = await readFile(join(PLACES.reader, file));
      expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(expected);
      size += bytes.length;
    }
    expect(size / 2 ** 20).toBeLessThan(LARGEST_MEBIBYTES);
  });

  it("has no tokenizer of its own beside the built-in model's", async () => {
    await expect(access(join(PLACES.reader, "tokenizer.json"))).rejects.toThrow("ENOENT");
  });

  it("marks the sentence that answers", async () => {
    expect(best(await read("How can accidents on building sites be avoided?"))).toBe(3);
    expect(best(await read("How high was the rate of fatal injuries in 2009?"))).toBe(1);
    expect(best(await read("What are common causes of fatal injuries?"))).toBe(2);
  });

  it("finds a passage that answers more relevant, and more of an answer, than one that is about something else", async () => {
    const asked = await read("How can accidents on building sites be avoided?");
    const foreign = await read("Who wrote Hamlet?");
    expect(asked.relevance).toBeGreaterThan(foreign.relevance);
    expect(asked.answers).toBeGreaterThan(foreign.answers);
  });

  it("tells a question that the passage answers from one that only looks like it", async () => {
    const right = await read(
      "In the United States in 2009, how did the fatal injury rate among construction workers compare?",
    );
    const near = await read("In the EU in 2009, what was the fatal injury rate among construction workers?");
    expect(right.answers).toBeGreaterThan(near.answers);
  });

  it("reads the tokens of the built-in model's vocabulary, laid out as it was trained", async () => {
    const file = z.object({ model: z.object({ vocab: z.record(z.string(), z.int()) }) });
    const { vocab } = file.parse(JSON.parse(await readFile(join(PLACES.builtIn, "tokenizer.json"), "utf8"))).model;
    const seen: number[][] = [];
    const recording = createPassageReader(await readTokenizer(PLACES.builtIn), {
      read: async ({ ids, ends }) => {
        seen.push([...ids], [...ends]);
        return { relevance: 0, answers: 0, sentences: [...ends] };
      },
    });
    const passage = { heading: "Safety › Falls", sentences: ["Ladders [SEP] fall.", " ", "Éléphants don't."] };
    const reading = await recording.read("Who fell?", passage);
    const tokens =
      "[CLS] who fell ? [SEP] safety [UNK] falls [SEP] ladder ##s [ sep ] fall . [SEP] elephants don ' t . [SEP]".split(
        " ",
      );
    expect(seen[0]).toEqual(tokens.map((token) => vocab[token]));
    expect(reading?.sentences).toEqual([seen[1]?.[0], Number.NEGATIVE_INFINITY, seen[1]?.[1]]);
    expect(seen[1]?.map((end) => tokens[end])).toEqual(["[SEP]", "[SEP]"]);
  });

  it("reads what fits of a passage that is too long, and says which sentences it did not read", async () => {
    const sentences = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} says something about a river.`);
    const { sentences: first } = await read("Which river?", { heading: "Rivers", sentences });
    const { sentences: last } = await read("Which river?", { heading: "Rivers", sentences, around: 39 });
    expect(first).toHaveLength(40);
    expect(first[0]).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect(first[39]).toBe(Number.NEGATIVE_INFINITY);
    expect(last[0]).toBe(Number.NEGATIVE_INFINITY);
    expect(last[39]).toBeGreaterThan(Number.NEGATIVE_INFINITY);
  });

  it.each([
    ["a sentence of 10,000 characters", "word ".repeat(2000)],
    ["a word of 10,000 characters", "w".repeat(10_000)],
    ["lone surrogates", "half \ud83d a pair \udfff"],
    ["emoji", "👩‍👩‍👧‍👦 🏳️‍🌈"],
    ["control characters", "\u0000 \u0007 text \ufeff"],
  ])("gives numbers for %s", async (_, text) => {
    for (const [question, sentences] of [
      ["Which word?", [text, "tail"]],
      [text, ["A word."]],
    ] as const) {
      const { relevance, answers, sentences: found } = await read(question, { heading: text, sentences });
      expect([relevance, answers, found[0]].every(Number.isFinite)).toBe(true);
      expect(found).toHaveLength(sentences.length);
    }
  });

  it("reads nothing where there is no question or no sentence", async () => {
    expect(await reader.read("", CONSTRUCTION)).toBeUndefined();
    expect(await reader.read(" \n", CONSTRUCTION)).toBeUndefined();
    expect(await reader.read("Who?", { heading: "Construction", sentences: [] })).toBeUndefined();
    expect(await reader.read("Who?", { heading: "", sentences: ["", "  "] })).toBeUndefined();
  });
});
