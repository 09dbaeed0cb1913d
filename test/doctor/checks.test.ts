import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseAccessRules } from "../../src/access/parse-rules.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { withoutTextReason } from "../../src/corpus/selection/file-kind.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { checkIndex, checkRules, checkSkipped, checkSources } from "../../src/doctor/index-checks.ts";
import { checkLanguages } from "../../src/doctor/language-checks.ts";
import { checkClock, checkDisk, checkMachine, checkVersion } from "../../src/doctor/machine-checks.ts";
import { rememberErrors } from "../../src/operations/remember-errors.ts";
import { fakeArticle } from "../fakes/library.ts";
import { fakeLogger } from "../fakes/logger.ts";

const told = ({ isWell, say }: Finding) => `${isWell ? "well" : "ill"}: ${say(english)}`;

describe("the doctor", () => {
  it("knows a Node that is too old", () => {
    expect(told(checkVersion("1.0.0", "20.19.0"))).toBe("well: Footnote 1.0.0 on Node 20.19.0.");
    expect(told(checkVersion("1.0.0", "24.1.0"))).toMatch(/^well/);
    expect(told(checkVersion("1.0.0", "20.18.9"))).toMatch(/^ill: .*install Node 20\.19 or later/);
    expect(told(checkVersion("1.0.0", "18.20.0"))).toMatch(/^ill/);
  });

  it("tells what was left out in one line, ill where a file can be mended", () => {
    const pictures = ["a.png", "b.png"].map((file) => ({ file, reason: withoutTextReason(file) ?? "" }));
    const empty = ["x.txt", "y.txt"].map((file) => ({ file, reason: "is empty: write something in it or remove it" }));
    expect(checkSkipped([])).toEqual([]);
    expect(checkSkipped(pictures).map(told)).toEqual([
      expect.stringMatching(/^well: Left out of the index: 2 images: not text/),
    ]);
    expect(checkSkipped([...empty, ...pictures]).map(told)).toEqual([
      expect.stringMatching(/^ill: Left out of the index: x\.txt, y\.txt: is empty: .*; 2 images: /),
    ]);
  });

  it("tells how sources stand, ill where one waits for somebody", () => {
    const state = { format: 1 as const, at: "2026-03-01T10:00:00Z", articles: 7, remarks: [], remarked: 0 };
    const found = checkSources([
      { ...state, name: "faq", outcome: "changed" },
      { ...state, name: "guide", outcome: "held", offered: 2 },
      { name: "new", outcome: "unfetched" },
    ]);
    expect(found.map(told)).toEqual([
      "well: Source faq: fetched, articles: 7.",
      expect.stringMatching(/^ill: Source guide came with 2 articles in place of 7/),
      expect.stringMatching(/^ill: Source new has not been fetched yet/),
    ]);
  });

  it("knows a disk that is nearly full, and one that cannot be asked", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footnote-doctor-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    expect(told(await checkDisk(folder, 0))).toMatch(/^well: .* GB left\.$/);
    expect(told(await checkDisk(folder, 1e9))).toMatch(/^ill: .*make room for at least/);
    expect(told(await checkDisk(join(folder, "gone")))).toMatch(/^ill: .*check that INDEX_DIR/);
  });

  it("knows a clock that is wrong either way", () => {
    expect(told(checkClock(4000))).toMatch(/^well/);
    expect(told(checkClock(90_000))).toMatch(/^ill: .*wrong by 90 seconds: .*NTP/);
    expect(told(checkClock(-90_000))).toMatch(/^ill/);
    expect(told(checkClock(undefined))).toMatch(/^ill/);
  });

  it("knows an index without articles, and how old one is", () => {
    expect(told(checkIndex([]))).toMatch(/^ill: .*\/reindex/);
    const articles = [fakeArticle(), fakeArticle({ path: "b.txt", indexedAt: "2026-04-02T10:00:00.000Z" })];
    expect(told(checkIndex(articles))).toMatch(/^well: The index has 2 articles in 24 chunks, .*2026/);
  });

  it("says once which model would help where most articles are in languages that the built-in one does not know", () => {
    const german = fakeArticle({ metadata: { ...fakeArticle().metadata, lang: "de-AT" }, chunks: 20 });
    const found = checkLanguages([fakeArticle({ chunks: 10 }), german], "built-in").map(told);
    expect(found).toEqual([expect.stringMatching(/^ill: .*German.*EMBEDDING_MODEL=Xenova\/multilingual-e5-small/)]);
    expect(checkLanguages([fakeArticle({ chunks: 30 }), german], "built-in")).toEqual([]);
    expect(checkLanguages([german], "Xenova/multilingual-e5-small")).toEqual([]);
  });

  it("knows an access rule that fits no article", () => {
    const rules = parseAccessRules(
      'staff: { roles: ["123456789012345678"] }\nstuff: { roles: ["123456789012345678"] }',
      "a",
    );
    const found = checkRules(rules, [fakeArticle({ path: "Staff/plan.txt" })]).map(told);
    expect(found).toEqual([
      "well: 2 access rules hold.",
      expect.stringMatching(/^ill: The access rule for "stuff" \(line 2\) fits no article/),
    ]);
  });

  it("says what to do when a database does not answer", async () => {
    const facts = {
      version: "1.0.0",
      embeddingModel: "built-in",
      reader: true,
      indexDir: tmpdir(),
      isShared: true,
      checkStore: () => Promise.reject(new Error("ECONNREFUSED")),
    };
    const found = (await checkMachine(facts)).map(told);
    expect(found.filter((line) => line.startsWith("ill: The database"))).toEqual([
      "ill: The database does not answer: check that it runs, and STORE_URL.",
    ]);
  });

  it("counts errors of the log without keeping their words", () => {
    const log = fakeLogger();
    const remembered = rememberErrors(log, () => new Date("2026-03-01T10:00:00Z"));
    expect(remembered.errors()).toEqual({ errors: 0, last: undefined });
    remembered.log.error("Something broke", { file: "secret.md" });
    remembered.log.warn("Something else");
    expect(remembered.errors()).toEqual({ errors: 1, last: "2026-03-01T10:00:00.000Z" });
    expect(log.entries.map(({ level }) => level)).toEqual(["error", "warn"]);
  });
});
