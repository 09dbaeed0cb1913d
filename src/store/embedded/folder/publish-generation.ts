import { join } from "node:path";
import { syncFolder } from "../../../system/durable-files.ts";
import type { FolderLock } from "../../../system/lock/folder-lock.ts";
import { writeCurrent } from "./current-file.ts";
import { removeJournal } from "./embedding-journal.ts";
import { pruneGenerations } from "./generation-folders.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { requireHeld } from "./writer-lock.ts";

export interface PublishOptions {
  readonly index: string;
  readonly generation: string;
  readonly manifest: Manifest;
  readonly lock: FolderLock;
  readonly keep: number;
  /** Called when the generation can be opened and nobody has been told of it yet. */
  readonly beforeSwitch?: () => Promise<void>;
}

/** Completes a generation whose other files are written, switches to it, and clears away what is no longer needed. */
export async function publishGeneration(options: PublishOptions): Promise<void> {
  const { index, generation, manifest, lock, keep, beforeSwitch } = options;
  const folder = join(index, generation);
  await syncFolder(folder);
  await writeManifest(folder, manifest);
  await syncFolder(index);
  await beforeSwitch?.();
  await requireHeld(lock);
  await writeCurrent(index, generation);
  await removeJournal(index);
  await pruneGenerations(index, generation, keep);
}
