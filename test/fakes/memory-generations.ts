import { isDeepStrictEqual } from "node:util";
import { UserError } from "../../src/errors.ts";
import type { CosineBackground } from "../../src/store/cosine-background.ts";
import type {
  ChunkRecord,
  GenerationDraft,
  Generations,
  PreviousGeneration,
  Recipe,
} from "../../src/store/generations.ts";
import { OutdatedIndexError } from "../../src/system/storage-errors.ts";
import { MemoryStore, type StoredArticle } from "./memory-store.ts";

interface MemoryGeneration {
  readonly name: string;
  readonly recipe: Recipe;
  readonly articles: readonly StoredArticle[];
  readonly previous: string | undefined;
  readonly background: CosineBackground | undefined;
}

/** An index that lives in memory and does everything the plain way: a fake for tests, and an oracle for real ones. */
export function memoryGenerations(): Generations {
  const all = new Map<string, MemoryGeneration>();
  const saved = new Map<string, Float32Array>();
  const watchers = new Set<(generation: string) => void>();
  let current: string | undefined;
  let isLocked = false;

  function currentGeneration(): MemoryGeneration | undefined {
    return current === undefined ? undefined : all.get(current);
  }

  function switchTo(name: string): void {
    current = name;
    for (const onSwitch of watchers) onSwitch(name);
  }

  function readPrevious(recipe: Recipe): PreviousGeneration {
    const found = currentGeneration();
    if (!found) return { articles: [] };
    if (!isSame(found.recipe, recipe)) return { articles: [], discarded: "it is of another recipe" };
    const articles = found.articles.map(({ article: { path, checksum }, chunks }) => ({
      path,
      checksum,
      chunks: chunks.length,
    }));
    return { articles, generation: found.name, background: found.background };
  }

  return {
    async openCurrent(recipe, options) {
      const found = currentGeneration();
      const wanted = found && options?.anySettings ? { ...recipe, settings: found.recipe.settings } : recipe;
      if (found && !isSame(found.recipe, wanted)) throw new OutdatedIndexError("The index is of another recipe");
      return found && new MemoryStore(found.name, found.articles, found.background);
    },
    currentGeneration: async () => current,
    watchCurrent(since, onSwitch) {
      if (current !== undefined && current !== since) onSwitch(current);
      watchers.add(onSwitch);
      return () => watchers.delete(onSwitch);
    },
    readPrevious: async (recipe) => readPrevious(recipe),
    async begin(recipe) {
      if (isLocked) throw new UserError("The index is being written.");
      isLocked = true;
      const before = currentGeneration();
      const previous = readPrevious(recipe);
      const base = previous.generation === undefined ? [] : (before?.articles ?? []);
      const embedded = before !== undefined && isEmbeddedAlike(before.recipe, recipe) ? before.articles : [];
      const articles: StoredArticle[] = [];
      const name = `gen-${String(all.size + 1).padStart(6, "0")}`;
      const unlock = async () => {
        isLocked = false;
      };
      const draft: GenerationDraft = {
        generation: name,
        previous,
        async carryOver(paths) {
          const wanted = new Set(paths);
          articles.push(...base.filter(({ article }) => wanted.has(article.path)));
          return [];
        },
        addArticle: async (article, chunks) => {
          checkEmbeddings(chunks, recipe);
          articles.push({ article, chunks });
        },
        async findEmbeddings(keys) {
          const known = new Map(embedded.flatMap(({ chunks }) => chunks.map(({ key, embedding }) => [key, embedding])));
          return keys.map((key) => known.get(key) ?? saved.get(key));
        },
        async saveEmbeddings(keys, embeddings) {
          for (const [index, key] of keys.entries()) saved.set(key, embeddings[index] ?? new Float32Array(0));
        },
        async commit({ beforeSwitch, background } = {}) {
          await beforeSwitch?.(new MemoryStore(name, articles, background));
          all.set(name, { name, recipe, articles, previous: before?.name, background });
          saved.clear();
          await unlock();
          switchTo(name);
          const chunks = articles.reduce((sum, article) => sum + article.chunks.length, 0);
          return { generation: name, articles: articles.length, chunks };
        },
        abort: unlock,
      };
      return draft;
    },
    async rollback() {
      const previous = currentGeneration()?.previous;
      if (previous === undefined) throw new UserError("There is no generation to go back to.");
      switchTo(previous);
      return previous;
    },
    async verify() {
      if (current === undefined) throw new UserError("There is no index yet: npm run index");
      return { generation: current, files: 0, bytes: 0, problems: [] };
    },
  };
}

function isSame(a: Recipe, b: Recipe): boolean {
  return isDeepStrictEqual(a, b);
}

function isEmbeddedAlike(a: Recipe, b: Recipe): boolean {
  return isSame({ ...a, settings: {} }, { ...b, settings: {} });
}

function checkEmbeddings(chunks: readonly ChunkRecord[], recipe: Recipe): void {
  for (const { embedding } of chunks) {
    const length = Math.hypot(...embedding);
    if (embedding.length !== recipe.dimensions) throw new Error("wrong dimensions");
    if (length !== 0 && !(Math.abs(length - 1) < 1e-3)) throw new Error("no unit length");
  }
}
