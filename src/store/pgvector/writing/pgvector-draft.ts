import { z } from "zod";
import { UserError } from "../../../errors.ts";
import type { Queries } from "../../../postgres/queries.ts";
import { FAILURES } from "../../../system/failures.ts";
import type {
  ArticleRecord,
  BeforeSwitch,
  ChunkRecord,
  CommitOptions,
  CommittedGeneration,
  GenerationDraft,
  PreviousGeneration,
} from "../../generations.ts";
import { type GenerationRow, readRow } from "../generation-rows.ts";
import { openRow } from "../reading/open-row.ts";
import { type VolumeTables, volumeTables } from "../schema/names.ts";
import { analyzeVolume, createVolume, dropVolume, indexVolume } from "../schema/volume.ts";
import { BlockDraft } from "./block-draft.ts";
import { copyArticles } from "./copy-articles.ts";
import type { DraftOptions } from "./draft-options.ts";
import { EmbeddingKeeper } from "./embedding-keeper.ts";
import { publish, requireWritten } from "./publish.ts";
import { countAllTerms } from "./term-frequencies.ts";
import { articlesToRewrite, needsNewVolume } from "./volume-plan.ts";
import { writeBlock } from "./write-block.ts";

const blockRow = z.object({ last_block: z.int() });

/** A generation being written into the database: into its own volume, or into that of the generation before. */
export class PgvectorDraft implements GenerationDraft {
  readonly generation: string;
  readonly previous: PreviousGeneration;
  readonly #options: DraftOptions;
  readonly #embeddings: EmbeddingKeeper;
  /** Articles of the base that this generation is without. */
  #dead: readonly number[];
  #volume: { readonly number: number; readonly tables: VolumeTables; readonly isNew: boolean } | undefined;
  #lastBlock = 0;
  #added = 0;
  #block: BlockDraft | undefined;
  /** The block before, which is written while the next one is filled. */
  #writing: Promise<void> = Promise.resolve();

  constructor(options: DraftOptions) {
    this.#options = options;
    this.generation = options.generation.name;
    this.previous = options.previous;
    this.#dead = options.base?.articles.map(({ id }) => id) ?? [];
    this.#embeddings = new EmbeddingKeeper(options);
  }

  async carryOver(paths: readonly string[]): Promise<readonly string[]> {
    const { base } = this.#options;
    const byPath = new Map(base?.articles.map((article) => [article.path, article]));
    const wanted = paths.map((path) => {
      const article = byPath.get(path);
      if (!article) throw new Error(`The previous generation has no article ${path}.`);
      return article;
    });
    const again = articlesToRewrite(wanted);
    const rewritten = new Set(again);
    const carried = wanted.filter((article) => !rewritten.has(article));
    const kept = new Set(carried.map(({ id }) => id));
    this.#dead = this.#dead.filter((id) => !kept.has(id));
    if (base && carried.length > 0 && !needsNewVolume(countsOf(base, carried.length))) {
      const { volume: number, last_block } = base.row;
      await this.#use({ number, isNew: false }, last_block);
    } else {
      await this.#useNewVolume();
      if (base && carried.length > 0) await this.#copy(base.row, [...kept]);
    }
    return again.map(({ path }) => path);
  }

