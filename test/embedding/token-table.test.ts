import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTokenTable } from "../../src/embedding/token-table.ts";
import { copyBuiltIn } from "./built-in-folder.ts";
import { writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

describe("reading the token table", () => {
  it.each<[string, string, (path: string) => Promise<void>]>([
    ["missing weights", "onnx/model_quantized.onnx", (path) => rm(path)],
    ["weights cut short", "onnx/model_quantized.onnx", (path) => truncate(path, 3_000_000)],
    ["a page instead of the weights", "onnx/model_quantized.onnx", (path) => writeFile(path, "<html>")],
    ["a tokenizer cut short", "tokenizer.json", (path) => truncate(path, 1000)],
  ])("names the file with %s, and the fix", async (_, file, damage) => {
    const folder = await copyBuiltIn();
    await damage(join(folder, file));
    await expect(readTokenTable(folder)).rejects.toThrow(
      `The model file ${join(folder, file)} is missing or damaged. Restore it from the release.`,
    );
  });

  it("refuses a model without one", async () => {
    const folder = await writeTinyCrossEncoder({});
    await expect(readTokenTable(folder)).rejects.toThrow(`${folder} holds no token table.`);
  });
});
