import type { SkippedGroup } from "../corpus/selection/group-skipped.ts";
import { onOneLine } from "../system/one-line.ts";
import { english } from "./words/en/index.ts";
import type { Words } from "./words/words.ts";

type Reason = keyof Words["files"]["reasons"];

const REASONS: ReadonlyMap<string, Reason> = new Map(
  (Object.keys(english.files.reasons) as Reason[]).map((reason) => [
    whatIsWrong(english.files.reasons[reason]),
    reason,
  ]),
);
const UNREAD = /^has a format that is not read \((\.[^)]*)\)/;

/** Why a file is no article, in plain text: what the corpus says of it, in the reader's language where that has it. */
export function sayReason(reason: string, { files }: Words): string {
  const known = REASONS.get(whatIsWrong(reason));
  if (known !== undefined) return files.reasons[known];
  const ending = UNREAD.exec(reason)?.[1];
  return ending === undefined ? reason : files.unread(ending);
}

/** A reason without what to do about it. */
function whatIsWrong(reason: string): string {
  return reason.split(":", 1)[0] ?? "";
}

/** Which files a group is of that are counted rather than named, in plain text: "102 images, 8 videos". */
export function sayCounted({ counted }: Pick<SkippedGroup, "counted">, { files }: Words): string {
  return counted
    .map(({ amount, kind, ending }) =>
      kind === undefined ? files.ofEnding(amount, onOneLine(ending)) : files.kinds[kind](amount),
    )
    .join(", ");
}

/** A group as a line of plain text. */
export function saySkipped(group: SkippedGroup, words: Words): string {
  const { names, others, reason } = group;
  const who =
    group.counted.length > 0 ? sayCounted(group, words) : words.reindex.skippedFiles(names.map(onOneLine), others);
  return `${who}: ${sayReason(reason, words)}`;
}
