import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/retrieval/match/analysed-text.ts";
import { kindScore } from "../../../src/retrieval/match/kind-score.ts";
import { kindAskedFor } from "../../../src/retrieval/question/answer-kind.ts";
import { wordsOfQuestion } from "../../../src/retrieval/question/bare-terms.ts";

/** The sentence of a text that fits best what a question asks for. */
function fittest(question: string, text: string): string {
  const words = wordsOfQuestion(question).map(({ lexeme }) => lexeme);
  const asked = new Set(words.map(({ stem }) => stem));
  const analysed = analyseText(text);
  const scores = analysed.sentences.map((sentence) => kindScore(kindAskedFor(words), analysed, sentence, asked));
  const best = analysed.sentences[scores.indexOf(Math.max(...scores))];
  return text.slice(best?.start, best?.end);
}

describe("the sentence that fits what is asked for", () => {
  it.each([
    [
      "What is a webhook?",
      "We love webhooks. A webhook is an address to call. Delete webhooks you do not use.",
      "address",
    ],
    ["What does quorum mean?", "Nobody likes a quorum. Quorum means more than half. Check it first.", "half"],
    ["How many vacation days do I get?", "Vacation days are good for all. You get 28 of them. Ask early.", "28"],
    ["How do I open the lid?", "The lid opens to the left. Press the latch and pull. It is made of steel.", "latch"],
    ["how to open the lid", "The lid opens to the left. You can pull the latch. It is made of steel.", "latch"],
    ["What is the default of cache_mode?", "cache_mode says what is kept. The default is lazy. It is new.", "lazy"],
    [
      "Why is the lid closed?",
      "The lid is closed. Dust would get in because of the wind. It is made of steel.",
      "wind",
    ],
  ])("answers: %s", (question, text, answer) => {
    expect(fittest(question, text)).toContain(answer);
  });
});
