import { expect } from "vitest";
import type { PassageStore } from "../../../src/store/passage-store.ts";
import { type Sample, sampleArticle, sampleQuestion } from "../../contracts/sample-articles.ts";

/** Articles `0.txt`, `1.txt` and so on, each of one chunk about a ferry with the same number. */
export async function ferriesOf(count: number): Promise<Sample[]> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return Promise.all(numbers.map((each) => sampleArticle(`${each}.txt`, `A ${each}`, [`The ferry ${each}.`])));
}

export async function ferryQuestion() {
  return { ...(await sampleQuestion("ferry")), limit: 10 };
}

/** Asks one question after another: answers must come before and after what is done to the server, and none may fail. */
export async function expectAnswersThrough(
  store: PassageStore | undefined,
  interrupt: () => Promise<unknown>,
): Promise<void> {
  const query = await ferryQuestion();
  let isOver = false;
  let answered = 0;
  const asking = (async () => {
    while (!isOver) {
      expect((await store?.findCandidates(query))?.length).toBeGreaterThanOrEqual(query.limit);
      answered += 1;
    }
  })();
  await expect.poll(() => answered).toBeGreaterThan(3);
  await interrupt();
  const before = answered;
  await expect.poll(() => answered, { timeout: 10_000 }).toBeGreaterThan(before + 3);
  isOver = true;
  await asking;
}
