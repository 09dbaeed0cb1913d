import type { SkippedFile } from "../corpus/unusable-file.ts";

/** What a build of the index did; counts are of articles unless said otherwise. */
export interface IndexReport {
  /** The generation that is current after the build: the old one when nothing had changed. */
  readonly generation: string;
  readonly articles: number;
  readonly chunks: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly skipped: readonly SkippedFile[];
  /** Chunks whose embedding was computed rather than reused. */
  readonly embedded: number;
  readonly seconds: number;
}

/** How far a build has come: `done` of `total` articles fetched before it, compared, indexed, or written. */
export interface IndexProgress {
  readonly stage: "fetching" | "reading" | "embedding" | "writing";
  readonly done: number;
  readonly total: number;
}
