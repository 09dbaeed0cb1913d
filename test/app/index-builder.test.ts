import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createIndexBuilder } from "../../src/app/index-builder.ts";
import { parseConfig } from "../../src/config.ts";
import { openLogger } from "../../src/operations/logging.ts";

async function warningsFor(model: string): Promise<string> {
  const destination = new PassThrough();
  const log = await openLogger({ level: "warn", secrets: [], destination });
  createIndexBuilder(parseConfig({ EMBEDDING_MODEL: model }), "/nowhere", log);
  return String(destination.read() ?? "");
}

describe("a program that indexes", () => {
  it("says once what it takes an unknown model for, and nothing of a known one", async () => {
    expect((await warningsFor("Someone/never-heard-of")).trim().split("\n")).toEqual([
      expect.stringContaining("Someone/never-heard-of is not among the models whose pooling and prefixes are known"),
    ]);
    expect(await warningsFor("Xenova/bge-small-en-v1.5")).toBe("");
    expect(await warningsFor("built-in")).toBe("");
  });
});
