import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import { LIBRARY, openCorpus, parts, type SmallArticle } from "./small-corpus.ts";

const REFUNDS: SmallArticle = {
  path: "refunds.txt",
  title: "Payments",
  text: "Write to the desk within fourteen days. Somebody calls you, and the amount is on your account a week later.",
};
const QUESTION = "How do I get my money back?";

async function ask(question: string, asks: string | undefined) {
  const store = await openCorpus([...LIBRARY, { ...REFUNDS, ...(asks && { asks }) }]);
  return answerQuestion(question, store, parts);
}

describe("A question that an article's owner says it answers", () => {
  it("is answered from that article, in other words too", async () => {
    expect((await ask(QUESTION, undefined)).verdict).not.toBe("answer");
    for (const question of [QUESTION, "how can I get the money back"]) {
      const answer = await ask(question, `Can I return a lamp?\n${QUESTION}`);
      expect(answer.verdict).toBe("answer");
      expect(answer.excerpts[0]?.article).toBe("refunds.txt");
    }
  });

  it("is never part of what is shown", async () => {
    const { excerpts } = await ask(QUESTION, QUESTION);
    expect(excerpts.length).toBeGreaterThan(0);
    expect(JSON.stringify(excerpts)).not.toContain("money back");
  });

  it("makes the article answer nothing else", async () => {
    expect((await ask("Who won the football world cup in Brazil?", QUESTION)).verdict).toBe("none");
  });
});
