import type { Language } from "../../bot-language.ts";

/** Which forms a language has for counted things (CLDR's cardinal categories); `#` in a form stands for the number. */
export const PLURALS = {
  en: ["one", "other"],
  de: ["one", "other"],
  es: ["one", "many", "other"],
  fr: ["one", "many", "other"],
  "pt-BR": ["one", "many", "other"],
  it: ["one", "many", "other"],
  nl: ["one", "other"],
  pl: ["one", "few", "many", "other"],
  ru: ["one", "few", "many", "other"],
  tr: ["one", "other"],
  ja: ["other"],
  ko: ["other"],
  "zh-CN": ["other"],
} as const satisfies Record<Language, readonly Intl.LDMLPluralRule[]>;

export type PluralForms<L extends Language> = Readonly<Record<(typeof PLURALS)[L][number], string>>;

/** How a language writes numbers, dates and counted things. */
export interface Grammar<L extends Language> {
  number(amount: number): string;
  /** With exactly so many digits behind the point. */
  decimal(amount: number, digits: number): string;
  /** "3 articles": the form that goes with the number, and the number in it. */
  count(amount: number, forms: PluralForms<L>): string;
  /** The form alone. */
  plural(amount: number, forms: PluralForms<L>): string;
  /** A day such as "2024-05-01", as the language writes it; whatever else it is given comes back as it is. */
  date(day: string): string;
  /** The name of a day of the week: 0 is Sunday. */
  weekday(day: number): string;
  /** A day and the time of it, in universal time. */
  time(at: Date): string;
  /** What languages are called, by their codes: "German, Spanish, and Thai". */
  languages(codes: readonly string[]): string;
  /** Seconds of a recording, as 12:30 or 1:02:03. */
  clock(seconds: number): string;
}

/** The seventh of January 2024; months are counted from 0. */
const A_SUNDAY = { year: 2024, month: 0, day: 7 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What Intl knows of a language. Each part is made when it is first needed: a terminal starts without most of them. */
export function grammarOf<L extends Language>(language: L): Grammar<L> {
  const whole = later(() => new Intl.NumberFormat(language));
  const rules = later(() => new Intl.PluralRules(language));
  const days = later(() => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }));
  const times = later(
    () => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }),
  );
  const weekdays = later(() => new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }));
  const names = later(() => new Intl.DisplayNames(language, { type: "language", fallback: "code" }));
  const lists = later(() => new Intl.ListFormat(language));
  const number = (amount: number) => whole().format(amount);
  const plural = (amount: number, forms: PluralForms<L>) => {
    const byRule: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
    return byRule[rules().select(amount)] ?? byRule.other ?? "";
  };
  return {
    number,
    decimal: (amount, digits) =>
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount),
    count: (amount, forms) => plural(amount, forms).replace("#", number(amount)),
    plural,
    languages: (codes) => lists().format(codes.map((code) => names().of(code) ?? code)),
    clock,
    weekday: (day) => weekdays().format(Date.UTC(A_SUNDAY.year, A_SUNDAY.month, A_SUNDAY.day + day)),
    time: (at) => `${times().format(at)} UTC`,
    date: (day) => {
      const time = DAY.test(day) ? Date.parse(day) : Number.NaN;
      return Number.isNaN(time) ? day : days().format(time);
    },
  };
}

function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
