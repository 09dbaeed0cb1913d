import { open, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FileDetails, FileStorage, ListFilesFilter } from "vectra";
import { createFolder } from "../../system/create-folder.ts";
import { writeDurably } from "../../system/durable-files.ts";
import { isMissing } from "../../system/error-code.ts";
import { OWNER_ONLY_FILE } from "../../system/owner-only.ts";

/** vectra's storage on a local disk, with every write atomic and durable. */
export class AtomicStorage implements FileStorage {
  async createFile(path: string, content: Buffer | string): Promise<void> {
    const file = await open(path, "wx", OWNER_ONLY_FILE);
    await file.close();
    await writeDurably(path, content);
  }

  async upsertFile(path: string, content: Buffer | string): Promise<void> {
    await writeDurably(path, content);
  }

  async readFile(path: string): Promise<Buffer> {
    return readFile(path);
  }

  async deleteFile(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  async createFolder(path: string): Promise<void> {
    await createFolder(path);
  }

  async deleteFolder(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true });
  }

  async pathExists(path: string): Promise<boolean> {
    return stat(path).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  }

  async getDetails(path: string): Promise<FileDetails> {
    return { name: basename(path), path, isFolder: (await stat(path)).isDirectory() };
  }

  async listFiles(path: string, filter: ListFilesFilter = "all"): Promise<FileDetails[]> {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, path: join(path, entry.name), isFolder: entry.isDirectory() }))
      .filter((entry) => filter === "all" || entry.isFolder === (filter === "folders"));
  }
}
