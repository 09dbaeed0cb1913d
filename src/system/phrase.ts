/** The names in braces of a phrase: `"has {columns} columns in row {row}"` has `columns` and `row`. */
type NamesIn<Phrase extends string> = Phrase extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What goes into a phrase, by the names in it. */
export type ValuesOf<Phrase extends string> = { readonly [Name in NamesIn<Phrase>]: string | number };

const NAME = /\{([a-zA-Z]+)\}/;

/**
 * A phrase with its values in it. Whoever says something from below the conversation says it by a phrase: the sentence that comes
 * of it goes through files, processes and logs as it is, and `readPhrase` finds the values again, for another language.
 */
export function fill<const Phrase extends string>(phrase: Phrase, values: ValuesOf<Phrase>): string {
  return fillNames(phrase, new Map(Object.entries<string | number>(values)));
}

/** As `fill`, where the phrase is known when the program runs alone. A name without a value stays as it is. */
export function fillNames(phrase: string, values: ReadonlyMap<string, string | number>): string {
  return phrase
    .split(NAME)
    .map((part, i) => (i % 2 === 0 ? part : String(values.get(part) ?? `{${part}}`)))
    .join("");
}

/** The values that make a text of the phrase; undefined where none do. Where several do, each but the last is as short as can be. */
export function readPhrase(phrase: string, text: string): ReadonlyMap<string, string> | undefined {
  const [start = "", ...parts] = phrase.split(NAME);
  const values = new Map<string, string>();
  if (!text.startsWith(start)) return undefined;
  let at = start.length;
  for (let i = 0; i < parts.length; i += 2) {
    const [name = "", after = ""] = [parts[i], parts[i + 1]];
    const end = i + 2 === parts.length ? endOfLast(text, at, after) : endOf(text, at, after);
    if (end === undefined) return undefined;
    values.set(name, text.slice(at, end));
    at = end + after.length;
  }
  return at === text.length ? values : undefined;
}

function endOf(text: string, at: number, after: string): number | undefined {
  const end = text.indexOf(after, at);
  return end === -1 ? undefined : end;
}

function endOfLast(text: string, at: number, after: string): number | undefined {
  const end = text.length - after.length;
  return end >= at && text.endsWith(after) ? end : undefined;
}

/** How much of a phrase is the same whatever its values are, in UTF-16 code units. */
export function lengthOfFixedText(phrase: string): number {
  return phrase
    .split(NAME)
    .filter((_, i) => i % 2 === 0)
    .join("").length;
}
