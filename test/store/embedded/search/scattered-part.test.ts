import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openGenerations } from "../../../../src/store/embedded/open-generations.ts";
import type { Generations } from "../../../../src/store/generations.ts";
import { commitSamples, sampleArticle, sampleQuestion, sampleRecipe } from "../../../contracts/sample-articles.ts";
import { memoryGenerations } from "../../../fakes/memory-generations.ts";

const SUBJECTS = ["ferry", "harbour", "bread", "storm"];

/** What a part without every third article finds, by article. */
async function findInPart(place: Generations, question: string) {
  const store = await place.openCurrent(sampleRecipe);
  if (!store) throw new Error("There is no generation.");
  onTestFinished(() => store.close());
  const part = await store.restrict((path) => Number(path.slice(1, 4)) % 3 !== 0);
  const found = await part.findCandidates({ ...(await sampleQuestion(question)), limit: 400 });
  const passages = await part.readPassages(found.map(({ id }) => id));
  const scored = found.map(({ bm25, articleBm25, cosine }, index) => {
    const scores = [bm25, articleBm25, cosine].map((score) => score.toFixed(4));
    return `${passages[index]?.article.path} ${passages[index]?.start} ${scores.join(" ")}`;
  });
  return { found: scored.sort(), counts: await part.documentFrequencies(SUBJECTS), statistics: part.statistics };
}

test("a part whose articles lie scattered over many places finds, scores and counts what one in memory does", async () => {
  const samples = await Promise.all(
    Array.from({ length: 240 }, (_, n) => {
      const [one = "", other = ""] = [SUBJECTS[n % 4], SUBJECTS[(n * 7) % 4]];
      return sampleArticle(`a${String(n).padStart(3, "0")}.txt`, `About ${one}`, [
        `The ${one} of day ${n} was late.`,
        `Nobody saw the ${other} but the ${one}.`,
      ]);
    }),
  );
  const folder = await mkdtemp(join(tmpdir(), "footnote-scattered-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [place, plain] = [openGenerations({ folder }), memoryGenerations()];
  await commitSamples(place, samples);
  await commitSamples(plain, samples);
  for (const question of ["the late ferry", "bread and storm", "nobody"]) {
    const expected = await findInPart(plain, question);
    expect(expected.found.length).toBeGreaterThan(100);
    expect(await findInPart(place, question)).toEqual(expected);
  }
});
