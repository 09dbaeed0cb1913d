import type { PassageStore } from "../store/passage-store.ts";
import { type Hidden, isVisible, serverOf } from "./access-rules.ts";

/** A store without what is hidden: the very same one where it has nothing of that. */
export type FindView = (store: PassageStore, hidden: Hidden) => Promise<PassageStore>;

/** The servers whose owners wrote articles of a store. */
export type FindServers = (store: PassageStore) => Promise<ReadonlySet<string>>;

/** Kept of each generation: as many as there are kinds of audiences, and no more than the machine's memory bears. */
const MOST_VIEWS = 16;

/** Makes each view of a store once, for as long as the store lives. */
export function createViews(findServers: FindServers): FindView {
  const views = new WeakMap<PassageStore, Map<string, Promise<PassageStore>>>();
  return async (store, all) => {
    const hidden = narrow(all, await findServers(store));
    if (hidden.folders.length === 0 && hidden.openServers === "all") return store;
    const known = views.get(store) ?? new Map<string, Promise<PassageStore>>();
    views.set(store, known);
    const key = JSON.stringify(hidden);
    const view = known.get(key) ?? store.restrict((path) => isVisible(hidden, path));
    // Set anew, so that it is the last to be forgotten.
    known.delete(key);
    known.set(key, view);
    view.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > MOST_VIEWS && oldest !== undefined) known.delete(oldest);
    return view;
  };
}

/** Servers that wrote nothing need no views of their own. */
function narrow({ folders, openServers }: Hidden, servers: ReadonlySet<string>): Hidden {
  if (openServers === "all") return { folders, openServers };
  const open = openServers.filter((server) => servers.has(server));
  return { folders, openServers: open.length === servers.size ? "all" : open };
}

/** Looks up, once a store, whose owners wrote articles of it. */
export function createServerSearch(): FindServers {
  const found = new WeakMap<PassageStore, ReadonlySet<string>>();
  return async (store) => {
    const known = found.get(store);
    if (known !== undefined) return known;
    const servers = new Set((await store.listArticles()).flatMap(({ path }) => serverOf(path) ?? []));
    found.set(store, servers);
    return servers;
  };
}
