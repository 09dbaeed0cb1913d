import type { Article } from "../corpus/article.ts";
import { languageOf } from "../language/languages/language-of.ts";
import { TARGET_TOKENS } from "./chunker.ts";

/** What 100 words take, the size that ranking was fitted with: in letters, in syllables of Korean, in signs. */
const CHARACTERS = { letters: 620, syllables: 320, signs: 200 } as const;
const SYLLABLES = /\p{sc=Hangul}/gu;
const SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
/** How much of an article tells what its language takes. */
const SAMPLE = 3000;

/**
 * A chunk's size in tokens for an article. A model's tokens are made for the languages that it knows: of others a word is cut
 * into several, or all of it is one that is not known.
 */
export function targetTokensFor(
  { text, blocks, metadata }: Pick<Article, "text" | "blocks" | "metadata">,
  countTokens: (text: string) => number,
): number {
  if (languageOf(metadata.lang).isInVectors) return TARGET_TOKENS;
  const start = blocks[0]?.start ?? 0;
  const sample = text.slice(start, start + SAMPLE);
  if (sample.length === 0) return TARGET_TOKENS;
  const share = (characters: RegExp) => (sample.match(characters)?.length ?? 0) / sample.length;
  const [signs, syllables] = [share(SIGNS), share(SYLLABLES)];
  const rest = Math.max(0, 1 - signs - syllables);
  const characters = 1 / (signs / CHARACTERS.signs + syllables / CHARACTERS.syllables + rest / CHARACTERS.letters);
  return Math.max(1, Math.round((countTokens(sample) / sample.length) * characters));
}
