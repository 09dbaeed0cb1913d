import { onOneLine } from "../../system/one-line.ts";
import { createPathPatterns, type PathPattern } from "../../system/path-patterns.ts";
import { fill } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";

/** Which files an owner wants, by patterns in the notation of `.gitignore`. */
export interface WantedFiles {
  /** Where there are any, only files that match one. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Tells which of a folder's files are wanted, as far as it has been told. */
export interface FileChoice {
  /** Patterns from a folder that is about to be listed, after those of the folders above it. */
  add(patterns: readonly PathPattern[]): void;
  /** Why a file is not wanted, or a folder (its path ends with a slash) with all that is in it; undefined: it is. */
  leftOut(path: string): string | undefined;
}

export function createFileChoice({ include = [], exclude = [] }: Partial<WantedFiles>): FileChoice {
  const included = createPathPatterns(include.map((pattern) => ({ pattern, origin: "SEEDS_INCLUDE" })));
  const excluded = createPathPatterns(exclude.map((pattern) => ({ pattern, origin: "SEEDS_EXCLUDE" })));
  const ignored = createPathPatterns();
  return {
    add: ignored.add,
    leftOut(path) {
      const found = excluded.find(path) ?? ignored.find(path);
      if (found !== undefined) return fill(REASONS.leftOut, { rule: onOneLine(`${found.origin} (${found.pattern})`) });
      // Any folder may hold what is included.
      if (include.length === 0 || path.endsWith("/") || included.find(path) !== undefined) return undefined;
      return REASONS.notIncluded;
    },
  };
}
