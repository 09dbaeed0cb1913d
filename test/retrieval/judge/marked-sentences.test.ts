import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/sentences.ts";
import { answerQuestion } from "../../../src/retrieval/answer-question.ts";
import { withoutHeadings } from "../../../src/retrieval/judge/marked-sentences.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";
import { openCorpus, parts } from "../small-corpus.ts";

const markable = (text: string, path: string) => ({
  text,
  sentences: splitSentences(text),
  headings: outlinedText(text, path).blocks.filter(({ kind }) => kind === "heading"),
});

/** The scores of two sentences, -1 and -2, as far as they may be marked. */
const spoken = (text: string, title = "The river wheel", path = "a.md") =>
  withoutHeadings([-1, -2], markable(text, path), title);

const MILL = "## New mill\n\nThree offers were read.\n\nThe board chose the Datron neo for the new mill.";
const SETTINGS = [
  "# Settings",
  "",
  "| Setting | Default | Needs a restart |",
  "|---|---|---|",
  "| `queue_timeout` | 40 | yes |",
  "| `render_timeout` | 70 | no |",
].join("\n");

describe("what an answer marks", () => {
  it("is what answers best below a heading, never the heading", async () => {
    const store = await openCorpus([{ path: "a.md", title: "Minutes", text: MILL }]);
    const { excerpts } = await answerQuestion("What is the new mill?", store, parts, {
      thresholds: { answer: 0, closest: 0 },
    });
    const [{ start, end } = { start: 0, end: 0 }] = excerpts[0]?.highlights ?? [];
    expect(MILL.slice(start, end)).toContain("The board chose");
    expect(MILL.slice(start, end)).not.toContain("##");
  });

  it("is a heading where there is nothing else", () => {
    expect(spoken("# A\n\n# B")).toEqual([-1, -2]);
    expect(spoken("# A\n\nB")).toEqual([Number.NEGATIVE_INFINITY, -2]);
  });

  it("is no heading of any kind, and a line that only looks like one where the format has none", () => {
    const underlined = "3.1.0 of February\n=================\n\nThe door was new.";
    const scores = withoutHeadings([-1, -2, -3], markable(underlined, "a.md"), "T");
    expect(scores).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, -3]);
    expect(spoken("# of boats: 12\n\nB", "T", "a.md")).toEqual([Number.NEGATIVE_INFINITY, -2]);
    expect(spoken("# of boats: 12\n\nB", "T", "a.txt")).toEqual([-1, -2]);
  });

  it("is not the line that repeats the title, unless the title is a sentence of the text", () => {
    expect(spoken("The river wheel\n\nIt turns.")).toEqual([Number.NEGATIVE_INFINITY, -2]);
    expect(spoken("The wheel turns.\n\nIt is old.", "The wheel turns.")).toEqual([-1, -2]);
  });

  it("is not what stands beside a sure answer and says something else", async () => {
    const text = [
      "# Handbook",
      "## Plugins",
      "A plugin is installed by dropping its folder into `extensions` and restarting the program.",
      "## Temperature",
      "The thermometer in the greenhouse reports every minute.",
    ].join("\n\n");
    const store = await openCorpus([{ path: "a.md", title: "Handbook", text }]);
    const { excerpts } = await answerQuestion("How is a plugin installed by dropping its folder?", store, parts);
    const marks = excerpts.flatMap(({ highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
    expect(marks.join()).toContain("dropping its folder");
    expect(marks.join()).not.toContain("thermometer");
  });

  it("is a row of a table, never the one that names the columns", async () => {
    const store = await openCorpus([{ path: "a.md", title: "Worker", text: SETTINGS }]);
    const { excerpts } = await answerQuestion("Does the render timeout need a restart?", store, parts, {
      thresholds: { answer: 0, closest: 0 },
    });
    const marks = excerpts.flatMap(({ highlights }) => highlights.map(({ start, end }) => SETTINGS.slice(start, end)));
    expect(marks.join("\n")).toContain("render_timeout");
    expect(marks.join("\n")).not.toContain("Needs a restart");
  });
});
