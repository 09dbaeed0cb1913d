import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine } from "../../src/conversation/markdown/clean.ts";
import { escapeMarkdown } from "../../src/conversation/markdown/escape.ts";
import { answerReply } from "../../src/conversation/replies/answer-reply.ts";
import { sourcesReply } from "../../src/conversation/replies/sources-reply.ts";
import { notice } from "../../src/conversation/reply.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import type { Answer } from "../../src/retrieval/answer.ts";
import { renderReply, withoutQuestion } from "../../src/terminal/render-reply.ts";
import { createStyle } from "../../src/terminal/style.ts";
import { nastyText } from "../conversation/nasty-text.ts";
import { fakeAnswer, fakeArticle, fakeClosest, fakeExcerpt } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";

const plain = createStyle({ terminal: false, colour: false });
const colour = createStyle({ terminal: true, colour: true, columns: 60 });
const linked = fakeAnswer({ excerpts: [fakeExcerpt({ url: "https://example.com/a" })] });

const show = (answer: Answer) => answerReply({ words: english, answer, generationMark: "abcdefgh" });

describe("a reply in a terminal", () => {
  it("marks the answering sentence in bold behind a bar, dims the citation and links it", () => {
    const lines = renderReply(show(linked), colour).split("\n");
    expect(lines.slice(2)).toEqual([
      "\u001b[2m│\u001b[22m The keeper lit the lamp. \u001b[1mIt burned all night.\u001b[22m Ships saw",
      "\u001b[2m│\u001b[22m it.",
      "\u001b[2m[1] \u001b]8;;https://example.com/a\u001b\\The lighthouse\u001b]8;;\u001b\\ · lines 5-6\u001b[22m",
    ]);
  });

  it("underlines what only may answer, so that it does not look like an answer", () => {
    expect(renderReply(show(fakeClosest()), colour)).toContain("\u001b[4mIt burned all night.\u001b[24m");
    expect(renderReply(show(fakeClosest()), plain)).toContain(
      "> The keeper lit the lamp. _It burned all night._ Ships",
    );
  });

  it("uses signs instead of escape sequences in a file, and does not wrap", () => {
    expect(renderReply(show(linked), plain).split("\n").slice(2)).toEqual([
      "> The keeper lit the lamp. **It burned all night.** Ships saw it.",
      "[1] The lighthouse (https://example.com/a) · lines 5-6",
    ]);
  });

  it("sets code in, as it is written", () => {
    const text = "Run:\n\n```sh\nnpm *i*\n  # done\n```";
    const { blocks, markup } = outlinedText(text);
    const code = fakeExcerpt({ text, start: 0, end: text.length, highlights: [], blocks, markup });
    expect(
      renderReply(show(fakeAnswer({ excerpts: [code] })), plain)
        .split("\n")
        .slice(2, -1),
    ).toEqual(["> Run:", ">     npm *i*", ">       # done"]);
  });

  it("dims small print, in a quote too", () => {
    expect(renderReply(notice("> Oil.\n> -# new\n-# That is all."), colour).split("\n")).toEqual([
      "\u001b[2m│\u001b[22m Oil.",
      "\u001b[2m│\u001b[22m \u001b[2mnew\u001b[22m",
      "\u001b[2mThat is all.\u001b[22m",
    ]);
  });

  it("parts code from what follows it, since there is no frame around it", () => {
    const reply = notice("> Begin\n> ```\n> run()\n> ```\n> **Then**\n> ```\n> stop()\n> ```\n> \n> Done");
    expect(renderReply(reply, plain).split("\n")).toEqual([
      "> Begin",
      ">     run()",
      "> ",
      "> **Then**",
      ">     stop()",
      "> ",
      "> Done",
    ]);
  });

  it("goes on below the words of a list's item, not below its sign", () => {
    const narrow = createStyle({ terminal: true, colour: false, columns: 24 });
    expect(
      renderReply(notice("- one two three four five six\n> 12. one two three four five"), narrow).split("\n"),
    ).toEqual(["- one two three four", "  five six", "> 12. one two three four", ">     five"]);
  });

  it("writes no escape sequence where colour is not wanted", () => {
    const style = createStyle({ terminal: true, colour: false, columns: 60 });
    expect(renderReply(show(linked), style)).not.toContain("\u001b");
  });

  it("leaves out the question for someone who has just typed it, and nothing else", () => {
    const [, , ...rest] = renderReply(show(linked), plain).split("\n");
    expect(renderReply(withoutQuestion(show(linked)), plain).split("\n")).toEqual(rest);
    const corrected = fakeAnswer({ corrections: [{ from: "lampp", to: "lamp" }] });
    expect(renderReply(withoutQuestion(show(corrected)), plain)).toMatch(/^No article says “lampp”/);
    const listed = sourcesReply({ words: english, articles: [fakeArticle()], search: "", page: 1 });
    expect(withoutQuestion(listed)).toEqual(listed);
  });

  it("shows Discord's times as dates", () => {
    const reply = sourcesReply({ words: english, articles: [fakeArticle()], search: "", page: 1 });
    expect(renderReply(reply, plain)).toContain("12 chunks · indexed 2026-03-01");
  });

  it("shows any text as it is written, without what Discord needs to be told", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const line = `a${cleanLine(text)}`;
        expect(renderReply(notice(escapeMarkdown(line)), plain)).toBe(line);
      }),
    );
  });

  it("lets no control character of an article through", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const excerpt = fakeExcerpt({ text, title: text, start: 0, end: text.length, highlights: [] });
        expect(renderReply(show(fakeAnswer({ excerpts: [excerpt] })), plain)).not.toMatch(/(?!\n|\t)\p{Cc}/u);
      }),
    );
  });
});
