import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { DARK, drawConversation, LIGHT } from "../../pictures/draw-conversation.ts";
import { readLines, wrapLine } from "../../pictures/marked-text.ts";
import { answerReply } from "../../src/conversation/replies/answer-reply.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { fakeAnswer, fakeExcerpt } from "../fakes/library.ts";

const text = 'The keeper lit "the lamp" & <burned> it all night.';
const excerpt = fakeExcerpt({ text, start: 0, end: text.length, highlights: [{ start: 0, end: text.length }] });
const answer = fakeAnswer({ question: "Who lit the lamp?", excerpts: [excerpt] });
const reply = answerReply({ answer, generationMark: "x", words: english });

/** All that is written in a picture. */
function wordsOf(svg: string): string {
  const written = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = ""]) =>
    inner.replaceAll(/<[^>]+>/g, ""),
  );
  return written
    .join(" ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

test("a picture has the question, the whole reply and its buttons, in either theme", () => {
  for (const theme of [LIGHT, DARK]) {
    const svg = drawConversation([{ question: "Who lit the lamp?", reply }], theme);
    const words = wordsOf(svg).replaceAll(/\s+/g, " ");
    for (const part of ["Who lit the lamp?", text, "The lighthouse", english.buttons.helpful])
      expect(words).toContain(part);
    expect(svg).toContain('font-weight="700"');
    expect(svg).toContain(theme.background);
  }
});

test("lines are wrapped at words, and lose none of them", () => {
  const [line] = readLines("\uE007one \uE001two three\uE002 four five six seven");
  if (line === undefined) throw new Error("There is a line");
  const wrapped = wrapLine(line, 12);
  expect(wrapped.length).toBeGreaterThan(2);
  expect(wrapped.every(({ isQuote }) => isQuote)).toBe(true);
  expect(wrapped.flatMap(({ runs }) => runs.map((run) => run.text)).join("")).toBe("one two three four five six seven");
  expect(wrapped.flatMap(({ runs }) => runs.filter(({ bold }) => bold).map((run) => run.text)).join("")).toBe(
    "two three",
  );
});

test("what the front page shows stands in the article that comes along", async () => {
  const root = new URL("../../", import.meta.url);
  const article = (await readFile(new URL("seeds/003_2cf8ab65f7ea3888.txt", root), "utf8")).replaceAll(/\s+/g, " ");
  for (const theme of ["light", "dark"]) {
    const svg = await readFile(new URL(`docs/answer-${theme}.svg`, root), "utf8");
    const bold = [...svg.matchAll(/<tspan font-weight="700">(.*?)<\/tspan>/g)].map(([, words = ""]) => words);
    const said =
      wordsOf(`<text>${bold.join("")}</text>`)
        .split("The articles don't answer this.")[0]
        ?.trim() ?? "";
    expect(said.length).toBeGreaterThan(40);
    expect(article).toContain(said.replace(/,$/, ""));
    expect(wordsOf(svg)).toContain("The articles don't answer this.");
  }
});
