import { extname } from "node:path";
import { onOneLine } from "../../system/one-line.ts";
import { readPhrase } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";
import type { SkippedFile } from "../unusable-file.ts";
import { type FileKindName, kindWithoutText, manyOf, withoutTextReason } from "./file-kind.ts";

/** Files that are left out for one reason. */
export interface SkippedGroup {
  /** The first of those that are named, as paths. */
  readonly names: readonly string[];
  /** How many of that kind are not named. */
  readonly others: number;
  /** What those are that are counted rather than named, the most first; none where files are named. */
  readonly counted: readonly CountedFiles[];
  readonly reason: string;
}

/** How many files, by what they are, or by their ending with its full stop. */
export type CountedFiles =
  | { readonly amount: number; readonly kind: FileKindName; readonly ending?: never }
  | { readonly amount: number; readonly ending: string; readonly kind?: never };

/** How many files of one reason are named. */
const MOST_NAMES = 3;
/** More files than this of an ending that is not read are counted: that they are there is no surprise. */
const MOST_OF_AN_ENDING = 3;

/**
 * What to say of files that were left out: those with something to mend by their names, a group for each reason in the
 * order of their first files; then those of an ending that is not read; last, in one group, what holds no text at all.
 */
export function groupSkipped(files: readonly SkippedFile[]): SkippedGroup[] {
  const named = new Map<string, string[]>();
  const byEnding = new Map<string, string[]>();
  const byKind = new Map<FileKindName, string[]>();
  for (const { file, reason } of files) {
    const kind = reason === withoutTextReason(file) ? kindWithoutText(file) : undefined;
    if (kind !== undefined) push(byKind, kind.one, file);
    else push(readPhrase(REASONS.unread, reason) !== undefined ? byEnding : named, reason, file);
  }
  const unread = [...byEnding].map(([reason, names]) =>
    names.length > MOST_OF_AN_ENDING
      ? countGroup([{ amount: names.length, ending: extname(names[0] ?? "").toLowerCase() }], reason)
      : nameGroup(names, reason),
  );
  const kinds = [...byKind].sort(([, a], [, b]) => b.length - a.length);
  const counts = kinds.map(([kind, names]) => ({ amount: names.length, kind }));
  return [
    ...[...named].map(([reason, names]) => nameGroup(names, reason)),
    ...unread,
    ...(counts.length > 0 ? [countGroup(counts, REASONS.notText)] : []),
  ];
}

/** The groups as lines of plain text: "a.txt, b.txt and 5 more: is empty …", "102 images, 8 videos: not text". */
export function skippedLines(files: readonly SkippedFile[]): string[] {
  return groupSkipped(files).map(({ names, others, counted, reason }) => {
    const named = names.map(onOneLine).join(", ");
    const who =
      counted.length > 0 ? counted.map(countedText).join(", ") : others > 0 ? `${named} and ${others} more` : named;
    return `${who}: ${reason}`;
  });
}

function countedText({ amount, kind, ending }: CountedFiles): string {
  if (kind === undefined) return `${amount} ${onOneLine(ending)} files`;
  return `${amount} ${amount === 1 ? kind : manyOf(kind)}`;
}

function push<Key>(groups: Map<Key, string[]>, key: Key, file: string): void {
  const names = groups.get(key);
  if (names === undefined) groups.set(key, [file]);
  else names.push(file);
}

function nameGroup(names: readonly string[], reason: string): SkippedGroup {
  return {
    names: names.slice(0, MOST_NAMES),
    others: Math.max(0, names.length - MOST_NAMES),
    counted: [],
    reason,
  };
}

function countGroup(counted: readonly CountedFiles[], reason: string): SkippedGroup {
  return { names: [], others: counted.reduce((sum, { amount }) => sum + amount, 0), counted, reason };
}
