/** Older codes, and those of the two ways to write Norwegian. */
const SAME: Readonly<Record<string, string>> = {
  nb: "no",
  nn: "no",
  iw: "he",
  in: "id",
  ji: "yi",
  mo: "ro",
  tl: "fil",
  ms: "id",
};
const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i;

/** The language of a tag as people write it: "pt-BR", "zh_Hans", "de"; undefined for what is no tag. */
export function languageCode(tag: string): string | undefined {
  const code = TAG.exec(tag.trim())?.[1]?.toLowerCase();
  return code === undefined ? undefined : (SAME[code] ?? code);
}
