import { setImmediate as nextTurn } from "node:timers/promises";
import type { TextModel } from "./text-model.ts";
import { padTokens, planBatches, type TokenRow, truncateTokens } from "./token-batch.ts";
import { createDefuser } from "./tokenizer.ts";

/** Reads a question and a passage together and tells how well the one answers the other. */
export interface Reranker {
  /** The model, as named by RERANKER_MODEL. */
  readonly model: string;
  /** One score a passage, in order. Only their order within one question means something: higher is better. */
  score(question: string, passages: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** A chunk has about 130 tokens and the question is cut to 64: pairs beyond this are rare, and slow. */
const PAIR_TOKENS = 320;
const QUESTION_TOKENS = 64;

/** Judges pairs with a cross-encoder in this process: the first logit, or what sets the last of two apart from the first. */
export function createCrossEncoder(model: string, { tokenizer, run, close }: TextModel): Reranker {
  const limit = Math.min(PAIR_TOKENS, tokenizer.maxTokens);
  const defuse = createDefuser(tokenizer.specialTokens);

  function encodePair(question: string, passage: string): TokenRow {
    const alone = tokenizer.encode(question).length;
    return { ids: truncateTokens(tokenizer.encode(question, defuse(passage)), limit), pairStart: alone };
  }

  return {
    model,
    async score(question, passages) {
      const asked = firstWords(defuse(question), (text) => tokenizer.encodePlain(text).length <= QUESTION_TOKENS);
      const rows = passages.map((passage) => encodePair(asked, passage));
      const scores = new Array<number>(rows.length);
      for (const batch of planBatches(rows.map(({ ids }) => ids.length))) {
        const chosen = batch.flatMap((index) => rows[index] ?? []);
        const { data, dims } = await run(padTokens(chosen, tokenizer.padding));
        const labels = dims[1] ?? 1;
        batch.forEach((index, position) => {
          scores[index] = scoreOf(data.subarray(position * labels, (position + 1) * labels));
        });
        await nextTurn();
      }
      return scores;
    },
    close,
  };
}

function scoreOf(logits: Float32Array): number {
  const score = logits.length === 2 ? (logits[1] ?? 0) - (logits[0] ?? 0) : (logits[0] ?? Number.NaN);
  if (!Number.isFinite(score)) throw new Error("The re-ranking model returned a score that is no number");
  return score;
}

/** The longest run of a text's first words that fits. */
function firstWords(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(/\s+/u);
  let short = 0;
  let long = words.length;
  while (long - short > 1) {
    const middle = (short + long) >>> 1;
    if (fits(words.slice(0, middle).join(" "))) short = middle;
    else long = middle;
  }
  return words.slice(0, short).join(" ");
}
