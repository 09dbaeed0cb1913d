import { parseDocument } from "yaml";
import { fill } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";
import { isStatingName } from "../stated-metadata.ts";
import { type FieldReading, noFields } from "./field-reading.ts";

/**
 * Bounds of one field that is given to the YAML parser, which recurses and backtracks: 1,000 of `? ` on a line take it
 * minutes, 2,000 of `[` end the process. Within these the worst input found takes it 30 ms. No title, list of authors or
 * address comes near them; signs are counted wherever they stand, so that nothing in quotes or comments can hide one.
 */
const LONGEST_FIELD = 4096;
const MOST_LINES = 100;
const MOST_BRACKETS = 20;
const MOST_SIGNS_OF_A_LINE = 20;

const BRACKET = /[[{]/g;
/** What may open a block inside a line: `- `, `? `, `: `, an anchor, a tag. */
const SIGN = /[-?:](?=\s|$)|[&!]/g;
/** A field at the left border: `name: value`. */
const FIELD =
  /^(?:([^\s"'#\-?:,[\]{}&*!|>%@`][^:\n"']{0,200})|"([^"\\\n]{1,200})"[ \t]*|'([^'\n]{1,200})'[ \t]*):(?=[ \t]|$)/;
/** What goes on with the field above although it stands at the left border. */
const GOES_ON = /^(?:[\s#\]}]|-(?:\s|$)|$)/;
/** A value that means in YAML what it says, or would if `: ` and ` #` had no meaning. */
const PLAIN = /^[^\s"'#\-?:,[\]{}&*!|>%@`][^\n]*$/;

interface Field {
  readonly name: string;
  readonly lines: string[];
  /** In the file, from 1. */
  readonly line: number;
}

/**
 * Reads the known fields of YAML front matter, each by itself: what the others hold is never parsed, so that neither
 * their mistakes nor their size matter. Aliases from elsewhere are not followed.
 */
export function readYamlFields(content: string): FieldReading {
  const fields = new Map<string, unknown>();
  const { found, isAny } = splitFields(content);
  let problem = isAny || isBlank(content) ? undefined : noFields("---");
  for (const field of found) {
    const read = readValue(field);
    if (read === undefined) problem ??= fill(REASONS.notYaml, { field: field.name, line: field.line });
    else fields.set(field.name, read.value);
  }
  return { fields, ...(problem !== undefined && { problem }) };
}

/** The lines of each known field. */
function splitFields(content: string): { found: Field[]; isAny: boolean } {
  const found: Field[] = [];
  let current: Field | undefined;
  let isAny = false;
  for (const [i, line] of content.split("\n").entries()) {
    const [, plain, double, single] = FIELD.exec(line) ?? [];
    const name = plain ?? double ?? single;
    if (name !== undefined) {
      isAny = true;
      current = isStatingName(name.trimEnd()) ? { name: name.trimEnd(), lines: [line], line: i + 2 } : undefined;
      if (current !== undefined) found.push(current);
    } else if (GOES_ON.test(line)) current?.lines.push(line);
    else current = undefined;
  }
  return { found, isAny };
}

function isBlank(content: string): boolean {
  return content.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}

interface Value {
  readonly value: unknown;
}

/** The field's value, which may be null; undefined where it can't be understood. */
function readValue({ name, lines }: Field): Value | undefined {
  const text = lines.join("\n").trimEnd();
  return (isWithinBounds(text) ? parseField(text, name) : undefined) ?? plainValue(text);
}

function isWithinBounds(text: string): boolean {
  if (text.length > LONGEST_FIELD) return false;
  const lines = text.split("\n");
  if (lines.length > MOST_LINES || (text.match(BRACKET)?.length ?? 0) > MOST_BRACKETS) return false;
  return lines.every((line) => (line.match(SIGN)?.length ?? 0) <= MOST_SIGNS_OF_A_LINE);
}

function parseField(text: string, name: string): Value | undefined {
  try {
    const document = parseDocument(text, { logLevel: "silent" });
    if (document.errors.length > 0) return undefined;
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    const fields = new Map<string, unknown>(typeof data === "object" && data !== null ? Object.entries(data) : []);
    return fields.has(name) ? { value: fields.get(name) } : undefined;
  } catch {
    return undefined;
  }
}

/** The value of `title: A: b`, which people mean as it stands. */
function plainValue(text: string): Value | undefined {
  if (text.includes("\n") || text.length > LONGEST_FIELD) return undefined;
  const value = text.slice(text.indexOf(":") + 1).trim();
  return PLAIN.test(value) ? { value } : undefined;
}
