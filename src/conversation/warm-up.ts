import { answerQuestion } from "./find-answer.ts";
import type { Services } from "./library.ts";
import { shortenQuestion } from "./question.ts";

const WARMING_QUESTIONS = 5;

/**
 * Asks for a few titles before anybody else asks, so that the first member does not pay for what is slow but once:
 * what is read on demand, and code that has not run yet. Never rejects: what is wrong, members will be told.
 */
export async function warmUp(services: Services): Promise<void> {
  try {
    const articles = await services.listArticles();
    for (const { metadata } of articles.slice(0, WARMING_QUESTIONS)) {
      await answerQuestion({ question: shortenQuestion(metadata.title) }, services);
    }
  } catch {
    // There may be no index yet.
  }
}
