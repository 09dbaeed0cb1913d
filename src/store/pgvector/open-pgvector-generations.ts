import { z } from "zod";
import { UserError } from "../../errors.ts";
import type { LockedSession, Postgres, Queries } from "../../postgres/queries.ts";
import { FAILURES } from "../../system/failures.ts";
import { fill } from "../../system/phrase.ts";
import { OutdatedIndexError } from "../../system/storage-errors.ts";
import type {
  BeginOptions,
  GenerationDraft,
  Generations,
  OpenOptions,
  PreviousGeneration,
  Recipe,
  VerifyReport,
} from "../generations.ts";
import { describeMismatch } from "../generations.ts";
import type { PassageStore } from "../passage-store.ts";
import { watchGeneration } from "../watch-generation.ts";
import {
  type GenerationRow,
  generationName,
  hasLaterInVolume,
  readCurrentRow,
  readRowBefore,
  toRecipeJson,
} from "./generation-rows.ts";
import { readKnownArticles } from "./living-articles.ts";
import { openRow, readDead } from "./reading/open-row.ts";
import { distributeSmallTables, isCluster, isDistributed } from "./schema/distribution.ts";
import { requireExtension } from "./schema/extension.ts";
import { type Names, switchChannel, volumeTables, WRITER_LOCK } from "./schema/names.ts";
import { verifyRows } from "./verify.ts";
import { cleanUp } from "./writing/clean-up.ts";
import type { DraftOptions } from "./writing/draft-options.ts";
import { PgvectorDraft } from "./writing/pgvector-draft.ts";
import { switchTo } from "./writing/publish.ts";

/** As many as needed to go back once. */
const DEFAULT_KEEP = 2;

export interface PgvectorOptions {
  readonly postgres: Postgres;
  /** INDEX_KEEP: how many generations to keep, the current one included. */
  readonly keep?: number;
  /** Questions whose terms have more postings together are answered by the database alone; see `PgvectorStore`. */
  readonly mostPostings?: number;
}

/** The generations of an index in PostgreSQL, whose tables are there (see `createIndexTables`). */
export function openPgvectorGenerations(options: PgvectorOptions): Generations {
  return new PgvectorGenerations(options);
}

const idRow = z.object({ id: z.int() });
const typeRow = z.object({ oid: z.int() });

interface Previous {
  readonly description: PreviousGeneration;
  readonly current: GenerationRow | undefined;
  readonly base?: NonNullable<DraftOptions["base"]>;
  readonly embedded?: GenerationRow;
}

class PgvectorGenerations implements Generations {
  readonly #postgres: Postgres;
  readonly #keep: number;
  readonly #storeOptions: Pick<PgvectorOptions, "mostPostings">;
  #found: Promise<Names> | undefined;

  constructor({ postgres, keep = DEFAULT_KEEP, ...storeOptions }: PgvectorOptions) {
    this.#postgres = postgres;
    this.#keep = keep;
    this.#storeOptions = storeOptions;
  }

