import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createIndexBuilder } from "../../src/app/index-builder.ts";
import { parseConfig } from "../../src/config.ts";
import { openLogger } from "../../src/operations/logging.ts";
import { temporaryFolder } from "../embedding/built-in-folder.ts";

/** What is warned of when builds with a model begin, which are cancelled there. */
async function warningsFor(model: string, { isThere = true } = {}): Promise<string> {
  const cache = await temporaryFolder();
  if (isThere) await mkdir(join(cache, model), { recursive: true });
  const destination = new PassThrough();
  const log = await openLogger({ level: "warn", secrets: [], destination });
  const config = parseConfig({ EMBEDDING_MODEL: model, MODEL_CACHE_DIR: cache, EMBEDDING_OFFLINE: "1" });
  const build = createIndexBuilder(config, "/nowhere", log);
  for (const _ of ["first", "second"]) await expect(build({ signal: AbortSignal.abort() })).rejects.toThrow();
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

  it("says nothing of what a model is taken for that is not there", async () => {
    expect(await warningsFor("Someone/never-heard-of", { isThere: false })).toBe("");
  });
});
