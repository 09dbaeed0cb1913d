const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** A language's code as BCP 47 writes it ("pt_br" as "pt-BR"); undefined for what names no language. */
export function canonicalLanguage(code: string): string | undefined {
  if (!TAG.test(code)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(code.replaceAll("_", "-"));
    return tag !== undefined && names.of(new Intl.Locale(tag).language) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}
