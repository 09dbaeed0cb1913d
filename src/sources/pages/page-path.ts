import { createHash } from "node:crypto";
import { isDeviceName } from "../../system/device-name.ts";

/** A name of more bytes than this is cut, with what tells it from others behind it: file systems take 255. */
const LONGEST_PART_BYTES = 200;
const MOST_PARTS = 12;
/** Of ten thousand pages that differ by their queries alone, two would share 8 digits once in a hundred sites. */
const DIGEST_LENGTH = 12;
/** Endings of files that pages become: a folder of such a name would stand in the way of one. */
const FILE_ENDING = /\.(?=(?:html|md|txt)$)/i;
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
      let unique = isWhole ? path : `${path}-${digestOf(address)}`;
      while (taken.has(unique)) unique = `${path}-${digestOf(`${unique} ${address}`)}`;
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
  const clean = parts
    .slice(0, MOST_PARTS)
    .map(cleanPart)
    .map((part, i, { length }) => (i < length - 1 ? part.replace(FILE_ENDING, "-") : part));
  const path = [cleanPart(host), ...clean].join("/");
  const isWhole = search === "" && clean.join("/") === parts.join("/") && path === path.toLowerCase();
  return { path, isWhole };
}

function cleanPart(part: string): string {
  const clean = part.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+|(?<![.-])[.-]+$/g, "");
  const name = cutBytes(clean, LONGEST_PART_BYTES);
  return name === "" || isDeviceName(name) ? ["page", name].filter(Boolean).join("-") : name;
}

function cutBytes(text: string, most: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
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
