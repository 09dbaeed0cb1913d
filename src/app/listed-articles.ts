import type { IndexedArticle, PassageStore } from "../store/passage-store.ts";

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
