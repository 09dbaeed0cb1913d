import type { SkippedGroup } from "../corpus/selection/group-skipped.ts";
import { onOneLine } from "../system/one-line.ts";
import { sayTold } from "./say-told.ts";
import type { Words } from "./words/words.ts";

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
  return `${who}: ${sayTold(reason, words)}`;
}
