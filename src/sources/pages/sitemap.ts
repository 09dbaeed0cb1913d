import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { decodeXml, walkXml } from "../../corpus/formats/packed/walk-xml.ts";
import { UnusableFileError } from "../../corpus/unusable-file.ts";
import { UserError } from "../../errors.ts";
import { createPathPatterns } from "../../system/path-patterns.ts";
import { fill } from "../../system/phrase.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import type { Remark, SitemapSource } from "../source.ts";
import { type PageClient, siteOf } from "./page-client.ts";
import type { Robots } from "./robots.ts";

/** As the protocol has it (sitemaps.org), unpacked. */
const MOST_BYTES = 50_000_000;
/** Sitemaps that one may lead to: each of them lists up to 50,000 pages. */
const MOST_SITEMAPS = 100;
/** Pages of one source: more than any documentation has. */
export const MOST_PAGES = 10_000;

/** Characters of an address: the protocol has it shorter than 2048. */
const LONGEST_ADDRESS = 2048;

const unpack = promisify(gunzip);

export interface ListedPages {
  /** Each once, in the sitemaps' order. */
  readonly urls: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Lists the pages of a sitemap, and of those that it leads to, as far as they are wanted and of its own site. Throws UserError. */
export async function listPages(
  { url: first, include }: Pick<SitemapSource, "url" | "include">,
  { client, robots, signal }: { readonly client: PageClient; readonly robots: Robots; readonly signal: AbortSignal },
): Promise<ListedPages> {
  const site = siteOf(new URL(first));
  const patterns = createPathPatterns(include.map((pattern) => ({ pattern, origin: pattern })));
  const sitemaps = new Set([first]);
  const pages = new Set<string>();
  const elsewhere = new Set<string>();
  // What is added while it goes on is visited, too, and nothing twice.
  for (const sitemap of sitemaps) {
    const entries = await readSitemap(sitemap);
    for (const { kind, address } of entries) {
      const url = addressOf(address, sitemap);
      if (url === undefined) continue;
      if (siteOf(url) !== site) elsewhere.add(url.href);
      else if (kind === "sitemap") {
        if (sitemaps.size < MOST_SITEMAPS) sitemaps.add(url.href);
      } else if (include.length === 0 || patterns.find(pathOf(url)) !== undefined) pages.add(url.href);
    }
  }
  const urls = [...pages].slice(0, MOST_PAGES);
  const remarks = [...elsewhere].map((place) => ({
    place,
    reason: SOURCE_REASONS.otherSite,
  }));
  const left = pages.size - urls.length;
  const more = { place: first, reason: fill(SOURCE_REASONS.morePages, { pages: left }) };
  return { urls, remarks: left > 0 ? [...remarks, more] : remarks };

  async function readSitemap(url: string): Promise<readonly SitemapEntry[]> {
    try {
      const { status, body } = await client.get(url, { most: MOST_BYTES, signal, admit: robots.admit });
      if (status !== 200) throw new UserError(fill(SOURCE_REASONS.sitemapNotHad, { status }));
      return readEntries(body[0] === 0x1f && body[1] === 0x8b ? await unpackMap(body) : body);
    } catch (error) {
      if (error instanceof UserError || error instanceof UnusableFileError)
        throw new UserError(fill(SOURCE_REASONS.sitemapFails, { url, reason: error.message }), { cause: error });
      throw error;
    }
  }
}

async function unpackMap(body: Uint8Array): Promise<Uint8Array> {
  try {
    return await unpack(body, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new UserError(SOURCE_REASONS.notUnpacked, { cause: error });
  }
}

interface SitemapEntry {
  readonly kind: "page" | "sitemap";
  readonly address: string;
}

/** The addresses of a sitemap: XML, or text with one a line. Throws UnusableFileError and UserError. */
function readEntries(body: Uint8Array): readonly SitemapEntry[] {
  const text = decodeXml(body).trimStart();
  if (!text.startsWith("<")) return text.split(/\r?\n/).map((address) => ({ kind: "page", address }));
  const entries: SitemapEntry[] = [];
  let kind: SitemapEntry["kind"] | undefined;
  let address: string | undefined;
  let isMap = false;
  walkXml(text, {
    open(name) {
      const local = name.toLowerCase();
      isMap ||= /(?:^|:)(?:urlset|sitemapindex)$/.test(local);
      if (local.endsWith("sitemap")) kind = "sitemap";
      if (/(?:^|:)url$/.test(local)) kind = "page";
      // Pictures and videos have addresses of their own, with a prefix of theirs.
      if (local === "loc") address = "";
    },
    text(part) {
      if (address !== undefined) address += part;
    },
    close(name) {
      if (name.toLowerCase() !== "loc" || address === undefined) return;
      if (kind !== undefined) entries.push({ kind, address });
      address = undefined;
    },
  });
  if (!isMap) throw new UserError(SOURCE_REASONS.noSitemap);
  return entries;
}

function addressOf(written: string, base: string): URL | undefined {
  const address = written.trim();
  if (address === "" || address.length > LONGEST_ADDRESS || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  // Pages that can be read without a name and a password are what is fetched.
  for (const part of ["hash", "username", "password"] as const) url[part] = "";
  return url.protocol === "https:" || url.protocol === "http:" ? url : undefined;
}

/** What patterns are compared with: `guide/setup` of `https://example.org/guide/setup?x`. */
function pathOf({ pathname }: URL): string {
  return decodePath(pathname).replace(/^\/+/, "") || "index";
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
