/** The fields of some front matter as far as they were understood. */
export interface FieldReading {
  /** Values by field name; of a field that is there twice, the last. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** What could not be understood, if anything, with the fix. */
  readonly problem?: string;
}

/** For front matter that holds something, but no fields at all: perhaps somebody began an article with a ruler. */
export function noFields(fence: string): string {
  return `it holds no "field: value" lines and is left out; put a blank line before the first ${fence} if it is text`;
}
