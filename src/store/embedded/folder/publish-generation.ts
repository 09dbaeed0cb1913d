import { join } from "node:path";
import { UserError } from "../../../errors.ts";
import { syncFolder } from "../../../system/durable-files.ts";
import { writeCurrent } from "./current-file.ts";
import { removeJournal } from "./embedding-journal.ts";
import { pruneGenerations } from "./generation-folders.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import type { WriterLock } from "./writer-lock.ts";

export interface PublishOptions {
  readonly index: string;
  readonly generation: string;
  readonly manifest: Manifest;
  readonly lock: WriterLock;
  readonly keep: number;
}

/** Completes a generation whose other files are written, switches to it, and clears away what is no longer needed. */
export async function publishGeneration({ index, generation, manifest, lock, keep }: PublishOptions): Promise<void> {
  const folder = join(index, generation);
  await syncFolder(folder);
  await writeManifest(folder, manifest);
  await syncFolder(index);
  if (!(await lock.isHeld())) {
    throw new UserError("Another process took over writing the index, so this build was dropped. Try again.");
  }
  await writeCurrent(index, generation);
  await removeJournal(index);
  await pruneGenerations(index, generation, keep);
}