  async addArticle(article: ArticleRecord, chunks: readonly ChunkRecord[]): Promise<void> {
    this.#block ??= new BlockDraft(this.#lastBlock + 1, this.#options.recipe.dimensions);
    this.#block.add(article, chunks);
    this.#added += 1;
    if (this.#block.isFull) await this.#startWriting();
  }

  findEmbeddings(keys: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    return this.#embeddings.find(keys);
  }

  saveEmbeddings(keys: readonly string[], embeddings: readonly Float32Array[]): Promise<void> {
    return this.#embeddings.save(keys, embeddings);
  }

  async commit({ beforeSwitch, background }: CommitOptions = {}): Promise<CommittedGeneration> {
    const { session, names, recipe, generation } = this.#options;
    await this.#startWriting();
    await this.#writing;
    const volume = this.#volume ?? (await this.#useNewVolume());
    await this.#requireWritten(volume);
    if (volume.isNew) {
      await session.transaction((queries) => countAllTerms(queries, volume.tables, generation.id));
      await indexVolume(session, names, volume.number, recipe.dimensions);
      await analyzeVolume(session, volume.tables);
    }
    const look = beforeSwitch ? { beforeSwitch: (queries: Queries) => this.#show(queries, beforeSwitch) } : {};
    const committed = await publish({ ...this.#options, ...volume, ...look, dead: this.#dead, background });
    await session.release();
    return { generation: generation.name, ...committed };
  }

  async abort(): Promise<void> {
    const { session, names } = this.#options;
    // What is left behind is removed by the next build as well.
    try {
      await this.#writing.catch(() => {});
      if (this.#volume?.isNew) await dropVolume(session, names, this.#volume.number);
    } catch {}
    await session.release();
  }

  async #show(queries: Queries, beforeSwitch: BeforeSwitch): Promise<void> {
    const { names, generation } = this.#options;
    const row = await readRow(queries, names.schema, generation.id);
    if (!row) throw new Error(`The generation ${generation.name} is not there.`);
    await beforeSwitch(await openRow(queries, names, row));
  }

  async #useNewVolume() {
    const { session, names, recipe, generation } = this.#options;
    const volume = generation.id;
    await session.transaction(async (queries) => {
      await dropVolume(queries, names, volume);
      await createVolume(queries, names, volume, recipe.dimensions);
    });
    return this.#use({ number: volume, isNew: true }, 0);
  }

  async #use({ number, isNew }: { number: number; isNew: boolean }, lastBlock: number) {
    const { session, names, generation } = this.#options;
    const tables = volumeTables(names.schema, number);
    await session.run(`UPDATE ${names.schema}.generations SET volume = $2, last_block = $3 WHERE id = $1`, [
      generation.id,
      number,
      lastBlock,
    ]);
    this.#lastBlock = lastBlock;
    this.#volume = { number, tables, isNew };
    return this.#volume;
  }

  async #requireWritten({ tables, isNew }: { tables: VolumeTables; isNew: boolean }): Promise<void> {
    const { session, generation, base } = this.#options;
    // Those that go are still there where they were.
    const carried = (base?.articles.length ?? 0) - (isNew ? this.#dead.length : 0);
    const articles = carried + this.#added;
    await requireWritten(session, tables, { generation: generation.id, lastBlock: this.#lastBlock, articles });
  }

  async #copy(base: GenerationRow, ids: readonly number[]): Promise<void> {
    const { names } = this.#options;
    const { volume, last_block } = base;
    this.#lastBlock = last_block;
    await this.#step(last_block, async (queries) => {
      await copyArticles(
        queries,
        volumeTables(names.schema, volume),
        volumeTables(names.schema, this.#options.generation.id),
        ids,
      );
    });
  }

  /** Waits for the block before and starts writing the one that is filled, which `#writing` waits for. */
  async #startWriting(): Promise<void> {
    const block = this.#block;
    if (!block || block.isEmpty) return;
    const { tables } = this.#volume ?? (await this.#useNewVolume());
    const { names, vectorType } = this.#options;
    const type = { name: `${names.extension}.vector`, oid: vectorType };
    await this.#writing;
    const rows = block.finish();
    this.#block = undefined;
    this.#lastBlock = rows.block;
    this.#writing = this.#step(rows.block, (queries) => writeBlock(queries, tables, rows, type));
    // Whoever waits for it next hears of its failure.
    this.#writing.catch(() => {});
  }

  /**
   * Does what brings the draft up to `block`, once: the row of the draft tells whether a step whose connection was lost is
   * done, and whether another builder has taken the draft for a dead one's.
   */
  async #step(block: number, work: (queries: Queries) => Promise<void>): Promise<void> {
    const { session, names, generation } = this.#options;
    await session.transaction(async (queries) => {
      const [draft] = await queries.read(
        blockRow,
        `SELECT last_block FROM ${names.schema}.generations WHERE id = $1 AND committed_at IS NULL FOR UPDATE`,
        [generation.id],
      );
      if (!draft) throw new UserError(FAILURES.buildTakenOver);
      if (draft.last_block >= block) return;
      await work(queries);
      await queries.run(`UPDATE ${names.schema}.generations SET last_block = $2 WHERE id = $1`, [generation.id, block]);
    });
  }
}

function countsOf({ articles, ...rest }: NonNullable<DraftOptions["base"]>, carried: number) {
  return { ...rest, before: articles.length, carried };
}
