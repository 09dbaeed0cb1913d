import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { BuildRequest } from "../../src/indexing/process/build-messages.ts";
import { buildInProcess } from "../../src/indexing/process/build-process.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { buildRequestIn } from "../indexing/build-request.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

/** The program as it is built by `npm test` beforehand. */
const ENTRY = new URL("../../dist/src/cli/build.js", import.meta.url);

const FACTS = [
  ["bridge", "Who opened the bridge over the Tarn?", "The bridge over the Tarn was opened by Queen Margaret in 1887."],
  ["lamp", "What did the lamp of the lighthouse burn?", "The lamp of the lighthouse burned whale oil until 1902."],
  ["bees", "How many bees does a hive hold in summer?", "A hive holds forty thousand bees in summer."],
  ["bread", "How long does the dough of rye bread rise?", "The dough of rye bread rises for twelve hours."],
  ["ferry", "When does the last ferry leave the harbour?", "The last ferry leaves the harbour at nine in the evening."],
] as const;
const CLOSED = "The harbour museum is closed on Mondays.";

describe("The guard before a switch", () => {
  let request: BuildRequest;
  let seeds: string;
  let first: string;

  beforeEach(async () => {
    const folder = await temporaryFolder();
    request = { ...buildRequestIn(folder), guard: guard(false) };
    seeds = request.seedsDir;
    await Promise.all([mkdir(seeds, { recursive: true }), mkdir(request.indexDir, { recursive: true })]);
    for (const [name, , text] of FACTS) await writeFile(join(seeds, `${name}.md`), `# ${name}\n\n${text}\n`);
    await writeFile(join(seeds, "museum.md"), `# The museum\n\n${CLOSED}\n`);
    await writeQuestions(
      FACTS.map(([name, question, evidence]) => JSON.stringify({ question, file: `${name}.md`, evidence })).join("\n"),
    );
    first = (await build()).generation;
  });

  function guard(accept: boolean) {
    return {
      builtIn: join("models", "built-in"),
      thesaurus: join("models", "thesaurus"),
      weights: join("models", "weights.json"),
      accept,
    };
  }

  const writeQuestions = (lines: string) => writeFile(join(request.indexDir, "questions.jsonl"), lines);
  const build = (options: Partial<BuildRequest> = {}, onNotice = (_: string) => {}) =>
    buildInProcess({ entry: ENTRY, request: { ...request, ...options }, onNotice });
  const current = () => openGenerations({ folder: request.indexDir }).currentGeneration();
  const removeFacts = () => Promise.all(FACTS.map(([name]) => rm(join(seeds, `${name}.md`))));

  it("keeps the old index when the new one answers clearly worse, and says which questions", async () => {
    await removeFacts();
    const refused = await build().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(String(refused)).toContain("5 of 5 questions worse and 0 better");
    expect(String(refused)).toContain("How many bees does a hive hold in summer?");
    expect(await current()).toBe(first);
  });

  it("takes the new index when told to, and compares with that one from then on", async () => {
    await removeFacts();
    const notices: string[] = [];
    const { generation } = await build({ guard: guard(true) }, (notice) => notices.push(notice));
    expect(await current()).toBe(generation);
    expect(notices.join()).toContain("5 of 5 questions worse");
    await writeFile(join(seeds, "museum.md"), `# The museum\n\n${CLOSED} It is free.\n`);
    expect((await build()).generation).not.toBe(generation);
  });

  it("lets pass what changes without loss, and keeps how it was answered", async () => {
    await writeFile(join(seeds, "tea.md"), "# Tea\n\nTea is served in the harbour café.\n");
    const { generation } = await build();
    expect(await current()).toBe(generation);
    const kept: unknown = JSON.parse(await readFile(join(request.indexDir, "answered.json"), "utf8"));
    expect(kept).toMatchObject({ generation, grades: FACTS.map(([, question]) => [question, 2]) });
  });

  it("refuses a file of questions that cannot be read, by its line", async () => {
    await writeQuestions('{"question": "Who?"}');
    await writeFile(join(seeds, "tea.md"), "# Tea\n\nTea is served.\n");
    await expect(build()).rejects.toThrow(/questions\.jsonl, line 1/);
    expect(await current()).toBe(first);
  });
});
