import { createHash } from "node:crypto";

/** A name longer than this is cut, with what tells it from others behind it. */
const LONGEST_PART = 80;
const MOST_PARTS = 12;
const DIGEST_LENGTH = 8;
/** Endings of pages that say nothing of what they are. */
const PAGE_ENDING = /\.(?:html?|xhtml|php|aspx?|jsp|md|markdown|txt)$/i;

/**
 * Where pages lie in the tree of their source, without endings, each at a path of its own: `example.org/guide/setup` for
 * `https://example.org/guide/setup.html`, on file systems that do not tell letters' cases apart, too.
 */
export function pagePaths(addresses: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    addresses.map((address) => {
      const { path, isWhole } = readPath(new URL(address));
      const unique = isWhole && !taken.has(path) ? path : `${path}-${digestOf(address)}`;
      taken.add(unique);
      return [address, unique];
    }),
  );
}

/** `isWhole` unless the address has lost something on the way that another one may have instead. */
function readPath({ host, pathname, search }: URL): { readonly path: string; readonly isWhole: boolean } {
  const folders = pathname.split("/").filter((part) => part !== "");
  const last = pathname.endsWith("/") ? "index" : (folders.pop() ?? "index");
  const parts = [...folders, last.replace(PAGE_ENDING, "")].map((part) => decode(part).normalize("NFC"));
  const clean = parts.slice(0, MOST_PARTS).map(cleanPart);
  const path = [cleanPart(host), ...clean].join("/");
  const isWhole = search === "" && clean.join("/") === parts.join("/") && path === path.toLowerCase();
  return { path, isWhole };
}

function cleanPart(part: string): string {
  const clean = part.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+|[.-]+$/g, "");
  return [...clean].slice(0, LONGEST_PART).join("") || "page";
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function digestOf(address: string): string {
  return createHash("sha256").update(address).digest("hex").slice(0, DIGEST_LENGTH);
}
