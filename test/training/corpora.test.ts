import { describe, expect, it } from "vitest";
import type { Dataset } from "../../evaluation/dataset.ts";
import { sampleOf } from "../../evaluation/sample.ts";
import type { WrittenPassage } from "../../evaluation/written/written-questions.ts";
import { benchmarkCorpora } from "../../training/ranking/corpora/benchmark-corpora.ts";
import { writtenCorpora } from "../../training/ranking/corpora/written-corpora.ts";

function datasetOf(name: string, subjects: number): Dataset {
  const ids = Array.from({ length: subjects * 2 }, (_, i) => `${name}-${i}`);
  return {
    name,
    documents: ids.map((id, i) => ({ id, title: `${name} subject ${i >> 1}`, text: `Text of ${id}. It says so.` })),
    questions: ids.map((id) => ({
      id,
      text: `What says ${id}?`,
      answers: [`Text of ${id}`],
      answerable: true,
      relevance: new Map([[id, 1]]),
    })),
  };
}

describe("benchmarkCorpora", () => {
  const sets = [datasetOf("alpha", 20), datasetOf("beta", 20)];
  const drawn = async (datasets: readonly Dataset[]) =>
    Promise.all(
      benchmarkCorpora(datasets, 300).map(async ({ name, source, questions }) => ({
        name,
        files: (await source.list()).files.map(({ path }) => path),
        questions: questions.map(({ label, text }) => `${label} ${text}`),
      })),
    );

  it("draws the same in whatever order the sets are given", async () => {
    expect(await drawn(sets)).toEqual(await drawn(sets.toReversed()));
  });

  it("asks a sample only foreign questions of which no article of the same title is there", async () => {
    const titles = new Map(sets.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title])));
    for (const { files, questions } of await drawn(sets)) {
      const there = new Set(files.map((id) => titles.get(id)));
      for (const question of questions) {
        const id = question.replace(/^.*What says |\?$/g, "");
        if (question.startsWith("foreign")) expect(there).not.toContain(titles.get(id));
        else expect(files).toContain(id);
      }
    }
  });

  it("knows which passage and which sentence answers", () => {
    const [whole] = benchmarkCorpora(sets, 300);
    const [question] = whole?.questions ?? [];
    expect(question?.isIn("alpha-0", "Text of alpha-0. It says so.")).toBe(true);
    expect(question?.isIn("alpha-1", "Text of alpha-0. It says so.")).toBe(false);
    expect(question?.isSaidBy?.("It says so.")).toBe(false);
  });
});

describe("writtenCorpora", () => {
  it("teaches nothing that is kept back, and takes a near miss for one", async () => {
    const passage: WrittenPassage = {
      id: "p1",
      source: "guide",
      title: "Guide",
      heading: "",
      sentences: ["Turn it on."],
    };
    const [corpus] = await writtenCorpora(
      {
        passages: [passage],
        toDocuments: () => [],
        questionsOf: () => [
          { text: "how do i start it", evidence: ["Turn it on."], keptBack: false },
          { text: "how do i paint it", evidence: [], keptBack: false },
          { text: "how do i measure it", evidence: ["Turn it on."], keptBack: true },
        ],
      },
      300,
    );
    expect(corpus?.questions.map(({ label, text }) => [label, text])).toEqual([
      ["answerable", "how do i start it"],
      ["near", "how do i paint it"],
    ]);
    expect(corpus?.questions[0]?.isIn("any.md", "First: turn it on.")).toBe(true);
  });
});

describe("sampleOf", () => {
  it("spreads a sample over the whole, and takes all where there are few", () => {
    expect(sampleOf([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
    expect(sampleOf([0, 1], 3)).toEqual([0, 1]);
  });
});
