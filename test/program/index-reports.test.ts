import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { expectFailure } from "./complaints.ts";
import { answerDocument, oneDocument, type ReportDocument, reportDocument } from "./documents.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const ANY_QUESTION = "Who is Lu Kang?";

let indexed: Workplace;
let first: ReportDocument;
beforeAll(async () => {
  indexed = await openWorkplace();
  first = await index(indexed);
});

/** A workplace with an index of its own. */
function workplace(): Promise<Workplace> {
  return indexed.copy();
}

async function index(place: Workplace, ...options: readonly string[]): Promise<ReportDocument> {
  const { code, stdout } = await place.run("index", { args: ["--json", ...options] });
  expect(code).toBe(0);
  return oneDocument(stdout, reportDocument);
}

async function filesOf(place: Workplace): Promise<Record<string, string>> {
  const files = (await readdir(place.path("index"), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const contents = files.map(async ({ parentPath, name }) => [
    `${parentPath.slice(place.folder.length)}/${name}`,
    await readFile(`${parentPath}/${name}`, "latin1"),
  ]);
  return Object.fromEntries(await Promise.all(contents));
}

it("reports the first build: everything is added and embedded", () => {
  expect(first).toMatchObject({ articles: 2, added: 2, changed: 0, removed: 0, unchanged: 0, skipped: [] });
  expect(first.chunks).toBeGreaterThan(2);
  expect(first.embedded).toBe(first.chunks);
  expect(first.generation).toMatch(/^gen-\d+$/);
});

it("does nothing when nothing has changed, and says so", async () => {
  const place = await workplace();
  const again = await index(place);
  expect({ ...again, seconds: 0 }).toEqual({ ...first, added: 0, unchanged: 2, embedded: 0, seconds: 0 });
});

it("embeds what has changed and nothing else", async () => {
  const place = await workplace();
  await writeFile(place.path("seeds", "lamp.md"), "# The lamp\n\nThe keeper of Skerry Point lit the lamp at dusk.\n");
  const added = await index(place);
  expect(added).toMatchObject({ articles: 3, added: 1, changed: 0, removed: 0, unchanged: 2 });
  expect(added.embedded).toBe(added.chunks - first.chunks);

  await writeFile(place.path("seeds", "lamp.md"), "# The lamp\n\nThe keeper of Skerry Point lit the lamp at noon.\n");
  const changed = await index(place);
  expect(changed).toMatchObject({
    articles: 3,
    added: 0,
    changed: 1,
    removed: 0,
    unchanged: 2,
    embedded: added.embedded,
  });
  const { stdout } = await place.run("ask", {
    args: ["--json", "When did the keeper of Skerry Point light the lamp?"],
  });
  expect(oneDocument(stdout, answerDocument).excerpts[0]?.text).toContain("at noon");

  await rm(place.path("seeds", "lamp.md"));
  const removed = await index(place);
  expect(removed).toMatchObject({ articles: 2, added: 0, changed: 0, removed: 1, unchanged: 2, embedded: 0 });
});

it("plans with --dry-run what it would do, and leaves every file as it is", async () => {
  const place = await workplace();
  await writeFile(place.path("seeds", "lamp.md"), "# The lamp\n\nThe keeper lit the lamp.\n");
  await rm(place.path("seeds", "003_2cf8ab65f7ea3888.txt"));
  const before = await filesOf(place);
  const plan = await index(place, "--dry-run");
  expect(plan).toMatchObject({ generation: first.generation, articles: 2, added: 1, removed: 1, unchanged: 1 });
  expect(plan).toMatchObject({ embedded: 0 });
  expect(await filesOf(place)).toEqual(before);
});

it("plans a first build without making one", async () => {
  const place = await openWorkplace();
  const plan = await index(place, "--dry-run");
  expect(plan).toMatchObject({ generation: "", articles: 2, chunks: first.chunks, added: 2, embedded: 0 });
  await expect(readdir(place.path("index"))).rejects.toThrow("ENOENT");
});

it("goes back to the index before with --rollback, and tells when there is none", async () => {
  const place = await workplace();
  expectFailure(await place.run("index", { args: ["--rollback", "--json"] }), [
    "no generation before",
    first.generation,
  ]);
  await writeFile(place.path("seeds", "lamp.md"), "# The lamp\n\nThe keeper lit the lamp.\n");
  const second = await index(place);
  expect(second.generation).not.toBe(first.generation);
  const { code, stdout } = await place.run("index", { args: ["--rollback", "--json"] });
  expect(code).toBe(0);
  expect(oneDocument(stdout, z.strictObject({ generation: z.string() })).generation).toBe(first.generation);
  const asked = await place.run("ask", { args: ["--json", "Who lit the lamp?"] });
  expect(oneDocument(asked.stdout, answerDocument).answered).toBe(false);
});

it("checks every byte with --verify", async () => {
  const { code, stdout } = await indexed.run("index", { args: ["--verify", "--json"] });
  expect(code).toBe(0);
  const document = z.strictObject({
    generation: z.literal(first.generation),
    files: z.int().min(1),
    bytes: z.int().min(1),
    problems: z.tuple([]),
  });
  oneDocument(stdout, document);
});

it("reports to people without --json", async () => {
  const place = await workplace();
  await writeFile(place.path("seeds", "scan.pdf"), "%PDF");
  const { code, stdout } = await place.run("index");
  expect(code).toBe(0);
  expect(stdout).toContain("2 unchanged");
  expect(stdout).toContain("scan.pdf");
});

it("builds the index when a question comes before there is one", async () => {
  const place = await openWorkplace();
  const { code, stdout } = await place.run("ask", { args: ["--json", ANY_QUESTION] });
  expect(code).toBe(0);
  expect(oneDocument(stdout, answerDocument).question).toBe(ANY_QUESTION);
  expect(await index(place)).toMatchObject({ added: 0, unchanged: 2 });
});
