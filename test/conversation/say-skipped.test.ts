import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/bot-language.ts";
import { sayReason, saySkipped } from "../../src/conversation/say-skipped.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { loadWords } from "../../src/conversation/words/load-words.ts";
import { groupSkipped, skippedLines } from "../../src/corpus/selection/group-skipped.ts";

const CORPUS = join(import.meta.dirname, "..", "..", "src", "corpus");
const UNREAD = "has a format that is not read (.xyz): convert it to text or Markdown, or name it in .footnoteignore";
const left = (reason: string, ...files: string[]) => files.map((file) => ({ file, reason }));
const SKIPPED = [
  ...left("is an image, not text", "1.png", "2.png"),
  ...left("is a font, not text", "a.ttf"),
  ...left(UNREAD, "1.xyz", "2.xyz", "3.xyz", "4.xyz"),
  ...left(english.files.reasons.noText, "a.md", "b.md", "c.md", "d.md", "e.md"),
];

it("says why files are left out, and which, in the reader's language", async () => {
  const german = await loadWords("de");
  expect(groupSkipped(SKIPPED).map((group) => saySkipped(group, german))).toEqual([
    "a.md, b.md, c.md und 2 weitere: enthält keinen Text: etwas hineinschreiben oder entfernen",
    "4 .xyz-Dateien: hat ein Format, das nicht gelesen wird (.xyz): in Text oder Markdown umwandeln oder in .footnoteignore nennen",
    "2 Bilder, 1 Schriftart: kein Text",
  ]);
});

it("says in English what the log says", () => {
  expect(groupSkipped(SKIPPED).map((group) => saySkipped(group, english))).toEqual(skippedLines(SKIPPED));
});

it("tells a reason as it is where no language has it", async () => {
  for (const language of LANGUAGES) {
    const words = await loadWords(language);
    expect(sayReason("is odd: mend it", words)).toBe("is odd: mend it");
  }
});

it("knows reasons that the corpus gives, and no others", () => {
  const sources = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(CORPUS, name), "utf8"))
    .join("\n");
  for (const reason of Object.values(english.files.reasons)) expect(sources).toContain(reason.split(":", 1)[0]);
});
