import { isStatedField, keepStated, readField, type StatedMetadata } from "../stated-metadata.ts";
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
  const stated: Record<string, string> = {};
  const problems = problem === undefined ? [] : [problem];
  for (const [name, value] of fields) {
    if (!isStatedField(name)) continue;
    const read = readField(name, value);
    if ("problem" in read) problems.push(read.problem);
    else if (read.value) stated[name] = read.value;
  }
  const [first] = problems;
  return { metadata: keepStated(stated), bodyStart, ...(first !== undefined && { warning: `front matter: ${first}` }) };
}
