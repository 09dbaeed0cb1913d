import { randomBytes } from "node:crypto";
import { open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "../../errors.ts";
import { basicAuthorization, credentialsIn, showAddress } from "../../system/address.ts";
import { createFolder } from "../../system/create-folder.ts";
import { writeDurably } from "../../system/durable-files.ts";
import { type FolderLock, type LockPace, withFolderLock } from "../../system/lock/folder-lock.ts";
import { OWNER_ONLY_FILE } from "../../system/owner-only.ts";
import { replaceFile } from "../../system/replace-file.ts";
import {
  firstSumsOf,
  hashFile,
  hasItsFormat,
  isThere,
  MOST_MODEL_BYTES,
  mostBytesOf,
  readSums,
  SUMS_FILE,
  sumLine,
} from "../model-files.ts";
import { FIRST_FILE, filesOf, type ModelFile, readKind } from "../model-kind.ts";
import { downloadFile, type FileDownload, isOfFileSystem, PATIENCE, type Patience } from "./download-file.ts";
import { pageRefusal, Refusal } from "./hub-answer.ts";

/** How far the download of a model's file has come, in bytes. */
export interface DownloadProgress {
  readonly model: string;
  readonly file: string;
  readonly received: number;
  /** Undefined where the hub does not tell. */
  readonly total: number | undefined;
}

export interface FetchModelOptions {
  /** The model's id on the hub, such as Xenova/bge-small-en-v1.5. */
  readonly model: string;
  /** Where its folder shall be. */
  readonly directory: string;
  /** The hub's address, such as https://huggingface.co. */
  readonly hub: string;
  /** Never touch the network. */
  readonly offline: boolean;
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Called once when another process is downloading the same model: then this one waits for it. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: Patience;
  /** How soon the download of a process that has ended is taken over. */
  readonly lockPace?: LockPace;
  /** The most bytes of all files together. */
  readonly mostBytes?: number;
}

const PARTIAL = ".partial-";

/**
 * Makes sure that a model's folder is there: downloads it from the hub unless it is. The folder appears whole, by one
 * rename, with a list of checksums; whatever ends the process, nothing half-written ever bears its name. Throws a
 * UserError that names the file and what to do; the signal's reason when it is aborted.
 */
export async function fetchModel(options: FetchModelOptions): Promise<void> {
  const { model, directory, offline, signal, onWait = () => {}, lockPace } = options;
  if (await isThere(directory)) return;
  if (offline) {
    throw new UserError(
      `The model ${model} is not in ${directory}, and EMBEDDING_OFFLINE=1 forbids to download it. Start once with EMBEDDING_OFFLINE=0, or copy its folder there.`,
    );
  }
  try {
    await createFolder(dirname(directory));
    const pace = lockPace ? { pace: lockPace } : {};
    await withFolderLock({ path: `${directory}.lock`, onWait: () => onWait(), signal, ...pace }, async (lock) => {
      if (!(await isThere(directory))) await fetchFolder(options, lock);
    });
  } catch (error) {
    if (error instanceof UserError || signal?.aborted) throw error;
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new UserError(
      `The model ${model} can't be stored in ${directory}${code}. Make room there, allow writing, or set MODEL_CACHE_DIR to another folder.`,
      { cause: error },
    );
  }
}

async function fetchFolder(options: FetchModelOptions, lock: FolderLock): Promise<void> {
  const { directory, model, mostBytes = MOST_MODEL_BYTES } = options;
  await removePartial(directory);
  const first = await readSums(firstSumsOf(directory));
  let room = mostBytes;
  const partial = `${directory}${PARTIAL}${randomBytes(4).toString("hex")}`;
  try {
    const sums: string[] = [];
    const fetchInto = async (file: ModelFile) => {
      const path = join(partial, file);
      await createFolder(dirname(path));
      await fetchFile(options, file, path, Math.min(room, mostBytesOf(file)));
      room -= (await stat(path)).size;
      const sum = await hashFile(path);
      if (first && first.get(file) !== sum) throw changedError(file, options);
      sums.push(sumLine(file, sum));
    };
    await fetchInto(FIRST_FILE);
    for (const file of filesOf(await readKind(partial))) if (file !== FIRST_FILE) await fetchInto(file);
    await writeFile(join(partial, SUMS_FILE), sums.join(""), { flush: true, mode: OWNER_ONLY_FILE });
    for (const folder of [join(partial, "onnx"), partial]) await syncFolder(folder);
    if (!(await lock.isHeld())) {
      throw new UserError(`Another process took over the download of ${model}: start again once it is done.`);
    }
    if (!first) await writeDurably(firstSumsOf(directory), sums.join(""));
    await replaceFile(partial, directory);
    await syncFolder(dirname(directory));
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

function changedError(file: ModelFile, { model, directory }: FetchModelOptions): UserError {
  return new UserError(
    `${file} of ${model} is not the file that was downloaded first. If you trust the new one, delete ${firstSumsOf(directory)} and start again.`,
  );
}

async function fetchFile(options: FetchModelOptions, file: ModelFile, path: string, mostBytes: number): Promise<void> {
  const { model, hub, signal, onProgress, patience = PATIENCE } = options;
  const place = addressOf(hub, `${model}/resolve/main/${file}`);
  try {
    const report = (received: number, total: number | undefined) => onProgress?.({ model, file, received, total });
    await downloadFile({ ...place, path, mostBytes, patience, signal, onProgress: report });
    if (!(await hasItsFormat(path))) throw pageRefusal();
  } catch (error) {
    if (signal?.aborted || !(error instanceof Error) || isOfFileSystem(error)) throw error;
    const reason = `${file} of ${model} could not be downloaded from ${showAddress(hub)}: ${describe(error)}.`;
    const advice = error instanceof Refusal ? "" : " Check the network, then start again.";
    throw new UserError(`${reason}${advice}`, { cause: error });
  }
}

/** Where a file is on a hub, whose address may hold credentials and a query: `fetch` takes no credentials in an address. */
function addressOf(hub: string, path: string): Pick<FileDownload, "url" | "headers"> {
  const url = new URL(hub);
  const credentials = credentialsIn(hub);
  url.username = "";
  url.password = "";
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/${path}`;
  return { url: url.href, headers: credentials ? { authorization: basicAuthorization(credentials) } : {} };
}

/** fetch says only "fetch failed" or "terminated": what happened is in its cause. */
function describe(error: Error): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ("code" in cause ? String(cause.code) : error.message);
}

/** What downloads left behind whose process was killed. */
async function removePartial(directory: string): Promise<void> {
  const parent = dirname(directory);
  const left = (await readdir(parent)).filter((name) => name.startsWith(`${basename(directory)}${PARTIAL}`));
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

/** Makes what was put into a folder survive a power cut, where the system can do that for folders. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
