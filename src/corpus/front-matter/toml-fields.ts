import { fill } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";
import { isStatingName } from "../stated-metadata.ts";
import { type FieldReading, noFields } from "./field-reading.ts";

/** A longer line is no title. */
const LONGEST_LINE = 4096;
const FIELD = /^[ \t]*([\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=[ \t]*(\S.*)$/;
const TABLE = /^[ \t]*\[/;
const LITERAL = /^'([^'\n]*)'[ \t]*(?:#.*)?$/;
const BASIC_OR_LIST = /^("(?:[^"\\\n]|\\.)*"|\[[^\n]*\])[ \t]*(?:#.*)?$/;
const BARE = /^([\w.:+-]+(?: [\d:.Z+-]+)?)[ \t]*(?:#.*)?$/;

/** Reads the known fields of TOML, those before its first table that are on one line. */
export function readTomlFields(content: string): FieldReading {
  const fields = new Map<string, unknown>();
  let problem: string | undefined;
  let isAny = content.trim() === "";
  for (const [i, line] of content.split("\n").entries()) {
    if (TABLE.test(line)) {
      isAny = true;
      break;
    }
    const [, key, written = ""] = FIELD.exec(line.slice(0, LONGEST_LINE)) ?? [];
    if (key === undefined) continue;
    isAny = true;
    const name = key.replace(/^["']|["']$/g, "");
    if (!isStatingName(name)) continue;
    const value = readValue(written);
    if (value === undefined) problem ??= fill(REASONS.strangeField, { field: name, line: i + 2 });
    else fields.set(name, value);
  }
  if (!isAny) problem ??= noFields("+++");
  return { fields, ...(problem !== undefined && { problem }) };
}

function readValue(written: string): unknown {
  const literal = LITERAL.exec(written)?.[1];
  if (literal !== undefined) return literal;
  const json = BASIC_OR_LIST.exec(written)?.[1];
  if (json === undefined) return BARE.exec(written)?.[1];
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
