import { extname } from "node:path";
import { onOneLine } from "../../system/one-line.ts";
import type { SkippedFile } from "../unusable-file.ts";
import { kindWithoutText, NOT_TEXT, withoutTextReason } from "./file-kind.ts";

/** Files that are left out for one reason. */
export interface SkippedGroup {
  /** The first of those that are named, as paths. */
  readonly names: readonly string[];
  /** How many of that kind are not named. */
  readonly others: number;
  /** What those are that are counted rather than named: "102 images, 8 videos"; "" where files are named. */
  readonly counted: string;
  readonly reason: string;
}

/** How many files of one reason are named. */
const MOST_NAMES = 3;
/** More files than this of an ending that is not read are counted: that they are there is no surprise. */
const MOST_OF_AN_ENDING = 3;
const UNREAD_FORMAT = /^has a format that is not read/;

/**
 * What to say of files that were left out: those with something to mend by their names, a group for each reason in the
 * order of their first files; then those of an ending that is not read; last, in one group, what holds no text at all.
 */
export function groupSkipped(files: readonly SkippedFile[]): SkippedGroup[] {
  const named = new Map<string, string[]>();
  const byEnding = new Map<string, string[]>();
  const byKind = new Map<string, string[]>();
  for (const { file, reason } of files) {
    const kind = reason === withoutTextReason(file) ? kindWithoutText(file) : undefined;
    if (kind !== undefined) push(byKind, kind.many, file);
    else push(UNREAD_FORMAT.test(reason) ? byEnding : named, reason, file);
  }
  const unread = [...byEnding].map(([reason, names]) =>
    names.length > MOST_OF_AN_ENDING
      ? countGroup(`${names.length} ${extname(names[0] ?? "").toLowerCase()} files`, names, reason)
      : nameGroup(names, reason),
  );
  const kinds = [...byKind].sort(([, a], [, b]) => b.length - a.length);
  const counts = kinds.map(([many, names]) => `${names.length} ${names.length === 1 ? singular(names) : many}`);
  const withoutText = kinds.flatMap(([, names]) => names);
  return [
    ...[...named].map(([reason, names]) => nameGroup(names, reason)),
    ...unread,
    ...(withoutText.length > 0 ? [countGroup(counts.join(", "), withoutText, NOT_TEXT)] : []),
  ];
}

/** The groups as lines of plain text: "a.txt, b.txt and 5 more: is empty …", "102 images, 8 videos: not text". */
export function skippedLines(files: readonly SkippedFile[]): string[] {
  return groupSkipped(files).map(({ names, others, counted, reason }) => {
    const named = names.map(onOneLine).join(", ");
    const who = counted === "" ? (others > 0 ? `${named} and ${others} more` : named) : counted;
    return `${who}: ${reason}`;
  });
}

function push(groups: Map<string, string[]>, key: string, file: string): void {
  const names = groups.get(key);
  if (names === undefined) groups.set(key, [file]);
  else names.push(file);
}

function singular([file = ""]: readonly string[]): string {
  return kindWithoutText(file)?.one ?? "file";
}

function nameGroup(names: readonly string[], reason: string): SkippedGroup {
  return {
    names: names.slice(0, MOST_NAMES),
    others: Math.max(0, names.length - MOST_NAMES),
    counted: "",
    reason,
  };
}

function countGroup(counted: string, names: readonly string[], reason: string): SkippedGroup {
  return { names: [], others: names.length, counted: onOneLine(counted), reason };
}
