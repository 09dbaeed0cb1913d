import type { Language } from "../../language/languages/language.ts";

const known = new Map<Language, ReadonlySet<string>>();
/** A Sunday, with which a week begins that shows every weekday. */
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;
/** Around the names of months stand years and words for "month": the part with letters is the name. */
const NAME = /[\p{L}\p{M}]{3,}/gu;

/** What the months and the days of the week are called in a language, as stems of it. */
export function timeWordsOf(language: Language): ReadonlySet<string> {
  const found = known.get(language);
  if (found !== undefined) return found;
  const words = new Set<string>();
  // Of a month alone, and within a date, where some languages use another case.
  const formats: Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "long", day: "numeric" },
    { weekday: "long" },
  ];
  for (const options of formats) {
    const format = new Intl.DateTimeFormat(language.code, { ...options, timeZone: "UTC" });
    for (let step = 0; step < 12; step++) {
      const date = options.weekday ? SUNDAY + step * DAY : Date.UTC(2023, step, 1);
      for (const [name] of format.format(date).matchAll(NAME)) words.add(language.stem(language.normalise(name)));
    }
  }
  known.set(language, words);
  return words;
}
