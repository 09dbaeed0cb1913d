import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { isMissing } from "../system/error-code.ts";
import { fill } from "../system/phrase.ts";
import type { ArticleMetadata } from "./article.ts";
import { type CatalogueRule, createCatalogueRule, isRule, ruleProblem } from "./catalogue-rule.ts";
import { readWholeFile } from "./read-file.ts";
import { REASONS } from "./reasons.ts";
import { describeIssue, keepStated, METADATA_FIELDS, type StatedMetadata } from "./stated-metadata.ts";
import { UnusableFileError } from "./unusable-file.ts";

/** The file at the top of SEEDS_DIR that describes articles: `{ "path/of/article.txt": { "title": "...", ... }, ... }`. */
export const CATALOGUE_NAME = "articles.json";

const schema = z.record(
  z.string(),
  z.strictObject(METADATA_FIELDS, {
    error: (issue) => (issue.code === "invalid_type" ? "must be { ... }" : undefined),
  }),
  'must be { "file name": { "title": "...", "publisher": "...", "author": "...", "published": "...", "url": "..." }, ... }',
);

/** What is known of an article before it is read. */
export type CataloguedMetadata = StatedMetadata & Pick<ArticleMetadata, "pointed">;

/** What an owner says about articles: each by its path, or many by a rule such as `docs/**`. */
export interface Catalogue {
  /** What is said about an article, field by field: its own entry wins over rules, a later rule over those before it. */
  describe(path: string): CataloguedMetadata;
  /** Names of files, and rules, that none of the paths answers to. */
  withoutArticle(paths: Iterable<string>): { readonly files: readonly string[]; readonly rules: readonly string[] };
}

export const EMPTY_CATALOGUE: Catalogue = createCatalogue(new Map(), []);

/** Reads the catalogue of a folder; one that is not there is empty. Throws UserError naming the line or field at fault. */
export async function readCatalogue(directory: string): Promise<Catalogue> {
  const file = join(directory, CATALOGUE_NAME);
  let bytes: Uint8Array;
  try {
    bytes = await readWholeFile(directory, CATALOGUE_NAME);
  } catch (error) {
    if (isMissing(error)) return EMPTY_CATALOGUE;
    if (error instanceof UnusableFileError) throw new UserError(`${file} ${error.message}`);
    throw new UserError(`${file} ${REASONS.catalogueNotRead}`, { cause: error });
  }
  return parseCatalogue(bytes, file);
}

/** Parses a catalogue's bytes; `file` names it in errors. */
export function parseCatalogue(bytes: Uint8Array, file: string): Catalogue {
  const parsed = schema.safeParse(parseJson(bytes, file));
  if (!parsed.success) throw new UserError(`${file}: ${describeIssue(parsed.error)}`);
  const byPath = new Map<string, StatedMetadata>();
  const rules: CatalogueRule[] = [];
  for (const [key, fields] of Object.entries(parsed.data)) {
    const path = catalogueKey(key);
    const stated = keepStated(fields);
    byPath.set(path, stated);
    if (!isRule(path)) continue;
    const problem = ruleProblem(path, stated);
    if (problem !== undefined) throw new UserError(`${file}: ${fill(REASONS.inField, { field: key, problem })}`);
    rules.push(createCatalogueRule(path, stated));
  }
  return createCatalogue(byPath, rules);
}

function createCatalogue(byPath: ReadonlyMap<string, StatedMetadata>, rules: readonly CatalogueRule[]): Catalogue {
  return {
    describe(path) {
      const key = catalogueKey(path);
      const ruled = rules.filter((rule) => rule.matches(key)).map((rule) => rule.describe(key));
      return Object.assign({}, ...ruled, byPath.get(key));
    },
    withoutArticle(paths) {
      const keys = new Set([...paths].map(catalogueKey));
      const missing = [...byPath.keys()].filter((key) => !keys.has(key));
      const present = [...keys];
      const idle = new Set(rules.filter((rule) => !present.some(rule.matches)).map(({ key }) => key));
      return { files: missing.filter((key) => !isRule(key)), rules: missing.filter((key) => idle.has(key)) };
    },
  };
}

/** The form in which paths are compared: people type and file systems store accents in more than one way. */
function catalogueKey(path: string): string {
  return path.replace(/^\.\//, "").normalize("NFC");
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(`${file} ${REASONS.listNotUtf8}`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    const line = before.split("\n").length;
    throw new UserError(`${file} ${fill(REASONS.catalogueNotJson, { line })}`, {
      cause: error,
    });
  }
}
