import type { SkippedFile } from "../corpus/unusable-file.ts";
import { onOneLine } from "../system/one-line.ts";

/** How many files a line names: the report has them all. */
const MOST_NAMES = 3;

/** Files with what is to be said of them, a line for each reason, in the order of their first files. */
export function linesByReason(files: readonly SkippedFile[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { file, reason } of files) {
    const names = byReason.get(reason);
    if (names === undefined) byReason.set(reason, [file]);
    else names.push(file);
  }
  return [...byReason].map(([reason, names]) => `${nameFiles(names)}: ${reason}`);
}

function nameFiles(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMES).map(onOneLine).join(", ");
  return names.length > MOST_NAMES ? `${named} and ${names.length - MOST_NAMES} more` : named;
}
