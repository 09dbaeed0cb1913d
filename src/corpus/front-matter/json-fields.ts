import { fill } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";
import type { FieldReading } from "./field-reading.ts";

/** Longer front matter is left out unread: whatever it holds, it is no title. */
const LONGEST = 64 * 1024;

/** Reads the fields of a JSON object. */
export function readJsonFields(content: string): FieldReading {
  if (content.length > LONGEST) return { fields: new Map(), problem: fill(REASONS.longFrontMatter, { most: LONGEST }) };
  try {
    const data: unknown = JSON.parse(content);
    return { fields: new Map(typeof data === "object" && data !== null ? Object.entries(data) : []) };
  } catch {
    return { fields: new Map(), problem: REASONS.brokenFrontMatter };
  }
}
