import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../../src/retrieval/answer-question.ts";
import type { PassageStore } from "../../../src/store/passage-store.ts";
import { openCorpus, parts } from "../small-corpus.ts";

const text = `# Rowing club

## How do I book a boat?

Write its name and the hour into the list at the gate.

## How do I return a boat?

Rinse it, carry it to its rack and strike it off the list.

## How do I book a locker?

Ask the warden for a key.

## Renting a trailer

Trailers are rented by the day.
`;

let store: PassageStore;
beforeAll(async () => {
  store = await openCorpus([{ path: "club.md", title: "Rowing club", text }]);
});
const ask = (question: string) => answerQuestion(question, store, parts);

async function marked(question: string): Promise<string[]> {
  const [excerpt] = (await ask(question)).excerpts;
  return (excerpt?.highlights ?? []).map(
    ({ start, end }) => excerpt?.text.slice(start - excerpt.start, end - excerpt.start) ?? "",
  );
}

describe("a list of frequent questions", () => {
  it.each([
    ["How do I book a boat?", "Write its name and the hour into the list at the gate."],
    ["how to return a boat", "Rinse it, carry it to its rack and strike it off the list."],
    ["How can I book a locker?", "Ask the warden for a key."],
  ])("answers %s by what stands below that question, and marks nothing else", async (question, answer) => {
    expect((await ask(question)).verdict).toBe("answer");
    expect(await marked(question)).toEqual([answer]);
  });

  it.each(["How do I repaint a boat?", "How do I empty a locker?", "how to insure a boat"])(
    "does not take for an answer to %s what answers the same of something else",
    async (question) => {
      expect((await ask(question)).verdict).not.toBe("answer");
    },
  );

  it("answers a question in other words, and one whose word stands below the heading", async () => {
    expect((await ask("How do I reserve a boat?")).verdict).toBe("answer");
    expect((await ask("How do I rinse a boat?")).verdict).toBe("answer");
  });
});
