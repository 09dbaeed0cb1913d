const SEPARATOR = ":";

/**
 * The custom id of a button, menu or form: what answers it and all that is needed to answer. It outlives restarts, so
 * what it says must stay true: keys of articles and places in them, never a number in some list.
 */
export function customId(name: string, ...parts: readonly (string | number)[]): string {
  return [name, ...parts].join(SEPARATOR);
}

export interface ParsedCustomId {
  readonly name: string;
  /** What follows the name; the last part may contain separators itself. */
  parts(count: number): string[];
}

export function parseCustomId(id: string): ParsedCustomId {
  const [name = "", ...rest] = id.split(SEPARATOR);
  return {
    name,
    parts: (count) => [...rest.slice(0, count - 1), rest.slice(count - 1).join(SEPARATOR)],
  };
}
