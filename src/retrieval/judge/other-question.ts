import { languageOf } from "../../language/languages/language-of.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import { HEADING_SEPARATOR } from "../../store/passage-store.ts";
import { lexemesOf } from "../match/analysed-text.ts";
import { softAt } from "../match/match-table.ts";
import type { MatchedPassage } from "../match/matched-passage.ts";
import type { Question, Term } from "../question/question.ts";

/** From this likeness on a word stands for a term. */
const STANDS_FOR = 0.5;

/**
 * Whether the heading of a passage asks, with the same question word, the same of something else: in all but one word it is
 * the question asked, and of the two words that differ neither stands for the other. Frequent questions stand side by side
 * like that ("How do I leave a server?", "How do I create a server?"), and each is answered by its own passage alone.
 */
export function answersOtherQuestion({ terms, words }: Question, { chunk, matches }: MatchedPassage): boolean {
  const heading = chunk.heading.split(HEADING_SEPARATOR).at(-1) ?? "";
  const asked = lexemesOf(heading, languageOf(chunk.article.metadata.lang));
  const [first] = asked;
  if (first === undefined || first.stem !== words[0]?.lexeme.stem || !first.stop) return false;
  const plain = terms.flatMap((term, index) => (term.isCompound || term.isPart ? [] : [{ term, index }]));
  const missing = plain.filter(({ term }) => !asked.some((word) => standsFor(word, term)));
  const foreign = asked.filter((word) => isContent(word) && !plain.some(({ term }) => standsFor(word, term)));
  const [other] = missing;
  if (other === undefined || missing.length > 1 || foreign.length !== 1 || plain.length < 2) return false;
  const sentences = Array.from({ length: matches.sentences }, (_, sentence) => softAt(matches, sentence, other.index));
  return Math.max(matches.title[other.index] ?? 0, ...sentences) < STANDS_FOR;
}

function standsFor(word: Lexeme, { stem, alternatives }: Term): boolean {
  return word.stem === stem || alternatives.includes(word.stem);
}

function isContent({ kind, stop }: Lexeme): boolean {
  return kind === "word" && !stop;
}
