/** What became of a question: one of the three verdicts, or the words or the id that the member was told instead. */
export const OUTCOMES = ["answer", "closest", "none", "refused", "failed"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** What a member said of an answer, or asked the owners for. */
export const OPINIONS = ["helpful", "not_helpful", "request"] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Takes note of what happens while the bot runs. It is told how much and how long, never who, where or what. */
export interface Metrics {
  /** Discord has been told that an answer is coming, so many seconds after the question came. */
  acknowledged(seconds: number): void;
  /** A question is done with, so many seconds after it came. */
  ended(outcome: Outcome, seconds: number): void;
  built(build: { readonly seconds: number; readonly skipped: number }): void;
  buildFailed(): void;
  saidOpinion(opinion: Opinion): void;
}

/** For those whom nobody asks for figures. */
export const NO_METRICS: Metrics = {
  acknowledged() {},
  ended() {},
  built() {},
  buildFailed() {},
  saidOpinion() {},
};