  async openCurrent(recipe: Recipe, options?: OpenOptions): Promise<PassageStore | undefined> {
    const names = await this.#names();
    const row = await readCurrentRow(this.#postgres, names.schema);
    if (!row) return undefined;
    const mismatch = describeMismatch(row.recipe, recipe, options);
    if (mismatch !== undefined) throw new OutdatedIndexError(`The index cannot be used: ${mismatch}`);
    return openRow(this.#postgres, names, row, this.#storeOptions);
  }

  async currentGeneration(): Promise<string | undefined> {
    const { schema } = await this.#names();
    return (await readCurrentRow(this.#postgres, schema))?.name;
  }

  watchCurrent(since: string | undefined, onSwitch: (generation: string) => void): () => void {
    const listen = (onNotice: () => void) => this.#postgres.listen(switchChannel(this.#postgres.schema), onNotice);
    return watchGeneration({ since, read: () => this.currentGeneration(), listen, onSwitch });
  }

  async readPrevious(recipe: Recipe, options: BeginOptions): Promise<PreviousGeneration> {
    return (await this.#readPrevious(this.#postgres, recipe, options)).description;
  }

  async begin(recipe: Recipe, options: BeginOptions): Promise<GenerationDraft> {
    const names = await this.#names();
    const session = await this.#lock();
    try {
      if (await isCluster(session)) await session.transaction((queries) => distributeSmallTables(queries, names));
      await cleanUp(session, names);
      const previous = await this.#readPrevious(session, recipe, options);
      const { base, current, embedded } = previous;
      const id = await insertDraft(session, names, recipe, current);
      const [type] = await session.read(typeRow, "SELECT $1::regtype::oid::int AS oid", [`${names.extension}.vector`]);
      return new PgvectorDraft({
        session,
        pool: this.#postgres,
        names,
        vectorType: type?.oid ?? 0,
        recipe,
        keep: this.#keep,
        generation: { id, name: generationName(id) },
        current,
        previous: previous.description,
        ...(base ? { base } : {}),
        ...(embedded ? { embedded } : {}),
      });
    } catch (error) {
      await session.release();
      throw error;
    }
  }

  async rollback(): Promise<string> {
    const names = await this.#names();
    const session = await this.#lock();
    try {
      const current = await this.#requireCurrent();
      const before = await readRowBefore(session, names.schema, current);
      if (!before) throw new UserError(fill(FAILURES.noEarlier, { name: current.name }));
      const [problem] = (await verifyRows(session, names, before)).problems;
      if (problem !== undefined)
        throw new UserError(`The index is damaged: ${problem}. Rebuild it with: npm run index`);
      await session.transaction((queries) => switchTo(queries, names.schema, before));
      return before.name;
    } finally {
      await session.release();
    }
  }

  async verify(): Promise<VerifyReport> {
    const names = await this.#names();
    const current = await this.#requireCurrent();
    // Looking at everything takes longer than a question may: a session of its own has no time limit.
    return this.#postgres.withLock(`verify ${process.pid}`, (session) => verifyRows(session, names, current));
  }

  async #requireCurrent(): Promise<GenerationRow> {
    const { schema } = await this.#names();
    const current = await readCurrentRow(this.#postgres, schema);
    if (!current) throw new UserError(FAILURES.noIndexInDatabase);
    return current;
  }

  async #lock(): Promise<LockedSession> {
    const session = await this.#postgres.tryLock(WRITER_LOCK);
    if (!session) throw new UserError(fill(FAILURES.beingWritten, { who: FAILURES.otherWriter }));
    return session;
  }

  /**
   * Reads what there is to build upon. A damaged generation, or one of another recipe, is described but not used; where texts
   * would be embedded alike, its embeddings are.
   */
  async #readPrevious(queries: Queries, recipe: Recipe, { verify }: BeginOptions): Promise<Previous> {
    const names = await this.#names();
    const current = await readCurrentRow(queries, names.schema);
    if (!current) return { description: { articles: [] }, current };
    const discard = (discarded: string): Previous => ({ description: { articles: [], discarded }, current });
    const mismatch = describeMismatch(current.recipe, recipe);
    if (mismatch !== undefined) {
      const isEmbeddedAlike = describeMismatch(current.recipe, recipe, { anySettings: true }) === undefined;
      return { ...discard(mismatch), ...(isEmbeddedAlike ? { embedded: current } : {}) };
    }
    if (verify) {
      const [problem] = (await verifyRows(queries, names, current)).problems;
      if (problem !== undefined) return discard(`the index is damaged: ${problem}`);
    }
    const articles = await readKnownArticles(queries, volumeTables(names.schema, current.volume), current);
    const description = {
      articles: articles.map(({ path, checksum, chunks }) => ({ path, checksum, chunks })),
      generation: current.name,
      background: current.background ?? undefined,
    };
    const deadBefore = (await readDead(queries, names, current)).length;
    const hasLater = await hasLaterInVolume(queries, names.schema, current);
    const tables = volumeTables(names.schema, current.volume);
    const isElsewhere = (await isCluster(queries)) !== (await isDistributed(queries, tables));
    return {
      description,
      current,
      embedded: current,
      base: { row: current, articles, deadBefore, hasLater, isElsewhere },
    };
  }

  /** Where everything is: looked for once a process. */
  #names(): Promise<Names> {
    const { schema } = this.#postgres;
    this.#found ??= requireExtension(this.#postgres).then(
      (extension) => ({ schema, extension }),
      (error: unknown) => {
        this.#found = undefined;
        throw error;
      },
    );
    return this.#found;
  }
}

async function insertDraft(
  queries: Queries,
  { schema }: Names,
  recipe: Recipe,
  current: GenerationRow | undefined,
): Promise<number> {
  const [last] = await queries.read(idRow, `SELECT coalesce(max(id), 0) AS id FROM ${schema}.generations`);
  const id = (last?.id ?? 0) + 1;
  await queries.run(
    `INSERT INTO ${schema}.generations (id, name, volume, recipe, previous, last_block) VALUES ($1, $2, $1, $3, $4, 0)
     ON CONFLICT DO NOTHING`,
    [id, generationName(id), toRecipeJson(recipe), current?.id ?? null],
  );
  return id;
}
