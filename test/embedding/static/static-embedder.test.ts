import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEmbedder } from "../../../src/embedding/load-models.ts";
import { UserError } from "../../../src/errors.ts";
import { temporaryFolder } from "../built-in-folder.ts";
import { floats, type MadeTensor, ROWS, TOKENS, tableFiles, tokenizerFile, writeTable } from "./write-table.ts";

const NAME = "./my-table";

async function load(files: Readonly<Record<string, Buffer>> = tableFiles()) {
  const folder = join(await temporaryFolder(), "table");
  await writeTable(folder, files);
  return loadEmbedder(NAME, folder);
}

async function vectorOf(text: string, tensors?: Readonly<Record<string, MadeTensor>>): Promise<number[]> {
  const [vector] = await (await load(tableFiles(tensors))).embedPassages([text]);
  return [...(vector ?? [])];
}

function unit(values: readonly number[]): number[] {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

function expectVector(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 5);
}

/** Of a few numbers that binary16 has exactly. */
const HALVES: Readonly<Record<number, number>> = { 0: 0, 1: 0x3c00, 2: 0x4000, 3: 0x4200, 4: 0x4400, 9: 0x4880 };

describe("a table of tokens", () => {
  it("embeds a text as the sum of its tokens, at unit length", async () => {
    expectVector(await vectorOf("Tea"), unit([3, 1, 0]));
    expectVector(await vectorOf("coffees, TEA"), unit([5, 2, 1]));
  });

  it("leaves out what is in no vocabulary, and gives the zero vector for nothing", async () => {
    expectVector(await vectorOf("zebra tea zebra"), unit([3, 1, 0]));
    expect(await vectorOf("zebra")).toEqual([0, 0, 0]);
    expect(await vectorOf("")).toEqual([0, 0, 0]);
  });

  it("takes the words of a special token in a text for words", async () => {
    expectVector(await vectorOf("tea [UNK]"), unit([3, 1, 0]));
  });

  it("tells a question, its tokens and its limits as any other model does", async () => {
    const embedder = await load();
    expect(embedder).toMatchObject({ model: NAME, dimensions: 3, maxTokens: 512 });
    expect(embedder.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(embedder.countTokens("tea and coffees")).toBe(4);
    expect(await embedder.embedQuestion("tea")).toEqual((await embedder.embedPassages(["tea"]))[0]);
  });

  it("reads only so many tokens as it says", async () => {
    const embedder = await load();
    const [long] = await embedder.embedPassages([`${"tea ".repeat(512)}${"harbour ".repeat(5000)}`]);
    expectVector([...(long ?? [])], unit([3, 1, 0]));
  });

  it("reads numbers of half the size, and whole ones", async () => {
    const shape = [ROWS.length, 3];
    const half = Uint16Array.from(ROWS.flat(), (value) => HALVES[value] ?? 0).buffer;
    expectVector(await vectorOf("tea harbour", { embeddings: { dtype: "F16", shape, bytes: half } }), unit([3, 5, 0]));
    const whole = Int8Array.from(ROWS.flat()).buffer;
    expectVector(await vectorOf("tea harbour", { embeddings: { dtype: "I8", shape, bytes: whole } }), unit([3, 5, 0]));
  });

  it("reads every number of half the size as its bits say", async () => {
    const every = Array.from({ length: 0x7c00 }, (_, bits) => bits);
    const bytes = Uint16Array.from([...Array(0x7c00).fill(0), ...every]).buffer;
    const row = await vectorOf("tea", {
      embeddings: { dtype: "F16", shape: [2, 0x7c00], bytes },
      mapping: { dtype: "I64", shape: [5], bytes: BigInt64Array.from([0n, 1n, 0n, 0n, 0n]).buffer },
    });
    const scale = row.at(-1) ?? 0;
    expect(row.every((value, i) => i === 0 || value > (row[i - 1] ?? 0) || value * 65504 < 1e-3 * scale)).toBe(true);
    expect((row[0x3c00] ?? 0) / scale).toBeCloseTo(1 / 65504, 9);
    expect((row[0x4248] ?? 0) / scale).toBeCloseTo(3.140625 / 65504, 9);
  });

  it("weighs tokens, and lets several share a row", async () => {
    const tensors = {
      embeddings: floats([
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ]),
      mapping: { dtype: "I64", shape: [5], bytes: BigInt64Array.from([0n, 1n, 1n, 2n, 0n]).buffer },
      weights: { dtype: "F64", shape: [5], bytes: Float64Array.from([1, 2, 1, 4, 1]).buffer },
    };
    expectVector(await vectorOf("tea coffee harbour", tensors), unit([3, 4, 0]));
  });
});

describe("a table of tokens that is damaged", () => {
  async function complaint(files: Readonly<Record<string, Buffer>>): Promise<string> {
    const error: unknown = await load(files).catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw new Error("Nothing went wrong", { cause: error });
    expect(error.message).not.toContain("\n");
    return error.message;
  }
  const broken = (tensors: Readonly<Record<string, MadeTensor>>) => complaint(tableFiles(tensors));

  it("is refused with the name of the file that is missing", async () => {
    const { "model.safetensors": _, ...others } = tableFiles();
    expect(await complaint(others)).toContain("model.safetensors is missing");
  });

  it("is refused when it ends too early, wherever that is", async () => {
    const whole = tableFiles()["model.safetensors"];
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (bytes) => {
        const message = await complaint({ ...tableFiles(), "model.safetensors": whole.subarray(0, bytes) });
        expect(message).toContain("is damaged");
      }),
      { numRuns: 25 },
    );
  });

  it("is refused when its head lies about a tensor's size, or reaches beyond the file", async () => {
    const lying = { embeddings: { ...floats(ROWS), shape: [ROWS.length, 1_000_000] } };
    expect(await broken(lying)).toContain("is damaged");
    const huge = Buffer.alloc(16, 0xff);
    expect(await complaint({ ...tableFiles(), "model.safetensors": huge })).toContain("is damaged");
  });

  it("is refused when it has no rows, too few of them, or rows that are nowhere", async () => {
    expect(await broken({ other: floats(ROWS) })).toContain("no tensor of the name embeddings");
    expect(await broken({ embeddings: floats(ROWS.slice(1)) })).toContain(`the vocabulary has ${TOKENS.length}`);
    const mapping = { dtype: "I64", shape: [5], bytes: BigInt64Array.from([0n, 1n, 1n, 9n, 0n]).buffer };
    expect(await broken({ embeddings: floats(ROWS), mapping })).toContain("row that is not there");
  });

  it("is refused when its tokenizer is of no known kind", async () => {
    const unknown = tokenizerFile().replace("BertPreTokenizer", "Runes");
    expect(await complaint({ ...tableFiles(), "tokenizer.json": Buffer.from(unknown) })).toContain("tokenizer.json");
  });

  it("is refused when its numbers are none", async () => {
    const folder = tableFiles({ embeddings: floats(ROWS.map((row) => row.map(() => Number.NaN))) });
    await expect((await load(folder)).embedQuestion("tea")).rejects.toThrow("no numbers");
  });
});
