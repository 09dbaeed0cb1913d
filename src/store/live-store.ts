import { UserError } from "../errors.ts";
import { FAILURES } from "../system/failures.ts";
import type { Generations, Recipe } from "./generations.ts";
import type { PassageStore } from "./passage-store.ts";

export interface LiveStoreOptions {
  readonly generations: Generations;
  readonly recipe: Recipe;
  /** Whether an index of other settings is served, too (see `OpenOptions`). */
  readonly anySettings?: boolean;
  /** Called after another generation came into use. */
  readonly onSwitch?: (generation: string) => void;
  /** Called when a new generation cannot be opened; the old one stays in use. */
  readonly onError?: (error: unknown) => void;
}

/** The current generation, whichever that is: follows every switch, made by this process or another. */
export interface LiveStore {
  /** Runs `work` on the current generation, which stays open until `work` is done even if it is replaced meanwhile. */
  use<T>(work: (store: PassageStore) => Promise<T>): Promise<T>;
  /** Opens the current generation now instead of within two seconds. Throws a UserError when it cannot be opened. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface Lease {
  readonly store: PassageStore;
  users: number;
  replaced: boolean;
}

/** Throws a UserError when there is no generation, or it is damaged or of another recipe: see `Generations.openCurrent`. */
export async function openLiveStore(options: LiveStoreOptions): Promise<LiveStore> {
  const { generations, recipe, anySettings = false, onSwitch, onError } = options;
  let lease = await open();
  let refreshing: Promise<void> = Promise.resolve();

  async function open(): Promise<Lease> {
    const store = await generations.openCurrent(recipe, { anySettings });
    if (!store) throw new UserError(FAILURES.noIndex);
    return { store, users: 0, replaced: false };
  }

  async function replace(): Promise<void> {
    if ((await generations.currentGeneration()) === lease.store.generation) return;
    const next = await open();
    const old = lease;
    lease = next;
    await retire(old);
    if (next.store.generation !== old.store.generation) onSwitch?.(next.store.generation);
  }

  /** One at a time, in the order asked for; a failed one does not stop the next. */
  function refresh(): Promise<void> {
    const next = refreshing.catch(() => {}).then(replace);
    refreshing = next;
    return next;
  }

  const stopWatching = generations.watchCurrent(lease.store.generation, () => {
    refresh().catch((error: unknown) => onError?.(error));
  });

  return {
    async use(work) {
      const held = lease;
      held.users += 1;
      try {
        return await work(held.store);
      } finally {
        held.users -= 1;
        if (held.replaced && held.users === 0) await held.store.close();
      }
    },
    refresh,
    async close() {
      stopWatching();
      await refreshing.catch(() => {});
      await retire(lease);
    },
  };
}

async function retire(lease: Lease): Promise<void> {
  lease.replaced = true;
  if (lease.users === 0) await lease.store.close();
}
