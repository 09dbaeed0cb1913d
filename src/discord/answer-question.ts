import { findArticle } from "./find-article.ts";
import { EXCERPTS_PER_REPLY } from "./limits.ts";
import { parseQuestion } from "./question.ts";
import { answerReply } from "./replies/answer-reply.ts";
import type { Reply } from "./reply.ts";
import type { Services } from "./services.ts";

export interface QuestionAsked {
  /** As typed. */
  readonly question: string;
  /** As named by a person or chosen from suggestions; undefined for all articles. */
  readonly article?: string | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Answers a question with the message to show: the one way in which commands, buttons, mentions and the terminal ask.
 * Throws a UserError for a question that cannot be asked or an article that there is not.
 */
export async function answerQuestion(asked: QuestionAsked, services: Services): Promise<Reply> {
  const question = parseQuestion(asked.question);
  const only = asked.article === undefined ? undefined : findArticle(await services.listArticles(), asked.article);
  const answer = await services.answer(question, {
    limit: EXCERPTS_PER_REPLY,
    ...(only === undefined ? {} : { article: only.path }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  });
  return answerReply(answer);
}
