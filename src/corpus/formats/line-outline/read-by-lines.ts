import { fill } from "../../../system/phrase.ts";
import { decodeText } from "../../decode-text.ts";
import { REASONS } from "../../reasons.ts";
import { keepStated } from "../../stated-metadata.ts";
import type { ArticleContent } from "../format.ts";
import type { FindInline } from "./inline-markup.ts";
import { LineOutline } from "./line-outline.ts";

/** What was met on the way through the lines of a file. */
export interface LineFindings {
  /** What the file says of itself, as it is written there. */
  readonly stated: Parameters<typeof keepStated>[0];
  /** How many other files it includes. */
  readonly includes: number;
}

/**
 * Reads a file whose markup stands at the beginnings of its lines: `outlineLines` fills in the outline. The text stays
 * verbatim; other files that it includes are not read, which the owner is told.
 */
export function readByLines(
  bytes: Uint8Array,
  findInline: FindInline,
  outlineLines: (outline: LineOutline) => LineFindings,
): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  const outline = new LineOutline(text, findInline);
  const { stated, includes } = outlineLines(outline);
  const warning = includes === 0 ? undefined : fill(REASONS.includes, { files: includes });
  return {
    ...outline.finish(),
    metadata: keepStated(stated),
    ...decoding,
    ...(warning !== undefined && decoding.warning === undefined && { warning }),
  };
}
