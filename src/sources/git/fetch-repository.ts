import { z } from "zod";
import { findFormat } from "../../corpus/formats/format.ts";
import { FORMATS } from "../../corpus/formats/registry.ts";
import { sizeReason } from "../../corpus/read-file.ts";
import { IGNORE_NAME } from "../../corpus/selection/ignore-file.ts";
import { UserError } from "../../errors.ts";
import { errorCode } from "../../system/error-code.ts";
import { fill } from "../../system/phrase.ts";
import { firstRemarks } from "../first-remarks.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import type { Fetched, FetchRequest, GitSource, Remark } from "../source.ts";
import { writeArticle } from "../tree/write-article.ts";
import { pathProblem, readTree, type TreeEntry } from "./list-tree.ts";
import { createGit, type Git, type GitOptions } from "./run-git.ts";

const REFERENCE = "refs/footnote/source";
const markSchema = z.object({ commit: z.string() });
/** More than any documentation has. */
const MOST_FILES = 50_000;
const MOST_BYTES = 1_000_000_000;
/** Contents are read so many bytes at a time. */
const BATCH_BYTES = 32_000_000;

/**
 * Fetches the files of a repository that can be articles. Nothing of it is checked out: no hook, filter, link or module of
 * it has a say. Throws UserError when it cannot be had.
 */
export async function fetchRepository(
  { source, into, scratch, earlier, signal, onProgress }: FetchRequest<GitSource>,
  { protocols, environment }: Pick<GitOptions, "protocols" | "environment">,
): Promise<Fetched | "unchanged"> {
  const git = createGit({ folder: scratch, url: source.url, protocols, environment, signal });
  await git(["init", "--quiet", "--bare", "--template=", scratch]);
  const wanted = source.branch === undefined ? "HEAD" : `refs/heads/${source.branch}`;
  const commit = await findCommit(git, wanted);
  if (commit === undefined)
    throw new UserError(
      source.branch === undefined
        ? SOURCE_REASONS.emptyRepository
        : fill(SOURCE_REASONS.noBranch, { branch: source.branch }),
    );
  const mark = markSchema.safeParse(earlier?.mark);
  if (mark.success && mark.data.commit === commit) return "unchanged";
  await git([
    "fetch",
    "--quiet",
    "--depth=1",
    "--no-tags",
    "--no-recurse-submodules",
    "origin",
    `+${wanted}:${REFERENCE}`,
  ]);
  const { files, remarks } = chooseFiles(await listFiles(git, source.folder));
  let done = 0;
  for (const batch of batches(files)) {
    const contents = await readContents(git, batch);
    for (const [i, { path }] of batch.entries()) {
      await write(into, path, contents[i] ?? Buffer.alloc(0), remarks);
      onProgress(++done, files.length);
    }
    signal.throwIfAborted();
  }
  const articles = files.filter(({ path }) => findFormat(FORMATS, path) !== undefined).length;
  return {
    articles,
    mark: { commit: (await git(["rev-parse", REFERENCE])).toString().trim() },
    ...firstRemarks(remarks),
  };
}

async function findCommit(git: Git, wanted: string): Promise<string | undefined> {
  const listed = (await git(["ls-remote", "origin", wanted])).toString("utf8");
  return listed
    .split("\n")
    .map((line) => line.split("\t"))
    .find(([, name]) => name === wanted)?.[0];
}

async function listFiles(git: Git, folder: string): Promise<readonly TreeEntry[]> {
  const place = folder === "" ? `${REFERENCE}^{tree}` : `${REFERENCE}:${folder}`;
  const kind = await git(["cat-file", "-t", place]).then(
    (said) => said.toString().trim(),
    () => "",
  );
  if (kind !== "tree") throw new UserError(fill(SOURCE_REASONS.noFolder, { folder }));
  return readTree(await git(["ls-tree", "-r", "-z", "-l", "--full-tree", place]));
}

function chooseFiles(entries: readonly TreeEntry[]): { files: readonly TreeEntry[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const files: TreeEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const { path } = entry;
    const name = path.slice(path.lastIndexOf("/") + 1);
    // Hidden files are no articles, and what has a format that is not read is what repositories are full of.
    if (path.split("/").some((part) => part.startsWith(".")) && name !== IGNORE_NAME) continue;
    if (entry.kind === "module" || (findFormat(FORMATS, path) === undefined && name !== IGNORE_NAME)) continue;
    const reason = pathProblem(path) ?? (entry.kind === "link" ? SOURCE_REASONS.link : sizeReason(entry.bytes));
    if (reason !== undefined) remarks.push({ place: path, reason });
    else {
      files.push(entry);
      bytes += entry.bytes;
    }
  }
  if (files.length > MOST_FILES || bytes > MOST_BYTES) throw new UserError(SOURCE_REASONS.manyDocuments);
  return { files, remarks };
}

/** Parts of a list, each of so many bytes that they can be in memory at once. */
function* batches(files: readonly TreeEntry[]): Generator<readonly TreeEntry[]> {
  let batch: TreeEntry[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length > 0 && bytes + file.bytes > BATCH_BYTES) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(file);
    bytes += file.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** The contents of files, in their order: `git cat-file --batch` puts a line with the size before each, and a line break behind. */
async function readContents(git: Git, files: readonly TreeEntry[]): Promise<readonly Buffer[]> {
  const most = files.reduce((sum, { bytes }) => sum + bytes + 200, 1000);
  const output = await git(["cat-file", "--batch"], { input: files.map(({ id }) => `${id}\n`).join(""), most });
  let at = 0;
  return files.map(({ bytes }) => {
    const start = output.indexOf("\n", at) + 1;
    at = start + bytes + 1;
    return output.subarray(start, start + bytes);
  });
}

async function write(into: string, path: string, content: Buffer, remarks: Remark[]): Promise<void> {
  try {
    await writeArticle({ folder: into, path }, content);
  } catch (error) {
    // Names that differ in their letters' case alone are one file on some systems.
    if (errorCode(error) !== "EEXIST" && errorCode(error) !== "ENOTDIR") throw error;
    remarks.push({ place: path, reason: SOURCE_REASONS.sameName });
  }
}
