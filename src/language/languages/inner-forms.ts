import type { InnerForm, Language } from "./language.ts";

export interface InnerFormOptions {
  /** Whether words of more letters than two consist of others, as in Chinese and Korean. */
  readonly hasPairs: boolean;
  /** Cuts a word that no dictionary has into letters with their marks; into one piece any other. */
  readonly lettersOf?: ((raw: string) => readonly number[]) | undefined;
  readonly stemOf: (raw: string) => string;
  readonly bareStemOf: (raw: string) => string;
}

const NONE: readonly InnerForm[] = [];
const ASCII = /^\p{ASCII}*$/u;
/** What is written in syllables or signs of which each says something. */
const SIGNS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/u;
const MARKED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;
const SIGN = /\p{sc=Han}/u;
/** Longer words are no words. */
const LONGEST = 32;

/** What else the words of a language are found by. */
export function innerFormsIn({ hasPairs, lettersOf, stemOf, bareStemOf }: InnerFormOptions): Language["innerForms"] {
  return (raw) => {
    if (ASCII.test(raw) || raw.length > LONGEST) return NONE;
    if (hasPairs) return partsOf(raw, stemOf);
    if (lettersOf !== undefined) return pairsOf(raw, lettersOf(raw));
    if (!MARKED.test(raw)) return NONE;
    const bare = bareStemOf(raw);
    return bare === stemOf(raw) ? NONE : [{ kind: "bare", text: bare, start: 0, end: raw.length }];
  };
}

/** The signs of a word of two or more, and each two of them side by side where there are more. */
function partsOf(raw: string, stemOf: (raw: string) => string): InnerForm[] {
  const signs = [...(SIGNS.exec(raw)?.[0] ?? "")];
  const parts: InnerForm[] = [];
  let start = 0;
  const stemLength = stemOf(raw).length;
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1] ?? "";
    const end = start + sign.length;
    if (signs.length > 1 && SIGN.test(sign)) parts.push({ kind: "part", text: sign, start, end });
    if (signs.length > 2 && next !== "" && end + next.length <= stemLength) {
      parts.push({ kind: "part", text: sign + next, start, end: end + next.length });
    }
    start = end;
  }
  return parts;
}

/** Each two letters side by side of a word of three or more. */
function pairsOf(raw: string, ends: readonly number[]): readonly InnerForm[] {
  if (ends.length < 3) return NONE;
  return ends.slice(1).map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { kind: "part", text: raw.slice(start, end), start, end };
  });
}
