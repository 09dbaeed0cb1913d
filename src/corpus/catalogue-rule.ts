import { createPathPatterns, patternProblem } from "../system/path-patterns.ts";
import { fill } from "../system/phrase.ts";
import { REASONS } from "./reasons.ts";
import { isAddress, type StatedMetadata } from "./stated-metadata.ts";

/** What a catalogue says about all the articles that a pattern names. */
export interface CatalogueRule {
  /** The pattern, as it is written in the catalogue. */
  readonly key: string;
  readonly matches: (path: string) => boolean;
  readonly describe: (path: string) => StatedMetadata;
}

const PLACEHOLDER = /\{[^{}]*\}/g;
/** Names that a web site leaves out of a page's address. */
const STANDS_FOR_FOLDER = /(?:^|(?<=\/))_?(?:index|readme)$/i;

/** Whether a catalogue's key names many files: it holds a `*`, or ends as a folder does. */
export function isRule(key: string): boolean {
  return key.includes("*") || key.endsWith("/");
}

/** What is wrong with a rule, if anything, with the fix. */
export function ruleProblem(key: string, { url }: StatedMetadata): string | undefined {
  const wrong = patternProblem(key);
  if (wrong !== undefined) return wrong;
  const unknown = url?.match(PLACEHOLDER)?.find((name) => name !== "{path}" && name !== "{file}");
  if (unknown === undefined) return undefined;
  const problem = fill(REASONS.unknownPlace, { name: unknown, known: "{path}, {file}" });
  return fill(REASONS.inField, { field: "url", problem });
}

/**
 * A rule of the notation of `.gitignore`. In its url `{path}` is an article's path below the rule's folder (what stands
 * before its first wildcard), without the ending and without a name that stands for the folder: `guide/setup.md` is
 * `guide/setup`, `guide/index.md` and `guide/README.md` are `guide/`. `{file}` is the whole path below SEEDS_DIR. Both are
 * percent-encoded. An address that comes to nothing a link may be is left out.
 */
export function createCatalogueRule(key: string, stated: StatedMetadata): CatalogueRule {
  const patterns = createPathPatterns([{ pattern: key, origin: key }]);
  const folder = /^\/?((?:[^*?[\]]*\/)?)/.exec(key)?.[1] ?? "";
  return {
    key,
    matches: (path) => patterns.find(path) !== undefined,
    describe(path) {
      const { url, ...others } = stated;
      if (url === undefined) return others;
      const below = path.startsWith(folder) ? path.slice(folder.length) : path;
      const page = below.replace(/(?<=[^/])\.[^./]+$/, "").replace(STANDS_FOR_FOLDER, "");
      const address = url.replace(PLACEHOLDER, (name) => encodePath(name === "{file}" ? path : page));
      return isAddress(address) ? { ...others, url: address } : others;
    },
  };
}

function encodePath(path: string): string {
  return path.split("/").map(encodePart).join("/");
}

/**
 * All but the unreserved characters of RFC 3986, which leaves out more than encodeURIComponent does: a parenthesis would end
 * a link of Markdown. Half a surrogate pair, which some file systems keep, has no code.
 */
function encodePart(part: string): string {
  const encoded = encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, "\ufffd"));
  return encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
