import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { createFolder } from "../../system/create-folder.ts";
import { FAILURES } from "../../system/failures.ts";
import type { FolderLock } from "../../system/lock/folder-lock.ts";
import { fill } from "../../system/phrase.ts";
import { toStorageError } from "../../system/storage-errors.ts";
import type {
  BeginOptions,
  GenerationDraft,
  Generations,
  OpenOptions,
  PreviousGeneration,
  Recipe,
  VerifyReport,
} from "../generations.ts";
import type { PassageStore } from "../passage-store.ts";
import { watchGeneration } from "../watch-generation.ts";
import { EmbeddedDraft } from "./embedded-draft.ts";
import { readCurrent, writeCurrent } from "./folder/current-file.ts";
import { nextGeneration, previousOf, removeLeftovers } from "./folder/generation-folders.ts";
import { readPreviousGeneration } from "./folder/previous-generation.ts";
import { lockWriter, requireHeld } from "./folder/writer-lock.ts";
import { openGeneration, verifyGeneration } from "./open-generation.ts";
import { SegmentCache } from "./segment/segment-cache.ts";

/** As many as needed to go back once. */
const DEFAULT_KEEP = 2;
/** A reader may find the generation that it was about to open removed by a builder; it then looks again. */
const OPEN_ATTEMPTS = 5;

export interface GenerationsOptions {
  /** INDEX_DIR. */
  readonly folder: string;
  /** INDEX_KEEP: how many generations to keep, the current one included. */
  readonly keep?: number;
}

/** The generations of an embedded index. */
export function openGenerations({ folder, keep = DEFAULT_KEEP }: GenerationsOptions): Generations {
  return new EmbeddedGenerations(folder, keep);
}

class EmbeddedGenerations implements Generations {
  readonly #folder: string;
  readonly #keep: number;
  readonly #segments = new SegmentCache();

  constructor(folder: string, keep: number) {
    this.#folder = folder;
    this.#keep = keep;
  }

  async openCurrent(recipe: Recipe, options?: OpenOptions): Promise<PassageStore | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const name = await this.currentGeneration();
      if (name === undefined) return undefined;
      try {
        return await openGeneration(join(this.#folder, name), recipe, this.#segments, options);
      } catch (error) {
        if (attempt === OPEN_ATTEMPTS || (await this.currentGeneration()) === name) throw error;
      }
    }
  }

  async currentGeneration(): Promise<string | undefined> {
    return readCurrent(this.#folder).catch((error: unknown) => {
      throw toStorageError(error, this.#folder);
    });
  }

  watchCurrent(since: string | undefined, onSwitch: (generation: string) => void): () => void {
    return watchGeneration({ since, read: () => this.currentGeneration(), onSwitch });
  }

  async readPrevious(recipe: Recipe, options: BeginOptions): Promise<PreviousGeneration> {
    return (await readPreviousGeneration(this.#folder, recipe, options)).description;
  }

  async begin(recipe: Recipe, options: BeginOptions): Promise<GenerationDraft> {
    const lock = await this.#lock(options.onWait);
    try {
      const current = await readCurrent(this.#folder).catch(() => undefined);
      await removeLeftovers(this.#folder, current);
      const previous = await readPreviousGeneration(this.#folder, recipe, options);
      const generation = await nextGeneration(this.#folder, current);
      return new EmbeddedDraft({ index: this.#folder, generation, recipe, previous, current, lock, keep: this.#keep });
    } catch (error) {
      await lock.release();
      throw toStorageError(error, this.#folder);
    }
  }

  async rollback(): Promise<string> {
    const lock = await this.#lock();
    try {
      const current = await this.#requireCurrent();
      const previous = await previousOf(this.#folder, current);
      if (previous === undefined) throw new UserError(fill(FAILURES.noEarlier, { name: current }));
      const [problem] = (await verifyGeneration(join(this.#folder, previous), previous)).problems;
      if (problem !== undefined) throw new UserError(problem);
      await requireHeld(lock);
      await writeCurrent(this.#folder, previous);
      return previous;
    } catch (error) {
      throw toStorageError(error, this.#folder);
    } finally {
      await lock.release();
    }
  }

  async verify(): Promise<VerifyReport> {
    const current = await this.#requireCurrent();
    return verifyGeneration(join(this.#folder, current), current);
  }

  async #requireCurrent(): Promise<string> {
    const current = await this.currentGeneration();
    if (current === undefined) throw new UserError(fill(FAILURES.noIndexIn, { folder: this.#folder }));
    return current;
  }

  async #lock(onWait?: (notice: string) => void): Promise<FolderLock> {
    try {
      await createFolder(this.#folder);
      return await lockWriter(this.#folder, { onWait });
    } catch (error) {
      throw toStorageError(error, this.#folder);
    }
  }
}
