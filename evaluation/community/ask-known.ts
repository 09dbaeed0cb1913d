import type { KnownQuestion } from "../../src/known-questions/known-question.ts";
import { judgeAnswer, type Outcome, showsAnswer } from "../../src/known-questions/outcome.ts";
import type { Answer } from "../../src/retrieval/answer.ts";
import { answerQuestion, type QuestionOptions } from "../../src/retrieval/answer-question.ts";
import { type Search, type SearchParts, searchPassages } from "../../src/retrieval/search-passages.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { withFillers } from "./fillers.ts";

/** A question that was asked, and all that the figures need. */
export interface AskedQuestion {
  readonly known: KnownQuestion;
  readonly answer: Answer;
  readonly outcome: Outcome;
  /** Where the search ranks the first passage that holds what answers, from 1; undefined when it does not find it. */
  readonly rank: number | undefined;
  /** The same by BM25 of the chunks alone. */
  readonly lexicalRank: number | undefined;
  /** The question with filler around it; without `filler`, and where it was not answered rightly, there are none. */
  readonly filled: readonly Outcome[];
}

export interface AskOptions extends QuestionOptions {
  /** Ask what was answered rightly again, as it would be typed into a chat. */
  readonly filler?: boolean;
}

/** Asks a question as members do, and looks where the evidence stood. */
export async function askKnown(
  known: KnownQuestion,
  store: PassageStore,
  parts: SearchParts,
  { filler = false, ...options }: AskOptions = {},
): Promise<AskedQuestion> {
  const answer = await answerQuestion(known.text, store, parts, options);
  const outcome = judgeAnswer(answer, known);
  const isRight = known.article !== null && outcome.verdict === "answer" && outcome.first;
  const filled: Outcome[] = [];
  for (const text of filler && isRight ? withFillers(known.text) : []) {
    filled.push(judgeAnswer(await answerQuestion(text, store, parts, options), known));
  }
  return { known, answer, outcome, filled, ...(await findRanks(known, store, parts)) };
}

async function findRanks(
  known: KnownQuestion,
  store: PassageStore,
  parts: SearchParts,
): Promise<Pick<AskedQuestion, "rank" | "lexicalRank">> {
  if (known.article === null) return { rank: undefined, lexicalRank: undefined };
  const search = await searchPassages(known.text, store, parts);
  const lexical = await store.readPassages(await findByTermsAlone(known.text, search, store, parts));
  const rankIn = (passages: readonly { text: string; article: { path: string } }[]) => {
    const index = passages.findIndex(({ text, article }) => showsAnswer(article.path, text, known));
    return index < 0 ? undefined : index + 1;
  };
  return { rank: rankIn(search.ranked.map(({ chunk }) => chunk)), lexicalRank: rankIn(lexical) };
}

/** No figure looks deeper into the lexical order. */
const LEXICAL_DEPTH = 3;
/** The best by BM25 of the chunk are among so many of the best by that and their articles' together. */
const MOST_LEXICAL = 50;

async function findByTermsAlone(
  text: string,
  { question }: Search,
  store: PassageStore,
  { embedder }: Pick<SearchParts, "embedder">,
): Promise<number[]> {
  const terms = question.terms.map(({ stem }) => stem);
  const embedding = await embedder.embedQuestion(text);
  const candidates = await store.findCandidates({ terms, embedding, limit: MOST_LEXICAL });
  const order = candidates.toSorted((a, b) => b.bm25 - a.bm25 || a.id - b.id);
  return order.slice(0, LEXICAL_DEPTH).map(({ id }) => id);
}
