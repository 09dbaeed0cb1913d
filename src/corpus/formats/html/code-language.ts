import { type Attributes, namesOf } from "./skipped-elements.ts";

/** "language-js", "lang-js", "highlight-js", "highlight-source-js", "brush: js". */
const NAMED = /^(?:language|lang|highlight(?:-source|-text)?|brush)[-:]+(?!$)(.+)$/;
const NO_LANGUAGE = new Set(["none", "default", "plaintext", "text", "notranslate"]);

/** The language of code by the classes of its element or of one around it. */
export function codeLanguage({ class: classes = "", "data-lang": named, "data-language": also }: Attributes): string {
  const names = namesOf(classes.replace(/brush:\s*/i, "brush:"));
  const said = named ?? also ?? names.map((name) => NAMED.exec(name)?.[1]).find((name) => name !== undefined) ?? "";
  return NO_LANGUAGE.has(said) ? "" : said.replace(/[;,].*$/s, "");
}
