import { type AccessRule, type Hidden, hiddenFrom, isVisible } from "../../access/access-rules.ts";
import { createServerSearch, createViews } from "../../access/views.ts";
import type { GuardedLibrary, Library } from "../../conversation/library.ts";
import { wordsOfArticle } from "../../conversation/words/load-words.ts";
import { answerQuestion } from "../../retrieval/answer-question.ts";
import type { SearchParts } from "../../retrieval/search-passages.ts";
import type { Weights } from "../../retrieval/weights.ts";
import type { LiveStore } from "../../store/live-store.ts";
import { readOutlined } from "../../store/passage-store.ts";
import { createSuggestions } from "../../suggestions/suggestions.ts";
import { createArticleList } from "../served-store.ts";
import { reindexInPart } from "./partial-report.ts";
import { thresholdsAt } from "./strictness.ts";

export interface SeenLibraryOptions {
  readonly store: LiveStore;
  readonly parts: SearchParts;
  readonly thresholds: Weights["thresholds"];
  /** Who may see what, at this moment. */
  readonly rules: () => readonly AccessRule[];
  /** Indexes what changed, for somebody who may see all of it, and switches to it. */
  readonly reindex: Library["reindex"];
}

/** Remembered at least: as many as there are kinds of audiences. */
const MOST_LIBRARIES = 16;

/** The whole library, and what of it an audience may see: as if there were nothing else. */
export function createSeenLibrary(options: SeenLibraryOptions): Library & GuardedLibrary {
  const { store, rules } = options;
  const findServers = createServerSearch();
  const viewOf = createViews(findServers);
  const listArticles = createArticleList();
  const whole = { ...createLibrary(store.use, options, listArticles), reindex: options.reindex };
  const partial = new Map<string, Library>();

  /** Servers whose owners wrote articles: the others share their suggestions, for each costs hundreds of questions. */
  const writing = new Set<string>();

  /** The same one for those who may see the same. */
  function without(hidden: Hidden): Library {
    const key = JSON.stringify(hidden);
    const known = partial.get(key);
    if (known !== undefined) return known;
    const { openServers } = hidden;
    const use: LiveStore["use"] = (work) =>
      store.use(async (passages) => {
        for (const server of await findServers(passages)) writing.add(server);
        return work(await viewOf(passages, hidden));
      });
    const seen = createLibrary(use, options, listArticles);
    const isSeen = (path: string) => isVisible(hidden, path);
    const inPart = reindexInPart(seen.listArticles, options.reindex, isSeen);
    const library: Library = {
      ...seen,
      async reindex(asked) {
        const isWhole = await store.use(async (passages) => (await viewOf(passages, hidden)) === passages);
        return isWhole ? options.reindex(asked) : inPart(asked);
      },
      suggestQuestions(typed, limit, locale) {
        const open = openServers === "all" ? openServers : openServers.filter((server) => writing.has(server));
        const sharing = open.length === openServers.length ? seen : without({ ...hidden, openServers: open });
        return sharing.suggestQuestions(typed, limit, locale);
      },
    };
    const [oldest] = partial.keys();
    if (partial.size >= MOST_LIBRARIES && oldest !== undefined) partial.delete(oldest);
    partial.set(key, library);
    return library;
  }

  return {
    ...whole,
    maySee: (audience, path) => isVisible(hiddenFrom(rules(), audience), path),
    seenBy: (audience) => without(hiddenFrom(rules(), audience)),
  };
}

function createLibrary(
  use: LiveStore["use"],
  { parts, thresholds }: Pick<SeenLibraryOptions, "parts" | "thresholds">,
  list: ReturnType<typeof createArticleList>,
): Omit<Library, "reindex"> {
  const library: Omit<Library, "reindex" | "suggestQuestions"> = {
    answer: (question, { article, earlier, limit, strictness } = {}) =>
      use((passages) =>
        answerQuestion(question, passages, parts, {
          thresholds: thresholdsAt(thresholds, strictness),
          ...(article === undefined ? {} : { article }),
          ...(earlier === undefined ? {} : { earlier }),
          ...(limit === undefined ? {} : { limit }),
        }),
      ),
    listArticles: () => use(list),
    readArticle: (path) => use((passages) => readOutlined(passages, path)),
    generation: () => use(async (passages) => passages.generation),
  };
  const suggestions = createSuggestions(library, {
    // In a language that the bot does not speak, a name among foreign words would be odd: it stands alone.
    writeQuestion: async (name, lang) => (await wordsOfArticle(lang))?.ask.suggested(name) ?? name,
  });
  return { ...library, suggestQuestions: suggestions.suggest };
}
