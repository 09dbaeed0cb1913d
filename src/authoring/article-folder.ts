import { createHash } from "node:crypto";
import { readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { MemberError } from "../conversation/member-error.ts";
import { asideName, parsePointed, pointedFile, readPointed, SERVERS_FOLDER } from "../corpus/pointed-questions.ts";
import { MOST_ASKS } from "../corpus/stated-metadata.ts";
import { createFolder } from "../system/create-folder.ts";
import { syncFolder, writeDurably } from "../system/durable-files.ts";
import { isMissing } from "../system/error-code.ts";

/** Hidden, so that what lies in it is no article. */
const VERSIONS_FOLDER = ".versions";
const MOST_VERSIONS = 10;
/** Removed articles of one server whose versions are kept: those removed last. */
const MOST_REMOVED = 200;
/** Articles of one server: each costs a look at every build. */
const MOST_ARTICLES = 5000;

/** What becomes of one article. */
export interface Change {
  /** Below SEEDS_DIR, with forward slashes. */
  readonly path: string;
  /** `checksumOf` the content that it replaces; undefined where there is none. */
  readonly before: string | undefined;
  /** Undefined: the article is removed. */
  readonly content: Uint8Array | undefined;
}

/** What an article was before it was saved, removed or restored. */
export interface Version {
  /** Milliseconds since 1970 at which it was replaced: its name among the versions of its article. */
  readonly id: number;
  readonly bytes: number;
}

/** The articles that the owners of servers wrote. Paths are below SEEDS_DIR; none leads out of the server's own folder. */
export interface ArticleFolder {
  /** Paths of a server's articles. */
  list(guildId: string): Promise<readonly string[]>;
  /** Paths of articles that are there no more, but of which versions are kept. */
  listRemoved(guildId: string): Promise<readonly string[]>;
  /** Undefined where there is no article of that path. */
  read(guildId: string, path: string): Promise<Uint8Array | undefined>;
  /**
   * Makes changes to different articles; what they replace is kept as versions. Throws a UserError, with nothing changed, when an
   * article is no longer what its change was made of or the server has too many articles; and when the disk refuses: then
   * the same changes can be made again.
   */
  apply(guildId: string, changes: readonly Change[]): Promise<void>;
  /** Keeps that an article, of whatever folder, answers these questions; of one article the newest fifty are kept. */
  point(guildId: string, path: string, questions: readonly string[]): Promise<void>;
  /** The newest first, at most ten. */
  listVersions(guildId: string, path: string): Promise<readonly Version[]>;
  readVersion(guildId: string, path: string, id: number): Promise<Uint8Array | undefined>;
}

/** The path of a server's folder below SEEDS_DIR. */
export function folderOfServer(guildId: string): string {
  if (!/^\d{1,20}$/.test(guildId)) throw new MemberError((words) => words.articles.inServersOnly);
  return `${SERVERS_FOLDER}/${guildId}`;
}

/** sha256, hex. */
export function checksumOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** @param seedsDir the folder of all articles */
export function openArticleFolder(seedsDir: string, now = () => Date.now()): ArticleFolder {
  let changing: Promise<unknown> = Promise.resolve();

  /** One after the other: each sees what the others wrote. Rejects with a MemberError, whatever the file system says. */
  function inTurn(change: () => Promise<void>): Promise<void> {
    const changed = changing.then(change).catch((error: unknown) => {
      if (error instanceof MemberError) throw error;
      throw new MemberError((words) => words.articles.notWritten, { cause: error });
    });
    changing = changed.catch(() => undefined);
    return changed;
  }

  /** Where a server's article lies. Throws a UserError for a path outside the server's folder. */
  function placeOf(guildId: string, path: string): string {
    const folder = `${folderOfServer(guildId)}/`;
    const parts = path.startsWith(folder) ? path.slice(folder.length).split("/") : [];
    if (parts.length === 0 || parts.some((part) => part === "" || part.startsWith(".") || /[\\\0]/.test(part)))
      throw new MemberError((words) => words.articles.notOfServer);
    return join(seedsDir, ...folder.split("/"), ...parts);
  }

  function versionsOf(guildId: string, path: string): string {
    const below = path.slice(folderOfServer(guildId).length + 1);
    placeOf(guildId, path);
    return join(seedsDir, folderOfServer(guildId), VERSIONS_FOLDER, ...below.split("/"));
  }

  async function keepVersion(guildId: string, path: string, content: Uint8Array): Promise<void> {
    const folder = versionsOf(guildId, path);
    await makeFolder(folder);
    const last = (await folderOf(folder))[0]?.id ?? 0;
    await writeDurably(join(folder, `${Math.max(now(), last + 1)}${extname(path)}`), content);
    for (const { file } of (await folderOf(folder)).slice(MOST_VERSIONS)) await rm(join(folder, file));
  }

  async function forgetRemovedLongAgo(guildId: string): Promise<void> {
    const removed = await folder.listRemoved(guildId);
    if (removed.length <= MOST_REMOVED) return;
    const removedAt = async (path: string) => (await folderOf(versionsOf(guildId, path)))[0]?.id ?? 0;
    const dated = await Promise.all(removed.map(async (path) => ({ path, at: await removedAt(path) })));
    for (const { path } of dated.toSorted((a, b) => b.at - a.at).slice(MOST_REMOVED))
      await rm(versionsOf(guildId, path), { recursive: true, force: true });
  }

  /** Makes a folder, and makes sure that no link leads it out of SEEDS_DIR. */
  async function makeFolder(folder: string): Promise<void> {
    await createFolder(folder);
    const [root, place] = await Promise.all([realpath(seedsDir), realpath(folder)]);
    if (!place.startsWith(join(root, "/"))) throw new MemberError((words) => words.articles.leadsOut);
  }

  async function readPlace(place: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(place);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** The changes that are still to be made. */
  async function findOpen(guildId: string, changes: readonly Change[]): Promise<readonly Change[]> {
    const open: Change[] = [];
    for (const change of changes) {
      const present = await folder.read(guildId, change.path);
      // A draft whose saving was cut short is saved again.
      if ((present && checksumOf(present)) === (change.content && checksumOf(change.content))) continue;
      if ((present && checksumOf(present)) !== change.before)
        throw new MemberError((words) => words.articles.changedMeanwhile);
      open.push(change);
    }
    const added = open.filter(({ before }) => before === undefined).length;
    if (added > 0 && (await folder.list(guildId)).length + added > MOST_ARTICLES)
      throw new MemberError((words) => words.articles.tooManyArticles(MOST_ARTICLES));
    return open;
  }

  async function make(guildId: string, { path, content }: Change): Promise<void> {
    const place = placeOf(guildId, path);
    const present = await readPlace(place);
    if (present !== undefined) await keepVersion(guildId, path, present);
    await makeFolder(dirname(place));
    if (content !== undefined) {
      await writeDurably(place, content);
      return;
    }
    await rm(place, { force: true });
    await syncFolder(dirname(place));
    await forgetRemovedLongAgo(guildId);
  }

  const folder: ArticleFolder = {
    list: (guildId) => listBelow(seedsDir, folderOfServer(guildId)),
    async listRemoved(guildId) {
      const kept = `${folderOfServer(guildId)}/${VERSIONS_FOLDER}`;
      const files = await listBelow(seedsDir, kept);
      const paths = new Set(files.map((file) => `${folderOfServer(guildId)}${dirname(file).slice(kept.length)}`));
      for (const present of await folder.list(guildId)) paths.delete(present);
      return [...paths];
    },
    read: (guildId, path) => readPlace(placeOf(guildId, path)),
    apply: (guildId, changes) =>
      inTurn(async () => {
        for (const change of await findOpen(guildId, changes)) await make(guildId, change);
      }),
    point: (guildId, path, questions) =>
      inTurn(async () => {
        // What one server's owners say changes no article of another's.
        if (path.startsWith(`${SERVERS_FOLDER}/`)) placeOf(guildId, path);
        await makeFolder(join(seedsDir, folderOfServer(guildId)));
        const file = pointedFile(seedsDir, guildId);
        await setAsideDamaged(file);
        const { articles, ...rest } = await readPointed(seedsDir, guildId);
        const lines = questions.map((question) => question.replaceAll("\n", " "));
        const kept = [...new Set([...(articles[path] ?? []), ...lines])].slice(-MOST_ASKS);
        await writeDurably(
          file,
          `${JSON.stringify({ ...rest, articles: { ...articles, [path]: kept } }, undefined, 2)}\n`,
        );
      }),
    listVersions: async (guildId, path) => (await folderOf(versionsOf(guildId, path))).slice(0, MOST_VERSIONS),
    async readVersion(guildId, path, id) {
      const kept = versionsOf(guildId, path);
      const found = (await folderOf(kept)).find((version) => version.id === id);
      return found && readPlace(join(kept, found.file));
    },
  };
  return folder;
}

/**
 * What an operator or a full disk has damaged is not written over: it is kept under another name, to be mended; every build
 * says so. Rejects when it cannot be read.
 */
async function setAsideDamaged(file: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (parsePointed(text) !== undefined) return;
  const present = new Set(await readdir(dirname(file)));
  let n = 1;
  while (present.has(basename(asideName(file, n)))) n += 1;
  await rename(file, asideName(file, n));
}

/** The versions in a folder, the newest first. */
async function folderOf(folder: string): Promise<(Version & { readonly file: string })[]> {
  const files = (await listFolder(folder)).filter((entry) => entry.isFile() && /^\d{1,15}(?:\.|$)/.test(entry.name));
  const versions = files.map(async ({ name }) => {
    const { size } = await stat(join(folder, name));
    return { id: Number.parseInt(name, 10), bytes: size, file: name };
  });
  return (await Promise.all(versions)).toSorted((a, b) => b.id - a.id);
}

/** Paths of the files below a folder, hidden ones left out, in order. */
async function listBelow(root: string, folder: string): Promise<string[]> {
  const entries = await listFolder(join(root, folder));
  const shown = entries.filter(({ name }) => !name.startsWith("."));
  const nested = shown.map(async (entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat().sort();
}

async function listFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
