import { readFile } from "node:fs/promises";
import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { drawConversation } from "../../pictures/draw-conversation.ts";
import { readLines, wrapLine } from "../../pictures/marked-text.ts";
import { DARK, LIGHT } from "../../pictures/theme.ts";
import { row } from "../../src/conversation/actions/buttons.ts";
import { answerReply } from "../../src/conversation/replies/answer-reply.ts";
import { reply as message, text } from "../../src/conversation/reply.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { fakeAnswer, fakeExcerpt } from "../fakes/library.ts";

const said = 'The keeper lit "the lamp" & <burned> it all night.';
const excerpt = fakeExcerpt({ text: said, start: 0, end: said.length, highlights: [{ start: 0, end: said.length }] });
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
    const deed = { member: "ada", command: "/ask", words: "Who lit the lamp?" };
    const svg = drawConversation([{ deed, reply }], theme);
    const words = wordsOf(svg).replaceAll(/\s+/g, " ");
    for (const part of ["Who lit the lamp?", said, "The lighthouse", english.buttons.helpful])
      expect(words).toContain(part);
    expect(svg).toContain('font-weight="700"');
    expect(svg).toContain(theme.background);
  }
});

test("buttons, pictures and files stand where the reply has them, and a bot that speaks by itself has its name", () => {
  const chart = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><path d="M0 0"/></svg>';
  const post = message(
    text("# First 🟦"),
    { type: ComponentType.MediaGallery, items: [{ media: { url: "attachment://chart.png" } }] },
    row({ type: ComponentType.Button, style: ButtonStyle.Primary, label: "Do it", custom_id: "x" }),
    text("Last"),
    { type: ComponentType.File, file: { url: "attachment://table.csv" } },
  );
  const svg = drawConversation([{ reply: post, pictures: { "chart.png": chart } }], LIGHT);
  const places = ["Footnote", "First", '<path d="M0 0"/>', "Do it", "Last", "table.csv"].map((part) =>
    svg.indexOf(part),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(svg).toContain(LIGHT.primary);
  expect(svg).toContain('viewBox="0 0 900 300"');
  expect(svg).not.toContain("🟦");
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
    const shown =
      wordsOf(`<text>${bold.join("")}</text>`)
        .split("The articles don't answer this.")[0]
        ?.trim() ?? "";
    expect(shown.length).toBeGreaterThan(40);
    expect(article).toContain(shown.replace(/,$/, ""));
    expect(wordsOf(svg)).toContain("The articles don't answer this.");
  }
});
