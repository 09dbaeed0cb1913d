import { parseDocument } from "yaml";
import { z } from "zod";
import { describeIssue, keepStated, METADATA_FIELDS, type StatedMetadata } from "./stated-metadata.ts";

/** A YAML block between `---` lines at the very start of a file, and where the text after it begins. */
export interface FrontMatter {
  readonly metadata: StatedMetadata;
  /** Offset of the first character that is not front matter; 0 when there is none. */
  readonly bodyStart: number;
  /** What is wrong with it: what could not be understood is left out. */
  readonly warning?: string;
}

/** Between lines of dashes there may also be text: what is longer than this is no front matter. */
const LONGEST_FRONT_MATTER = 64 * 1024;
const OPENING = /^---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$(?![\s\S]))/m;

const schema = z.object(METADATA_FIELDS);

/**
 * Reads the front matter of a text. Fields that are not known are ignored; where it is not valid YAML, or a field is not
 * what it should be, the article counts as one without front matter, with a warning.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none = { metadata: {}, bodyStart: 0 };
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return none;
  const rest = text.slice(opening.length, opening.length + LONGEST_FRONT_MATTER);
  const closing = CLOSING.exec(rest);
  if (closing === null) return none;
  const bodyStart = opening.length + closing.index + closing[0].length;
  const document = parseDocument(rest.slice(0, closing.index).replace(/\r\n?/g, "\n"), {
    logLevel: "silent",
    uniqueKeys: false,
  });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const line = (problem.linePos?.[0].line ?? 0) + 1;
    return {
      metadata: {},
      bodyStart,
      warning: `front matter is not valid YAML at line ${line}: put its text in quotes`,
    };
  }
  const data: unknown = toData(document);
  if (data === null) return { metadata: {}, bodyStart };
  if (typeof data !== "object" || Array.isArray(data)) return none;
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { metadata: {}, bodyStart, warning: `front matter: ${describeIssue(parsed.error)}` };
  return { metadata: keepStated(parsed.data), bodyStart };
}

/** The document as plain data; undefined where its aliases would blow it up beyond reason. */
function toData(document: { toJS(): unknown }): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}
