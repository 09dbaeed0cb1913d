import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadEmbedder } from "../../src/embedding/load-models.ts";
import { UserError } from "../../src/errors.ts";
import { copyBuiltIn } from "./built-in-folder.ts";

const FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"];
const FATAL_EVENTS = ["uncaughtException", "unhandledRejection"] as const;

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  await writeFile(path, bytes);
}

describe("loading a model folder", () => {
  const listeners = () => FATAL_EVENTS.map((event) => process.listenerCount(event));
  let before: number[];
  let printed: string[];
  beforeEach(() => {
    before = listeners();
    printed = [];
    for (const method of ["log", "warn", "error", "info", "debug"] as const) {
      vi.spyOn(console, method).mockImplementation((...values) => void printed.push(values.join(" ")));
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** The one line that a person is told; nothing else may happen. */
  async function complaint(folder: string, model = "built-in"): Promise<string> {
    const error: unknown = await loadEmbedder(model, folder).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof UserError)) throw error ?? new Error("Nothing went wrong");
    expect(error.message).not.toContain("\n");
    expect(printed).toEqual([]);
    expect(listeners()).toEqual(before);
    return error.message;
  }

  it.each(FILES)("without %s names the file and the fix", async (file) => {
    const folder = await copyBuiltIn();
    await rm(join(folder, file));
    expect(await complaint(folder)).toBe(
      `The model file ${join(folder, file)} is missing or can't be read. Restore the folder ${folder} from the release.`,
    );
  });

  it.each(FILES)("with one bit flipped in %s names the file and the fix", async (file) => {
    const folder = await copyBuiltIn();
    await flipBit(join(folder, file));
    expect(await complaint(folder)).toBe(
      `The model file ${join(folder, file)} is damaged. Restore the folder ${folder} from the release.`,
    );
  });

  it("of a downloaded model that is damaged says how to download it again", async () => {
    const folder = await copyBuiltIn();
    await truncate(join(folder, "onnx", "model_quantized.onnx"), 1_000_000);
    expect(await complaint(folder, "Someone/small-model")).toMatch(
      /is damaged\. Delete the folder .*: the next start downloads Someone\/small-model again\.$/,
    );
  });

  it("that is not there at all names a file of it", async () => {
    const folder = join(await copyBuiltIn(), "nowhere");
    expect(await complaint(folder)).toContain(`The model file ${join(folder, "config.json")} is missing`);
  });

  it("tells one set of weights from another", async () => {
    const folder = await copyBuiltIn();
    const { checksum } = await loadEmbedder("built-in", folder);
    await rm(join(folder, "SHA256SUMS"));
    expect((await loadEmbedder("built-in", folder)).checksum).toBe(checksum);
    await flipBit(join(folder, "onnx", "model_quantized.onnx"));
    expect((await loadEmbedder("built-in", folder)).checksum).not.toBe(checksum);
  });

  describe("without a list of checksums", () => {
    it.each<[string, string, (path: string) => Promise<void>]>([
      ["weights cut short", "onnx/model_quantized.onnx", (path) => truncate(path, 4_000_000)],
      ["empty weights", "onnx/model_quantized.onnx", (path) => truncate(path, 0)],
      [
        "a page instead of the weights",
        "onnx/model_quantized.onnx",
        (path) => writeFile(path, "<!doctype html>".repeat(99)),
      ],
      [
        "noise instead of the weights",
        "onnx/model_quantized.onnx",
        (path) => writeFile(path, Buffer.alloc(5000, 0xa7)),
      ],
      ["something after the weights", "onnx/model_quantized.onnx", (path) => writeFile(path, "<html>", { flag: "a" })],
      ["a tokenizer cut short", "tokenizer.json", (path) => truncate(path, 1000)],
      ["a page instead of the configuration", "config.json", (path) => writeFile(path, "<!doctype html>")],
    ])("finds %s", async (_, file, damage) => {
      const folder = await copyBuiltIn();
      await rm(join(folder, "SHA256SUMS"));
      await damage(join(folder, file));
      expect(await complaint(folder)).toContain(`The model file ${join(folder, file)} is damaged.`);
    });
  });
});
