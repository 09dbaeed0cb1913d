/** What a path says of which version of an article it is. */
export interface PathVersion {
  /** The path without it: the same for all versions of an article. */
  readonly work: string;
  /** As written, without a leading "v", parts joined with full stops: "2.0", "2024.05"; undefined where none is told. */
  readonly name: string | undefined;
  readonly isOfFolder: boolean;
}

/** A version (v2, version-1.4, 3.x), or a year, perhaps with month and day. A bare number may count anything. */
const VERSION =
  /(?<![\p{L}\p{N}.])(?:v(?:ersion)?[-_ ]?(\d{1,6}(?:[._]\d{1,6}){0,4})|(\d{1,6}(?:\.\d{1,6}){1,4})|((?:19|20)\d\d(?:[-_.]\d\d){0,2}))(?:\.x)?(?![\p{L}\p{N}])/iu;
const CURRENT = /^(?:latest|current|stable)$/i;
const OLD = /^(?:old|archived?|legacy|deprecated|outdated)$/i;

/** Finds the version in a path: the last folder or the file that names one. */
export function versionOfPath(path: string): PathVersion {
  const parts = path.replace(/\.[^./]{1,10}$/, "").split("/");
  const last = parts.length - 1;
  for (let at = last; at >= 0; at--) {
    const part = parts[at] ?? "";
    const found = VERSION.exec(part);
    const isWord = at < last && (CURRENT.test(part) || OLD.test(part));
    if (found === null && !isWord) continue;
    const name = found === null ? part.toLowerCase() : (found[1] ?? found[2] ?? found[3] ?? "").replace(/[-_]/g, ".");
    const rest = found === null ? "" : part.slice(0, found.index) + part.slice(found.index + found[0].length);
    const kept = [...parts.slice(0, at), bare(rest), ...parts.slice(at + 1)].filter((each) => each !== "");
    return { work: kept.join("/").toLowerCase(), name, isOfFolder: at < last };
  }
  return { work: parts.join("/").toLowerCase(), name: undefined, isOfFolder: false };
}

/** What is left of a name without its version: "docs-", "versioned_docs" and nothing are not told apart by signs. */
function bare(name: string): string {
  return name.replace(/^[-_. ]|[-_. ]$/g, "");
}

/** Above 0 where the first is the newer version, below where it is the older one, 0 where nobody can tell. */
export function compareVersions(one: PathVersion, other: PathVersion): number {
  if (one.name === other.name) return 0;
  if (one.name === undefined) return -compareVersions(other, one);
  // Beside folders of versions, what lies in none is current; beside files of versions, what names none came first.
  if (other.name === undefined) return OLD.test(one.name) ? -1 : CURRENT.test(one.name) || !one.isOfFolder ? 1 : -1;
  const [a, b] = [rankOf(one.name), rankOf(other.name)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rankOf(name: string): number[] {
  if (CURRENT.test(name)) return [Number.MAX_SAFE_INTEGER];
  return OLD.test(name) ? [-1] : name.split(".").map(Number);
}

/** Whether a text speaks of that version: "v2", "2.0" and "version 2" all speak of 2.0. */
export function namesVersion(text: string, { name }: Pick<PathVersion, "name">): boolean {
  if (name === undefined) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.some((word) => {
    const said = word.replace(/^v(?=\d)/, "").replace(/[-_]/g, ".");
    return said === name || (/^\d/.test(said) && (name.startsWith(`${said}.`) || said.startsWith(`${name}.`)));
  });
}
