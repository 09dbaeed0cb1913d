import { createHash } from "node:crypto";
import type { Answer } from "../retrieval/answer.ts";
import { articleKey } from "./articles/article-key.ts";
import { findArticle } from "./articles/find-article.ts";
import type { AskOptions, Library } from "./library.ts";
import { EXCERPTS_PER_REPLY } from "./limits.ts";
import { parseQuestion } from "./question/parse-question.ts";
import { type AnswerView, answerReply } from "./replies/answer-reply.ts";
import type { Reply } from "./reply.ts";
import type { Words } from "./words/words.ts";

const MARK_LENGTH = 8;

export interface QuestionAsked
  extends Pick<AnswerView, "from" | "publishing" | "marksPost">,
    Pick<AskOptions, "strictness"> {
  /** Excerpts in the message. */
  readonly excerpts?: number;
  /** As typed. */
  readonly question: string;
  /** As named by a person, chosen from suggestions, or by key; undefined for all articles. */
  readonly article?: string | undefined;
  /** The question of the reply that this one answers to. */
  readonly earlier?: string | undefined;
  readonly signal?: AbortSignal;
  /** The generation from which the excerpts before `from` were shown. */
  readonly shownFrom?: string;
}

export interface AnsweredQuestion {
  readonly answer: Answer;
  readonly reply: Reply;
}

/**
 * Answers a question with the message to show: the one way in which commands, buttons, mentions and the terminal ask.
 * Throws a UserError for a question that cannot be asked or an article that there is not.
 */
export async function findAnswer(asked: QuestionAsked, library: Library, words: Words): Promise<AnsweredQuestion> {
  const question = parseQuestion(asked.question);
  const only = asked.article === undefined ? undefined : findArticle(await library.listArticles(), asked.article);
  const { excerpts = EXCERPTS_PER_REPLY } = asked;
  const mark = markOf(await library.generation());
  // After a re-index the excerpts are others: what comes next would repeat some and leave out others.
  const isStale = asked.shownFrom !== undefined && asked.shownFrom !== mark;
  const from = isStale ? 0 : (asked.from ?? 0);
  const answer = await library.answer(question, {
    limit: from + excerpts + 1,
    ...(asked.strictness === undefined ? {} : { strictness: asked.strictness }),
    ...(only === undefined ? {} : { article: only.path }),
    ...(asked.earlier === undefined ? {} : { earlier: asked.earlier }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  });
  const reply = answerReply({
    words,
    answer,
    from,
    excerpts,
    generationMark: mark,
    articleKey: only === undefined ? undefined : articleKey(only.path),
    publishing: answer.answered ? asked.publishing : undefined,
    marksPost: asked.marksPost,
    remark: isStale ? words.answer.reindexedSince : undefined,
  });
  return { answer, reply };
}

/** The same for whoever needs the message alone. */
export async function replyToQuestion(asked: QuestionAsked, library: Library, words: Words): Promise<Reply> {
  return (await findAnswer(asked, library, words)).reply;
}

/** A generation in a few characters, to tell whether a message was made from the one that is current now. */
function markOf(generation: string): string {
  return createHash("sha256").update(generation).digest("base64url").slice(0, MARK_LENGTH);
}
