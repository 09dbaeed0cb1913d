/** A file that is no article, and why, in words for its owner. */
export interface SkippedFile {
  /** Path below SEEDS_DIR with forward slashes. */
  readonly file: string;
  readonly reason: string;
}

/** Thrown for a file that can't be indexed; the message is the reason, naming the fix. Other files go on. */
export class UnusableFileError extends Error {
  override readonly name = "UnusableFileError";
}
