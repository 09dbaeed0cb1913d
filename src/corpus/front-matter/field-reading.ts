import { fill } from "../../system/phrase.ts";
import { REASONS } from "../reasons.ts";

/** The fields of some front matter as far as they were understood. */
export interface FieldReading {
  /** Values by field name; of a field that is there twice, the last. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** What could not be understood, if anything, with the fix. */
  readonly problem?: string;
}

/** For front matter that holds something, but no fields at all: perhaps somebody began an article with a ruler. */
export function noFields(fence: string): string {
  return fill(REASONS.noFields, { fence });
}
