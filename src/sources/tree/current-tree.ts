import { createHash, randomBytes } from "node:crypto";
import { lstat, readdir, readFile, readlink, rm, symlink } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { UserError } from "../../errors.ts";
import { createFolder } from "../../system/create-folder.ts";
import { syncFolder, writeDurably } from "../../system/durable-files.ts";
import { isMissing } from "../../system/error-code.ts";
import { fill } from "../../system/phrase.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import type { EarlierTree, Source } from "../source.ts";
import { replaceLink } from "./replace-link.ts";
import { linkText, SOURCES_FOLDER, type SourcePlaces } from "./source-places.ts";

/** In a tree, written when all else is there: hidden, so that it is no article. */
const LABEL = ".source.json";
const labelSchema = z.strictObject({
  format: z.literal(1),
  /** A digest of the settings that it was fetched by. */
  settings: z.string(),
  articles: z.number(),
  mark: z.unknown(),
});

export interface CurrentTree extends EarlierTree {
  readonly articles: number;
  /** Whether it was fetched by the settings that the source has now. */
  readonly isSameSource: boolean;
}

/** The tree that a source's link leads to; undefined where there is none. Throws UserError where something else is in its place. */
export async function readCurrentTree(places: SourcePlaces, source: Source): Promise<CurrentTree | undefined> {
  const { name } = source;
  const tree = await readLink(places, name);
  if (tree === undefined) return undefined;
  if (tree === "foreign") throw new UserError(fill(SOURCE_REASONS.notOfSource, { place: `${SOURCES_FOLDER}/${name}` }));
  const folder = join(places.trees, tree);
  try {
    const { settings, articles, mark } = labelSchema.parse(JSON.parse(await readFile(join(folder, LABEL), "utf8")));
    return { folder, articles, mark, isSameSource: settings === digestOf(source) };
  } catch {
    // What it was made from cannot be told: all of it is fetched again.
    return { folder, articles: await countArticles(folder), mark: undefined, isSameSource: false };
  }
}

/** What a tree holds where its label does not say: all of it that is not hidden. */
async function countArticles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).length;
}

/** The name of the tree that a source's link leads to; undefined where there is none, or the link is somebody else's. */
export async function linkedTree(places: SourcePlaces, name: string): Promise<string | undefined> {
  const standing = await readLink(places, name);
  return standing === "foreign" ? undefined : standing;
}

/** `foreign` where something else bears the source's name: what that leads to must never be removed. */
async function readLink(places: SourcePlaces, name: string): Promise<string | "foreign" | undefined> {
  const path = places.link(name);
  try {
    if (!(await lstat(path)).isSymbolicLink()) return "foreign";
    const target = await readlink(path);
    const tree = basename(target);
    // Windows gives the whole path of what a link leads to.
    if (!TREE.test(tree) || resolve(places.links, target) !== resolve(places.trees, tree)) return "foreign";
    await lstat(join(places.trees, tree));
    return tree;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A name for a tree that is not there yet. */
export function newTree(name: string): string {
  return `${name}-${randomBytes(6).toString("hex")}`;
}

/** Of any source: who gives a source another name may give it to its link, too. */
const TREE = /^[a-z0-9-]+-[0-9a-f]{12}$/;

/** Says what a tree is, once all of it is there: without that it is never switched to. */
export async function labelTree(folder: string, source: Source, articles: number, mark: unknown): Promise<void> {
  const label = { format: 1, settings: digestOf(source), articles, mark };
  await writeDurably(join(folder, LABEL), JSON.stringify(label));
}

/** Has a source's link lead to another tree. */
export async function switchTree(places: SourcePlaces, name: string, tree: string): Promise<void> {
  await createFolder(places.links);
  const link = join(places.trees, `${tree}.link`);
  // On Windows everybody may make a junction, which leads to a whole path; other systems do not know the difference.
  const isWindows = process.platform === "win32";
  await symlink(isWindows ? join(places.trees, tree) : linkText(tree), link, isWindows ? "junction" : "dir");
  await replaceLink(link, places.link(name));
  await syncFolder(places.links);
}

/** Takes a source's articles away. Their tree goes when trees are tidied, unless another link leads to it. */
export async function removeLink(places: SourcePlaces, name: string): Promise<void> {
  await rm(places.link(name), { force: true });
  await rm(places.state(name), { force: true });
}

function digestOf({ schedule: _, ...settings }: Source): string {
  return createHash("sha256").update(JSON.stringify(settings)).digest("hex");
}
