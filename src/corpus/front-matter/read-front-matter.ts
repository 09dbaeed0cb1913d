import { fill } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";
import { FRONT_MATTER_NAMES, keepStated, readField, type StatedMetadata } from "../stated-metadata.ts";
import { type FencedFrontMatter, findFrontMatter } from "./fences.ts";
import type { FieldReading } from "./field-reading.ts";
import { readJsonFields } from "./json-fields.ts";
import { readTomlFields } from "./toml-fields.ts";
import { readYamlFields } from "./yaml-fields.ts";

/** What stands between fences at the very start of a file, and where the text after it begins. */
export interface FrontMatter {
  readonly metadata: StatedMetadata;
  /** Offset of the first character that is not front matter; 0 when there is none. */
  readonly bodyStart: number;
  /** What its owner should mend: what could not be understood is left out. */
  readonly warning?: string;
}

const READERS: Readonly<Record<FencedFrontMatter["notation"], (content: string) => FieldReading>> = {
  yaml: readYamlFields,
  toml: readTomlFields,
  json: readJsonFields,
};

/**
 * Reads the front matter of a text. Fields that are not known are ignored. Each field that is known and can be understood
 * counts, whatever the others hold; the first that can't is warned of.
 */
export function readFrontMatter(text: string): FrontMatter {
  const found = findFrontMatter(text);
  if (found === undefined) return { metadata: {}, bodyStart: 0 };
  const { notation, content, end: bodyStart } = found;
  const inside = text.slice(content.start, content.end).replace(/\r\n?/g, "\n");
  const { fields, problem } = READERS[notation](inside);
  const problems = problem === undefined ? [] : [problem];
  const firstStated = (field: keyof StatedMetadata): string | undefined => {
    for (const name of FRONT_MATTER_NAMES[field]) {
      if (!fields.has(name)) continue;
      const read = readField(field, fields.get(name));
      if ("value" in read && read.value) return read.value;
      // Other programs' fields may hold what is none of our business.
      if ("problem" in read && name === field) problems.push(read.problem);
    }
    return undefined;
  };
  const metadata = keepStated({
    title: firstStated("title"),
    publisher: firstStated("publisher"),
    author: firstStated("author"),
    published: firstStated("published"),
    url: firstStated("url"),
    lang: firstStated("lang"),
    asks: firstStated("asks"),
  });
  const [first] = problems;
  return {
    metadata,
    bodyStart,
    ...(first !== undefined && { warning: fill(REASONS.frontMatter, { problem: first }) }),
  };
}
