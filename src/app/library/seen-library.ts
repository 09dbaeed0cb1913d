import type { AccessRule } from "../../access/access-rules.ts";
import { foldersHidden, isOutside } from "../../access/access-rules.ts";
import { createViews } from "../../access/views.ts";
import type { GuardedLibrary, Library } from "../../conversation/library.ts";
import { createWordChoice } from "../../conversation/words/load-words.ts";
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
  const viewOf = createViews();
  const listArticles = createArticleList();
  const whole = { ...createLibrary(store.use, options, listArticles), reindex: options.reindex };
  const partial = new Map<string, Library>();

  /** The same one for the same folders, so that its suggestions stay. */
  function withoutFolders(hidden: readonly string[]): Library {
    const key = JSON.stringify(hidden);
    const known = partial.get(key);
    if (known !== undefined) return known;
    const use: LiveStore["use"] = (work) => store.use(async (passages) => work(await viewOf(passages, hidden)));
    const seen = createLibrary(use, options, listArticles);
    const library = {
      ...seen,
      reindex: reindexInPart(seen.listArticles, options.reindex, (path) => isOutside(hidden, path)),
    };
    const [oldest] = partial.keys();
    if (partial.size >= MOST_LIBRARIES && oldest !== undefined) partial.delete(oldest);
    partial.set(key, library);
    return library;
  }

  return {
    ...whole,
    maySee: (audience, path) => isOutside(foldersHidden(rules(), audience), path),
    seenBy(audience) {
      const hidden = foldersHidden(rules(), audience);
      return hidden.length === 0 ? whole : withoutFolders(hidden);
    },
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
  const chooseWords = createWordChoice(undefined);
  const suggestions = createSuggestions(library, {
    writeQuestion: async (subject, lang) => (await chooseWords(lang)).ask.suggested(subject),
  });
  return { ...library, suggestQuestions: suggestions.suggest };
}
