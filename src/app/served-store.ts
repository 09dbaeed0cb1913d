import { MemberError } from "../conversation/member-error.ts";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import type { LiveStore } from "../store/live-store.ts";
import type { IndexedArticle, PassageStore } from "../store/passage-store.ts";

/**
 * The same store, whose failures tell members no more than that they may ask again later; the log has what the operator
 * needs to know.
 */
export function hideFailures(store: LiveStore, log: Pick<Logger, "error">): LiveStore {
  return {
    ...store,
    async use(work) {
      try {
        return await store.use(work);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        log.error("The database does not answer", { error });
        throw new MemberError((words) => words.errors.storeUnavailable, { cause: error });
      }
    },
  };
}

/** Lists a generation's articles, which never change, from memory after the first time: suggestions want them at each key. */
export function createArticleList(): (store: PassageStore) => Promise<readonly IndexedArticle[]> {
  const lists = new WeakMap<PassageStore, Promise<readonly IndexedArticle[]>>();
  return (store) => {
    const known = lists.get(store);
    if (known !== undefined) return known;
    const list = store.listArticles();
    lists.set(store, list);
    // What failed once may succeed later.
    list.catch(() => lists.delete(store));
    return list;
  };
}
