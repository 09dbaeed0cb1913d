import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Embedder } from "../../../src/embedding/embedder.ts";
import { loadEmbedder } from "../../../src/embedding/load-models.ts";
import { readTokenizer, type TokenizerOfFile } from "../../../src/embedding/read-tokenizer.ts";
import { openBuiltIn } from "../../../src/embedding/static/open-built-in.ts";
import type { Tokenizer } from "../../../src/embedding/tokenizer.ts";
import { loadEncoder } from "../../../src/embedding/transformers.ts";
import { readTokenTable } from "../../../src/embedding/word-vectors/token-table.ts";
import { BUILT_IN_FOLDER } from "../built-in-folder.ts";

const SEEDS = join(import.meta.dirname, "..", "..", "..", "seeds");
const TEXTS = [
  "Who is Mao Ning?",
  "photosynthesis & friends",
  "zebra [SEP] crossing",
  "\u{1F600}",
  "",
  "tea ".repeat(900),
];

let network: Embedder;
let table: Embedder;
let tokenizer: TokenizerOfFile;
let theirs: Tokenizer;
beforeAll(async () => {
  network = await loadEmbedder("built-in", BUILT_IN_FOLDER);
  table = await openBuiltIn(await readTokenTable(BUILT_IN_FOLDER), BUILT_IN_FOLDER);
  tokenizer = await readTokenizer(BUILT_IN_FOLDER);
  theirs = (await loadEncoder(BUILT_IN_FOLDER)).tokenizer;
});

function furthest(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (!one || !other || one.length !== other.length) throw new Error("There are no two vectors");
  return Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? Number.NaN))));
}

it("an index that was built with the network is searched with the table", () => {
  const { model, checksum, dimensions, maxTokens } = network;
  expect(table).toMatchObject({ model, checksum, dimensions, maxTokens });
});

it("questions and passages have the vectors that the network gives", async () => {
  const articles = await Promise.all(
    ["000_cd1b4d45d11c09af.txt", "003_2cf8ab65f7ea3888.txt"].map((name) => readFile(join(SEEDS, name), "utf8")),
  );
  const texts = [...TEXTS, ...articles.flatMap((text) => text.split("\n"))];
  const [here, there] = await Promise.all([table.embedPassages(texts), network.embedPassages(texts)]);
  for (const [i, vector] of here.entries()) expect(furthest(vector, there[i]), texts[i]).toBeLessThan(1e-5);
  for (const text of TEXTS)
    expect(furthest(await table.embedQuestion(text), await network.embedQuestion(text))).toBeLessThan(1e-5);
  expect(texts.map((text) => table.countTokens(text))).toEqual(texts.map((text) => network.countTokens(text)));
});

it("any text has the tokens that transformers.js gives", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "grapheme-ascii", minLength: 1 }),
      (one, other) => {
        expect(tokenizer.encodePlain(one)).toEqual(theirs.encodePlain(one));
        expect(tokenizer.encode(other)).toEqual(theirs.encode(other));
        expect(tokenizer.encode(one, other)).toEqual(theirs.encode(one, other));
      },
    ),
  );
});

it("a tokenizer read from its file is like that of transformers.js in all that is asked of it", () => {
  const { specialTokens, padding, maxTokens, isWordByWord } = theirs;
  expect(tokenizer).toMatchObject({ padding, maxTokens, isWordByWord });
  expect([...tokenizer.specialTokens].sort()).toEqual([...specialTokens].sort());
});
