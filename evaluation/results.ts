/** Quality of one way of ranking, averaged over the questions that have a relevant article. */
export interface RankingQuality {
  readonly ndcg10: number;
  readonly recall5: number;
  readonly recall10: number;
  readonly mrr10: number;
}

export const RETRIEVERS = ["bm25", "dense", "hybrid"] as const;
export type RetrieverName = (typeof RETRIEVERS)[number];

/** What `npm run eval -- --json` prints; a part that the data set has no data for is left out. */
export interface EvaluationResult {
  readonly dataset: string;
  readonly articles: number;
  readonly chunks: number;
  readonly questions: number;
  readonly seconds: number;
  readonly retrievers: Readonly<Record<RetrieverName, RankingQuality>>;
  /** The share of questions with known answers whose first highlight contains one of them. */
  readonly highlight?: { readonly first: number; readonly questions: number };
  /** Unanswerable questions against answerable ones, at the shipped threshold. */
  readonly abstention?: {
    readonly auroc: number;
    readonly threshold: number;
    readonly answered: number;
    readonly refused: number;
  };
  /** Questions of other data sets, none of which this corpus answers. */
  readonly foreign?: readonly ForeignResult[];
  /** With `--compare`: other libraries on the same files, by name. */
  readonly compare?: Readonly<Record<string, RankingQuality>>;
  /** With `--ablation`: hybrid as it is and without each of its parts, by name. */
  readonly ablation?: Readonly<Record<string, AblationQuality>>;
}

export interface AblationQuality extends RankingQuality {
  /** The share of first highlights that hold an answer. */
  readonly highlight?: number;
  /** How well the confidence tells unanswerable questions apart; a threshold would have to be fitted anew. */
  readonly auroc?: number;
}

export interface ForeignResult {
  readonly dataset: string;
  readonly questions: number;
  readonly refused: number;
  /** The share refused at a threshold at which 95 % of the corpus's own questions are answered. */
  readonly refusedAt95: number;
  readonly auroc: number;
}
