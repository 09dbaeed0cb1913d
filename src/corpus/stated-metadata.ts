import { z } from "zod";
import { fill } from "../system/phrase.ts";
import type { ArticleMetadata } from "./article.ts";
import { canonicalLanguage } from "./language-tag.ts";
import { REASONS } from "./reasons.ts";

/** What an owner wrote about an article, in the catalogue or in front matter. */
export type StatedMetadata = Partial<Pick<ArticleMetadata, StatedField>>;
export type StatedField = Exclude<keyof ArticleMetadata, "pointed">;

const LONGEST_VALUE = 300;
const LONGEST_URL = 2000;
/** Each makes the article be sought by more words: far more questions than one article answers. */
export const MOST_ASKS = 50;

const scalar = z
  .union([z.string(), z.number()], REASONS.mustBeText)
  .transform((value) => String(value).replace(/\s+/g, " ").trim());
const line = scalar.pipe(z.string().max(LONGEST_VALUE, fill(REASONS.longText, { most: LONGEST_VALUE })));
const names = z.union([line, z.array(line).transform((list) => list.join(", "))], REASONS.mustBeTexts);
const asks = z
  .union([line.transform((one) => [one]), z.array(line)], REASONS.mustBeQuestions)
  .pipe(z.array(z.string()).max(MOST_ASKS, fill(REASONS.manyQuestions, { most: MOST_ASKS })))
  .transform((list) => list.filter((one) => one !== "").join("\n"));
const url = scalar.pipe(
  z
    .string()
    .max(LONGEST_URL, fill(REASONS.longText, { most: LONGEST_URL }))
    .refine((value) => value === "" || isAddress(value), REASONS.mustBeAddress),
);

const lang = scalar.pipe(
  z.string().transform((value, context) => {
    const tag = value === "" ? "" : canonicalLanguage(value);
    if (tag === undefined) context.addIssue(REASONS.mustBeLanguage);
    return tag;
  }),
);

/** The fields of ArticleMetadata as people write them; null and empty ones count as left out. */
export const METADATA_FIELDS = {
  title: line.nullish(),
  publisher: names.nullish(),
  author: names.nullish(),
  published: line.transform(normaliseDate).nullish(),
  url: url.nullish(),
  lang: lang.nullish(),
  asks: asks.nullish(),
};

/**
 * What front matter calls the fields of ArticleMetadata, first ours, then those that other programs read, in the order in
 * which they are believed.
 */
export const FRONT_MATTER_NAMES: { readonly [K in StatedField]: readonly string[] } = {
  title: ["title", "sidebar_label", "linkTitle"],
  publisher: ["publisher"],
  author: ["author"],
  published: ["published", "date", "lastmod", "updated"],
  url: ["url"],
  lang: ["lang", "language", "locale"],
  asks: ["asks"],
};

const statingNames = new Set(Object.values(FRONT_MATTER_NAMES).flat());

/** Whether a field of that name in front matter says something about an article. */
export function isStatingName(name: string): boolean {
  return statingNames.has(name);
}

/** Whether a text is an http or https address that a link may lead to. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST_URL && /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

/** What was written into one field; null where it says nothing. */
export function readField(
  name: StatedField,
  written: unknown,
): { readonly value: string | null } | { readonly problem: string } {
  const parsed = METADATA_FIELDS[name].safeParse(written);
  if (parsed.success) return { value: parsed.data ?? null };
  return { problem: fill(REASONS.inField, { field: name, problem: describeIssue(parsed.error) }) };
}

/** Full dates become YYYY-MM-DD, their time of day is left out; anything else stays as written. */
function normaliseDate(value: string): string {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(value);
  if (match === null) return value;
  const [, year = "", , month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Leaves out the fields that say nothing, in a fixed order. */
export function keepStated(fields: { readonly [K in StatedField]?: string | null | undefined }): StatedMetadata {
  const { title, publisher, author, published, url, lang, asks } = fields;
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(published && { published }),
    ...(url && { url }),
    ...(lang && { lang }),
    ...(asks && { asks }),
  };
}

/** The first problem that zod found, as "field: what is wrong" on one line. */
export function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "is not valid";
  if (issue.code === "unrecognized_keys")
    return [
      ...quote(issue.path),
      fill(REASONS.unknownField, { field: issue.keys[0] ?? "", known: Object.keys(METADATA_FIELDS).join(", ") }),
    ].join(": ");
  return [...quote(issue.path), issue.message].join(": ");
}

function quote(path: readonly PropertyKey[]): string[] {
  return path.map((key) => `"${String(key)}"`);
}
