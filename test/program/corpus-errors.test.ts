import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { complaintsOf, expectFailure } from "./complaints.ts";
import { answerDocument, oneDocument, reportDocument } from "./documents.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const INDEX = { args: ["--json"] };
const ASK = { args: ["--json", "Who is Lu Kang?"] };

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});

describe("without articles", () => {
  it("names the folder that is not there, and the fix", async () => {
    const options = { ...INDEX, env: { SEEDS_DIR: "no/such" } };
    expectFailure(await place.run("index", options), ["no/such", "SEEDS_DIR"]);
  });

  it("says so at npm start too, which ends then", async () => {
    expectFailure(await place.run("start", { env: { SEEDS_DIR: "no/such", INDEX_DIR: "none" } }), [
      "no/such",
      "SEEDS_DIR",
    ]);
  });

  it("says what to put into an empty folder", async () => {
    await mkdir(place.path("empty"));
    expectFailure(await place.run("index", { ...INDEX, env: { SEEDS_DIR: "empty" } }), ["empty", ".txt", ".md"]);
  });

  it("tells why when every file is skipped", async () => {
    await mkdir(place.path("scans"));
    await writeFile(place.path("scans", "scan.pages"), "%PDF");
    expectFailure(await place.run("index", { ...INDEX, env: { SEEDS_DIR: "scans" } }), [
      "scans",
      "scan.pages",
      "convert",
    ]);
  });

  it("tells why when no file can be read", async () => {
    await mkdir(place.path("binary"));
    await writeFile(place.path("binary", "binary.txt"), "caf\0 au lait");
    expectFailure(await place.run("index", { ...INDEX, env: { SEEDS_DIR: "binary" } }), ["binary.txt", "NUL"]);
  });

  it("does not take a file for the folder", async () => {
    const file = "seeds/000_cd1b4d45d11c09af.txt";
    expectFailure(await place.run("index", { ...INDEX, env: { SEEDS_DIR: file } }), [file, "not a folder"]);
  });

  it("names the line of a catalogue that is not JSON", async () => {
    await mkdir(place.path("mistyped"));
    await writeFile(place.path("mistyped", "a.txt"), "The keeper lit the lamp.");
    await writeFile(place.path("mistyped", "articles.json"), '{\n  "a.txt": {\n    title\n  }\n}');
    expectFailure(await place.run("index", { ...INDEX, env: { SEEDS_DIR: "mistyped" } }), ["articles.json", "line 3"]);
  });
});

describe("files that cannot be read", () => {
  it("are reported with reasons and never stop the others", async () => {
    const other = await openWorkplace();
    await symlink("nowhere.txt", other.path("seeds", "link.txt"));
    await writeFile(other.path("seeds", "binary.txt"), "caf\0 au lait");
    await writeFile(other.path("seeds", "blank.md"), "");
    await writeFile(other.path("seeds", "library.txt"), "");
    await truncate(other.path("seeds", "library.txt"), 50_000_000);
    await mkdir(other.path("seeds", "folder.txt"));
    const outcome = await other.run("index", INDEX);
    expect(outcome.code).toBe(0);
    expect(complaintsOf(outcome)).toEqual([]);
    const { skipped, articles } = oneDocument(outcome.stdout, reportDocument);
    expect(articles).toBe(2);
    expect(Object.fromEntries(skipped.map(({ file, reason }) => [file, reason]))).toEqual({
      "link.txt": expect.stringContaining("link to nothing"),
      "binary.txt": expect.stringContaining("NUL"),
      "blank.md": expect.stringContaining("empty"),
      "library.txt": expect.stringContaining("50 MB"),
    });
  });
});

describe("with an index from before", () => {
  it("goes on answering from it when the articles have gone, and says so", async () => {
    const other = await openWorkplace();
    await other.run("index", INDEX);
    const env = { SEEDS_DIR: "gone" };
    expectFailure(await other.run("index", { ...INDEX, env }), ["gone"]);
    const asked = await other.run("ask", { ...ASK, env });
    expect(oneDocument(asked.stdout, answerDocument).question).toBe(ASK.args[1]);
    const started = await other.run("start", { env, input: "/sources\n" });
    expect(started.code).toBe(0);
    expect(started.stdout).toContain("2 articles");
    expect(complaintsOf(started)).toEqual([expect.stringContaining("gone")]);
  });
});
