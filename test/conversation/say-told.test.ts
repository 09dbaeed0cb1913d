import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/bot-language.ts";
import { sayThrown } from "../../src/conversation/member-error.ts";
import { saySkipped } from "../../src/conversation/say-skipped.ts";
import { sayTold } from "../../src/conversation/say-told.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { loadWords } from "../../src/conversation/words/load-words.ts";
import { REASONS } from "../../src/corpus/reasons.ts";
import { groupSkipped, skippedLines } from "../../src/corpus/selection/group-skipped.ts";
import { SOURCE_REASONS } from "../../src/sources/reasons.ts";
import { FAILURES } from "../../src/system/failures.ts";
import { fill, fillNames } from "../../src/system/phrase.ts";
import { damagedError, toStorageError, UnusableIndexError } from "../../src/system/storage-errors.ts";

const CORPUS = join(import.meta.dirname, "..", "..", "src", "corpus");
const PHRASES = [REASONS, SOURCE_REASONS, FAILURES].flatMap((table) => Object.values<string>(table));
const left = (reason: string, ...files: string[]) => files.map((file) => ({ file, reason }));
const SKIPPED = [
  ...left(REASONS.image, "1.png", "2.png"),
  ...left(REASONS.font, "a.ttf"),
  ...left(fill(REASONS.unread, { ending: ".xyz" }), "1.xyz", "2.xyz", "3.xyz", "4.xyz"),
  ...left(REASONS.noText, "a.md", "b.md", "c.md", "d.md", "e.md"),
];
const german = await loadWords("de");
const japanese = await loadWords("ja");

describe("why files are left out", () => {
  it("is said in the reader's language, and of which", () => {
    expect(groupSkipped(SKIPPED).map((group) => saySkipped(group, german))).toEqual([
      "a.md, b.md, c.md und 2 weitere: enthält keinen Text: etwas hineinschreiben oder entfernen",
      "4 .xyz-Dateien: hat ein Format, das nicht gelesen wird (.xyz): in Text oder Markdown umwandeln oder in .footnoteignore nennen",
      "2 Bilder, 1 Schriftart: kein Text",
    ]);
  });

  it("is said in English as the log says it", () => {
    expect(groupSkipped(SKIPPED).map((group) => saySkipped(group, english))).toEqual(skippedLines(SKIPPED));
  });
});

describe("what is told in English below", () => {
  it("is said in the reader's language with its names and numbers", () => {
    const wide = fill(REASONS.manyColumns, { columns: 300, row: 12 });
    expect(sayTold(wide, german)).toBe("hat in Zeile 12 300 Spalten: in kleinere Tabellen aufteilen");
    expect(sayTold(fill(REASONS.unread, { ending: ".xyz" }), japanese)).toContain("（.xyz）");
  });

  it("is said in the reader's language where one reason holds another", () => {
    const problem = fill(REASONS.inField, { field: "title", problem: fill(REASONS.longText, { most: 300 }) });
    expect(sayTold(fill(REASONS.frontMatter, { problem }), german)).toBe(
      "Kopfdaten: „title“: darf nicht länger als 300 Zeichen sein",
    );
    const noWord = fill(REASONS.noDocument, { what: REASONS.wordDocument });
    expect(sayTold(noWord, german)).toBe(
      "hat nicht das Format „Word-Dokument“: öffnen und so speichern, oder umbenennen",
    );
  });

  it("is said of an index as the store refuses it", () => {
    for (const { message } of [damagedError("x"), new UnusableIndexError("The index cannot be used: x")])
      expect(sayTold(message, german)).toMatch(/^Der Index .*: x\. Neu bauen mit: npm run index/);
    const full = toStorageError(Object.assign(new Error(), { code: "ENOSPC" }), "/i");
    expect(sayThrown(full, german)).toBe(
      "Der Index in /i ist nicht zu benutzen: die Festplatte ist voll: Platz schaffen und noch einmal versuchen.",
    );
  });

  it("is said of a file of an owner's with the line that is wrong", () => {
    const problem = fill(REASONS.inLine, { line: 3, pattern: "/", problem: FAILURES.emptyPattern });
    expect(sayTold(`docs/.footnoteignore ${problem}`, german)).toBe(
      "docs/.footnoteignore: Zeile 3: „/“ nennt nichts: einen Pfad oder ein Muster dahinter schreiben",
    );
    const field = fill(REASONS.inField, { field: "a.md", problem: `"title": ${REASONS.mustBeText}` });
    expect(sayTold(`articles.json: ${field}`, german)).toBe("articles.json: „a.md“: „title“: muss Text sein");
  });

  it("is said behind the name of what it is told of", () => {
    expect(sayTold(`a tale of two.md ${REASONS.noText}`, german)).toBe(
      "a tale of two.md: enthält keinen Text: etwas hineinschreiben oder entfernen",
    );
  });

  it("is said as it is where no language has it", async () => {
    for (const language of LANGUAGES) {
      const words = await loadWords(language);
      for (const text of ["", "is odd: mend it", "a.md is odd"]) expect(sayTold(text, words)).toBe(text);
    }
  });

  it("is said as it is where its end alone could stand within a phrase", async () => {
    const newer = "b.tar was made by Footnote 9.0.0, a newer one than this: restore it with that.";
    const others = ["The upload failed with code 7", "It was taken by another process", "Save it as a Word document"];
    for (const language of LANGUAGES) {
      const words = await loadWords(language);
      for (const text of [newer, ...others, "This is not text"]) expect(sayTold(text, words)).toBe(text);
    }
    const ended = fill(REASONS.endedProcess, { how: fill(FAILURES.bySignal, { signal: "SIGABRT" }) });
    expect(sayTold(`a b.pdf ${ended}`, german)).toContain("(durch SIGABRT)");
  });

  it("is said as it is where it only looks like a reason: an example of JSON stays one", async () => {
    const examples = [
      'articles.json: must be { "file name": { "title": "...", "url": "..." }, ... }',
      'q.jsonl line 1: expected {"question": "…", "article": "path below SEEDS_DIR" or null}.',
      'sources.yaml line 3: docs has no "colour": see which settings a source has, or take it out',
      'a line for each question: {"question": "…"}',
    ];
    for (const text of examples) expect(sayTold(text, german)).toBe(text);
  });

  it("is said as far as it is told, however deep somebody nests it", () => {
    for (const part of ['"a": ', "by ", "is on a site whose robots.txt ", "a "])
      expect(sayTold(part.repeat(20_000), german).length).toBeGreaterThan(20_000);
  });

  it("keeps what it is told with, whatever that is", async () => {
    const all = await Promise.all(LANGUAGES.map(loadWords));
    // Neither a reason nor a part of one.
    const value = fc.stringMatching(/^[A-Z0-9_]{1,20}$/);
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), fc.array(value, { minLength: 3 }), (phrase, values) => {
        const names = [...new Set([...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))];
        const given = new Map(names.map((name, i) => [name, values[i] ?? ""]));
        for (const words of all) {
          const said = sayTold(fillNames(phrase, given), words);
          for (const one of given.values()) expect(said).toContain(one);
          expect(said).not.toMatch(/\{\w+\}/);
        }
      }),
    );
  });
});

it("files are refused and warned of by phrases alone, so that every language has them", () => {
  const sources = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(join(CORPUS, name), "utf8") }));
  const spoken = /UnusableFileError\(\s*["'`]|(?:reason|warning|problem): ["'`]/;
  expect(sources.filter(({ text }) => spoken.test(text)).map(({ name }) => name)).toEqual([]);
});
