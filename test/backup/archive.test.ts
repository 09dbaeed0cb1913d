import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { packBackup, unpackBackup } from "../../src/backup/archive.ts";

const HEAD = { version: "1.2.3", time: "2026-03-01T00:00:00.000Z" };
const fixtures = new URL("../fixtures/formats/", import.meta.url);
const vote = (answer: string) => JSON.stringify({ version: 1, type: "vote", time: HEAD.time, answer });
const name = fc.stringMatching(/^[a-z0-9 äß_-]{1,12}(\.md)?$/).filter((text) => text !== "." && text.trim() !== "");
const contents = fc.dictionary(name, fc.uint8Array({ maxLength: 40 }), { noNullPrototype: true });

test("whatever goes into an archive comes out of it", () => {
  // Settings are named by the program and servers by Discord: neither calls anything so.
  const name = fc.string({ minLength: 1 }).filter((key) => key !== "__proto__");
  const backup = fc.record({
    records: fc.array(fc.string().map(vote)),
    settings: fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true }),
    servers: fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true }),
    notices: fc.array(
      fc.record({ guildId: fc.string(), channelId: fc.string(), memberId: fc.string(), question: fc.string() }),
    ),
    posted: fc.array(
      fc.record({
        guildId: fc.string(),
        channelId: fc.string(),
        messageId: fc.string(),
        time: fc.constant(HEAD.time),
        excerpts: fc.constant([{ article: "a.md", start: 0, length: 3, head: "abc", fingerprint: "x" }]),
      }),
    ),
    files: contents,
    articles: contents,
  });
  fc.assert(
    fc.property(backup, (given) => {
      const { head, ...found } = unpackBackup(packBackup(given, HEAD), "x.zip");
      expect(head).toEqual(HEAD);
      expect(found.records).toEqual(given.records);
      expect([found.notices, found.posted]).toEqual([given.notices, given.posted]);
      expect(JSON.stringify(found.settings)).toBe(JSON.stringify(given.settings));
      expect(JSON.stringify(found.servers)).toBe(JSON.stringify(given.servers));
      for (const part of ["files", "articles"] as const) {
        const plain = (bytes: Readonly<Record<string, Uint8Array>>) =>
          Object.entries(bytes).map(([path, each]) => [path, Buffer.from(each).toString("hex")]);
        expect(plain(found[part]).sort()).toEqual(plain(given[part]).sort());
      }
    }),
    { numRuns: 100 },
  );
});

const head = (format: number) => strToU8(JSON.stringify({ format, ...HEAD }));
const settings = strToU8("{}");
const archive = (entries: Record<string, Uint8Array>) =>
  zipSync({ "backup.json": head(1), "settings.json": settings, ...entries });

test.each([
  ["is no archive", strToU8("hello"), "can't be unpacked"],
  ["is another program's archive", zipSync({ "word/document.xml": strToU8("<w/>") }), "backup.json is missing"],
  ["was made by a newer Footnote", archive({ "backup.json": head(99) }), "made by Footnote 1.2.3, a newer one"],
  ["is damaged", archive({ "settings.json": strToU8("{") }), "settings.json can't be read"],
  ["leads outside", archive({ "articles/../../.bashrc": strToU8("x") }), "outside itself"],
  ["leads outside on Windows", archive({ "articles/..\\x.md": strToU8("x") }), "outside itself"],
  ["names a drive", archive({ "articles/c:x.md": strToU8("x") }), "outside itself"],
])("a file that %s is refused in one line that names it", (_, bytes, reason) => {
  expect(() => unpackBackup(bytes, "mine.zip")).toThrow(/^mine\.zip .+$/);
  expect(() => unpackBackup(bytes, "mine.zip")).toThrow(reason);
});

test("lines that are no records are left out, the others come back as they were", () => {
  const lines = [vote("1"), "", '{"type":"vote"', "null", vote("2")].join("\n");
  expect(unpackBackup(archive({ "feedback.jsonl": strToU8(lines) }), "x.zip").records).toEqual([vote("1"), vote("2")]);
});

test("an archive of format 1 is read for ever", async () => {
  const { head: made, ...backup } = unpackBackup(await readFile(new URL("backup-1.zip", fixtures)), "backup-1.zip");
  expect(made).toEqual({ version: "1.0.0", time: "2026-11-28T00:00:00.000Z" });
  expect(backup.records.map((line) => JSON.parse(line).type)).toEqual(["question", "question", "vote", "request"]);
  expect(Object.keys(backup.settings)).toEqual(["feedback salt", `calibration ${"ab".repeat(32)}`]);
  expect(Object.keys(backup.files)).toEqual(["questions.jsonl", "answered.json"]);
  expect(Buffer.from(backup.articles["rules/quiet-hours.md"] ?? []).toString()).toContain("# Quiet hours");
});
