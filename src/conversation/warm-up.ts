import { replyToQuestion } from "./find-answer.ts";
import type { Library } from "./library.ts";
import { shortenQuestion } from "./question/parse-question.ts";
import type { Words } from "./words/words.ts";

const WARMING_QUESTIONS = 5;

/**
 * Asks for a few titles before anybody else asks, so that the first member does not pay for what is slow but once:
 * what is read on demand, and code that has not run yet. Never rejects: what is wrong, members will be told.
 */
export async function warmUp(library: Library, words: Words): Promise<void> {
  try {
    const articles = await library.listArticles();
    for (const { metadata } of articles.slice(0, WARMING_QUESTIONS)) {
      await replyToQuestion({ question: shortenQuestion(metadata.title) }, library, words);
    }
  } catch {
    // There may be no index yet.
  }
}
