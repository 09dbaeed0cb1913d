import ignore from "ignore";
import { FAILURES } from "./failures.ts";
import { fill } from "./phrase.ts";

/** A pattern of `.gitignore`'s notation. */
export interface PathPattern {
  readonly pattern: string;
  /** Where it is written, in words for people. */
  readonly origin: string;
}

/** Patterns in their order: of those that match a path, the last one decides, and one that begins with `!` takes it back. */
export interface PathPatterns {
  add(patterns: readonly PathPattern[]): void;
  /** The pattern that decides for a path with forward slashes (a folder's ends with one), unless it is taken back. */
  find(path: string): PathPattern | undefined;
}

const LONGEST_PATTERN = 1000;
/** `**` in the middle makes matching quadratic in the depth, a third one cubic: 300 ms and 4 s for 500 folders. */
const MOST_ANY_FOLDERS = 2;
const MOST_WILDCARDS = 8;

/** Patterns that are added to, by the rules of `.gitignore`; letters count as written on every system. */
export function createPathPatterns(patterns: readonly PathPattern[] = []): PathPatterns {
  const matcher = ignore({ ignorecase: false });
  const add = (more: readonly PathPattern[]) => {
    if (more.length > 0)
      matcher.add(more.map(({ pattern, origin }) => ({ pattern: pattern.normalize("NFC"), mark: origin })));
  };
  add(patterns);
  return {
    add,
    find(path) {
      const asked = path.normalize("NFC");
      const rule = ignore.isPathValid(asked) ? matcher.test(asked).rule : undefined;
      return rule && { pattern: rule.pattern, origin: rule.mark ?? "" };
    },
  };
}

/** Why a pattern can't do what its writer means, with the fix; undefined where it can. */
export function patternProblem(pattern: string): string | undefined {
  const body = pattern.replace(/^!/, "");
  if (pattern.length > LONGEST_PATTERN) return fill(FAILURES.longPattern, { most: LONGEST_PATTERN });
  if (body.trim() === "" || body === "/") return FAILURES.emptyPattern;
  if (/\0/.test(body)) return FAILURES.nulInPattern;
  if (/^[A-Za-z]:[\\/]/.test(body)) return FAILURES.wholePath;
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(body)) return FAILURES.dotsInPattern;
  if (/(?<!\\)(?:\\\\)*\\$/.test(body)) return FAILURES.backslash;
  if (hasOpenBracket(body)) return FAILURES.openBracket;
  const anyFolders = body.match(/\*\*+/g)?.length ?? 0;
  const wildcards = body.replace(/\*\*+/g, "").match(/\*/g)?.length ?? 0;
  if (anyFolders > MOST_ANY_FOLDERS || wildcards > MOST_WILDCARDS)
    return fill(FAILURES.manyWildcards, { folders: MOST_ANY_FOLDERS, wildcards: MOST_WILDCARDS });
  return undefined;
}

function hasOpenBracket(body: string): boolean {
  const bare = body.replace(/\\./g, "");
  const open = bare.lastIndexOf("[");
  return (
    open >= 0 &&
    !bare
      .slice(open + 1)
      .replace(/^[!^]?\]/, "")
      .includes("]")
  );
}

/** A pattern that is written for what lies below a folder, as one for the folder above all. */
export function patternBelow(folder: string, pattern: string): string {
  if (folder === "") return pattern;
  const isBack = pattern.startsWith("!");
  const body = isBack ? pattern.slice(1) : pattern;
  // A slash at the start or in the middle ties a pattern to its folder.
  const isTied = body.slice(0, -1).includes("/");
  const place = folder.replace(/[\\*?[\]!# ]/g, "\\$&");
  return `${isBack ? "!" : ""}/${place}/${isTied ? body.replace(/^\//, "") : `**/${body}`}`;
}
