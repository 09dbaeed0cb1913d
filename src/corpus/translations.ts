import { canonicalLanguage } from "./language-tag.ts";

/** Folders' and files' names are taken for languages of two letters alone: three spell "api", "faq" and "src", too. */
const LANGUAGE_NAME = /^[a-z]{2}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*$/i;
const SUFFIX = /^(.+)\.([a-z]{2}(?:[-_][a-z]{2,4})*)(\.[^.]+)$/i;
/** Every folder may have one: that one of that name is elsewhere, too, says nothing. */
const EVERYWHERE = /^(?:_?index|readme|license|contributing|changelog)\b/i;

/** Folders whose folders are languages. */
const OF_LANGUAGES = /(?:^|\/)(?:i18n|l10n|lang|langs|languages|locale|locales|translations)\/[^/]+\/$/i;

/**
 * The languages of translations, as the names of their folders (`de/guide.md`, `docs/pt-BR/guide.md`) or files
 * (`guide.de.md`) tell. A name that may be a language's is believed only where the same article is there without it or in
 * another language, or below `i18n/` and the like: `cs/` is Czech beside `en/`, and elsewhere perhaps a programming language.
 * @param paths all articles' paths with forward slashes
 */
export function findTranslations(paths: readonly string[]): ReadonlyMap<string, string> {
  const candidates = paths.map((path) => ({ path, readings: readPath(path) }));
  const versions = new Map<string, Set<string>>();
  for (const { path, readings } of candidates) {
    for (const { original, place } of [{ original: path, place: "" }, ...readings]) {
      const known = versions.get(original);
      if (known === undefined) versions.set(original, new Set([place]));
      else known.add(place);
    }
  }
  const trusted = new Set<string>();
  for (const { path, readings } of candidates) {
    const isTelling = !EVERYWHERE.test(path.slice(path.lastIndexOf("/") + 1));
    for (const { original, place } of readings)
      if (OF_LANGUAGES.test(place) || (isTelling && (versions.get(original)?.size ?? 0) > 1)) trusted.add(place);
  }
  const found = new Map<string, string>();
  for (const { path, readings } of candidates) {
    const reading = readings.findLast(({ original, place, isFile }) =>
      isFile ? (versions.get(original)?.size ?? 0) > 1 : trusted.has(place),
    );
    if (reading !== undefined) found.set(path, reading.lang);
  }
  return found;
}

interface Reading {
  readonly lang: string;
  /** The path without what names the language: the same for all translations. */
  readonly original: string;
  /** The folder that is the language's, or a file's suffix. */
  readonly place: string;
  readonly isFile: boolean;
}

function readPath(path: string): Reading[] {
  const parts = path.split("/");
  const readings: Reading[] = [];
  for (const [i, part] of parts.slice(0, -1).entries()) {
    const lang = LANGUAGE_NAME.test(part) ? canonicalLanguage(part) : undefined;
    if (lang === undefined) continue;
    const original = [...parts.slice(0, i), ...parts.slice(i + 1)].join("/");
    readings.push({ lang, original, place: `${parts.slice(0, i + 1).join("/")}/`, isFile: false });
  }
  const [, stem, code = "", ending] = SUFFIX.exec(parts.at(-1) ?? "") ?? [];
  const lang = stem === undefined ? undefined : canonicalLanguage(code);
  if (lang !== undefined)
    readings.push({
      lang,
      original: [...parts.slice(0, -1), `${stem}${ending}`].join("/"),
      place: `.${code}`,
      isFile: true,
    });
  return readings;
}
