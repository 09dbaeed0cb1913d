import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openGenerations } from "../../../src/store/embedded/open-generations.ts";
import { commitSamples, sampleArticle, sampleQuestion, sampleRecipe } from "../../contracts/sample-articles.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Opens an index with the built program, asks it, and tells which packages were loaded for that. */
const PROGRAM = `
import { createRequire } from "node:module";
import { openGenerations } from "./dist/src/store/embedded/open-generations.js";
const { folder, recipe, terms, embedding } = JSON.parse(process.argv[1]);
const store = await openGenerations({ folder }).openCurrent(recipe);
const candidates = await store.findCandidates({ terms, embedding: Float32Array.from(embedding), limit: 5 });
const loaded = Object.keys(createRequire(import.meta.url).cache).map((file) => file.split("node_modules/").at(-1));
console.log(JSON.stringify({ found: candidates.length, loaded }));
await store.close();
`;

describe("Answering from an index", () => {
  it("does without vectra and whatever it would load", async () => {
    const folder = await temporaryFolder();
    await commitSamples(openGenerations({ folder }), [
      await sampleArticle("a.txt", "Tea", ["Tea at five.", "Rye bread."]),
    ]);
    const { terms, embedding } = await sampleQuestion("tea");
    const input = JSON.stringify({ folder, recipe: sampleRecipe, terms, embedding: [...embedding] });
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", PROGRAM, input]);
    const { found, loaded } = JSON.parse(stdout);
    expect(found).toBe(2);
    expect(loaded.filter((file: string) => !file.startsWith("zod"))).toEqual([]);
  });
});
