import { REASONS } from "../corpus/reasons.ts";
import { SOURCE_REASONS } from "../sources/reasons.ts";
import { FAILURES } from "../system/failures.ts";
import { fillNames, lengthOfFixedText, readPhrase } from "../system/phrase.ts";
import { english } from "./words/en/index.ts";
import type { Words } from "./words/words.ts";

/** A phrase of a room that knows nothing of languages, with what the bot says in its place. */
interface Told {
  readonly phrase: string;
  readonly say: (words: Words) => string;
}

/** A name before a reason has fewer words. */
const MOST_WORDS_BEFORE = 30;

/** What stands in other phrases alone. Behind a name it is not looked for: "by" and a word behind it are in anybody's sentence. */
export const PARTS: ReadonlySet<string> = new Set([
  REASONS.notText,
  REASONS.wordDocument,
  REASONS.presentation,
  FAILURES.writer,
  FAILURES.otherWriter,
  FAILURES.withCode,
  FAILURES.bySignal,
  FAILURES.indexingProcess,
  FAILURES.sourcesProcess,
  FAILURES.draftsProcess,
]);

/** All that rooms below tell, first what has the most words of its own: of two that fit, it says more, and less is value. */
let told: readonly Told[] | undefined;

/** Of reasons in reasons: nothing that is told goes deeper, and a text that does is somebody's who wants to be waited for. */
const MOST_NESTED = 5;

/**
 * What a room below the conversation has told in English, in the reader's language: a phrase of its tables, with the names and
 * numbers that are in it, or a name and such a phrase behind it. What is none of them comes back as it is.
 */
export function sayTold(text: string, words: Words): string {
  return words === english ? text : sayNested(text, words, 0);
}

function sayNested(text: string, words: Words, depth: number): string {
  if (depth > MOST_NESTED) return text;
  return sayPhrase(text, words, depth) ?? sayBehindName(text, words, depth) ?? text;
}

function sayPhrase(text: string, words: Words, depth: number, without?: ReadonlySet<string>): string | undefined {
  // Most terminals never need them.
  told ??= readTables();
  for (const { phrase, say } of told) {
    const values = without?.has(phrase) ? undefined : readPhrase(phrase, text);
    const said = values && sayValues(values, words, depth + 1);
    if (said !== undefined) return fillNames(say(words), said);
  }
  return undefined;
}

/**
 * Undefined where a problem is told of that is none of the tables': "line {line}" and the like say too little by themselves,
 * and an example of JSON, with its names in quotes, reads like them.
 */
function sayValues(
  values: ReadonlyMap<string, string>,
  words: Words,
  depth: number,
): ReadonlyMap<string, string> | undefined {
  const problem = values.get("problem");
  const said = new Map<string, string>();
  if (problem !== undefined) {
    const saidProblem = depth > MOST_NESTED ? undefined : sayPhrase(problem, words, depth);
    if (saidProblem === undefined) return undefined;
    said.set("problem", saidProblem);
  }
  for (const [name, value] of values) if (name !== "problem") said.set(name, sayNested(value, words, depth));
  return said;
}

function sayBehindName(text: string, words: Words, depth: number): string | undefined {
  let end = text.indexOf(" ");
  for (let before = 0; end !== -1 && before < MOST_WORDS_BEFORE; before++) {
    const said = sayPhrase(text.slice(end + 1), words, depth, PARTS);
    if (said !== undefined) return `${text.slice(0, end).replace(/:$/, "")}: ${said}`;
    end = text.indexOf(" ", end + 1);
  }
  return undefined;
}

function toldBy(
  table: Readonly<Record<string, string>>,
  inWords: (words: Words) => Readonly<Record<string, string>>,
): readonly Told[] {
  return Object.entries(table).map(([name, phrase]) => ({ phrase, say: (words) => inWords(words)[name] ?? phrase }));
}

function readTables(): readonly Told[] {
  return [
    ...toldBy(REASONS, ({ files }) => files.reasons),
    ...toldBy(SOURCE_REASONS, ({ sourceReasons }) => sourceReasons),
    ...toldBy(FAILURES, ({ failures }) => failures),
  ]
    .map((each) => ({ ...each, length: lengthOfFixedText(each.phrase) }))
    .sort((a, b) => b.length - a.length);
}
