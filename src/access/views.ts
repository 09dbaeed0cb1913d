import type { PassageStore } from "../store/passage-store.ts";
import { isOutside } from "./access-rules.ts";

/** A store without certain folders. */
export type FindView = (store: PassageStore, hidden: readonly string[]) => Promise<PassageStore>;

/** Kept of each generation: as many as there are kinds of audiences, and no more than the machine's memory bears. */
const MOST_VIEWS = 16;

/** Makes each view of a store once, for as long as the store lives. */
export function createViews(): FindView {
  const views = new WeakMap<PassageStore, Map<string, Promise<PassageStore>>>();
  return (store, hidden) => {
    if (hidden.length === 0) return Promise.resolve(store);
    const known = views.get(store) ?? new Map<string, Promise<PassageStore>>();
    views.set(store, known);
    const key = JSON.stringify(hidden);
    const view = known.get(key) ?? store.restrict((path) => isOutside(hidden, path));
    // Set anew, so that it is the last to be forgotten.
    known.delete(key);
    known.set(key, view);
    view.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > MOST_VIEWS && oldest !== undefined) known.delete(oldest);
    return view;
  };
}
