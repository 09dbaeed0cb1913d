import type { FieldReading } from "./field-reading.ts";

/** Longer front matter is left out unread: whatever it holds, it is no title. */
const LONGEST = 64 * 1024;

/** Reads the fields of a JSON object. */
export function readJsonFields(content: string): FieldReading {
  if (content.length > LONGEST)
    return { fields: new Map(), problem: `is longer than ${LONGEST} characters: shorten it` };
  try {
    const data: unknown = JSON.parse(content);
    return { fields: new Map(typeof data === "object" && data !== null ? Object.entries(data) : []) };
  } catch {
    return { fields: new Map(), problem: "it is not valid JSON: mend its commas, quotes and brackets" };
  }
}
