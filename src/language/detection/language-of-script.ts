/** Scripts that one language, or hardly another, is written in. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Thai}/gu, "th"],
  [/\p{sc=Lao}/gu, "lo"],
  [/\p{sc=Khmer}/gu, "km"],
  [/\p{sc=Myanmar}/gu, "my"],
  [/\p{sc=Hangul}/gu, "ko"],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, "ja"],
  [/\p{sc=Han}/gu, "zh"],
  [/\p{sc=Greek}/gu, "el"],
  [/\p{sc=Hebrew}/gu, "he"],
  [/\p{sc=Armenian}/gu, "hy"],
  [/\p{sc=Georgian}/gu, "ka"],
  [/\p{sc=Tamil}/gu, "ta"],
];
const LETTER = /\p{L}/gu;
const BEYOND_SHARED = /[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]/u;
/** Signs of a name or two say nothing of the rest; commands and names in Latin letters may be the greater part of it. */
const LEAST_SHARE = 0.3;
/** Japanese is written in Chinese signs with its own between them. */
const LEAST_KANA = 0.05;

/** The language of a text by its letters; undefined where several are written in them. */
export function languageOfScript(text: string): string | undefined {
  if (!BEYOND_SHARED.test(text)) return undefined;
  const letters = countOf(text, LETTER);
  const counts = new Map(BY_SCRIPT.map(([script, code]) => [code, countOf(text, script)]));
  const [kana = 0, han = 0] = [counts.get("ja"), counts.get("zh")];
  if (kana + han > LEAST_SHARE * letters) return kana > LEAST_KANA * (kana + han) ? "ja" : "zh";
  return [...counts].find(([, count]) => count > LEAST_SHARE * letters)?.[0];
}

function countOf(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0;
}
