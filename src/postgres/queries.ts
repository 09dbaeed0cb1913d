import type { z } from "zod";

/** What a statement may be given. A Buffer goes to the server as it is, in the binary format of the parameter's type. */
export type Value = string | number | boolean | null | Date | Buffer | readonly (string | number | null)[];

export interface ReadOptions {
  /** Let the server keep the statement parsed, for statements that are run over and over. */
  readonly prepare?: boolean;
}

/** A way to run SQL. Names in it are always qualified with the schema, since `search_path` is anyone's. */
export interface Queries {
  /** Rows, each parsed; bigints arrive as numbers. */
  read<T>(row: z.ZodType<T>, sql: string, values?: readonly Value[], options?: ReadOptions): Promise<T[]>;
  /** The number of rows that it changed. */
  run(sql: string, values?: readonly Value[]): Promise<number>;
}

/** A way to look at what is there only. */
export type Reads = Pick<Queries, "read">;

/**
 * Runs SQL, from the start again for ten seconds when the server is restarted or out of reach or when transactions got in
 * each other's way. A connection can be lost while a change is being committed: what has been done may so be done twice,
 * and must be written so that this is harmless. Throws a UserError for what an operator can mend.
 */
export interface Transactions extends Queries {
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
}

/** A connection of one's own that holds a lock which no other session has, on this or any other machine. */
export interface LockedSession extends Transactions {
  /** Unlocks and closes. */
  release(): Promise<void>;
}

/** A PostgreSQL database, through a limited number of connections. */
export interface Postgres extends Transactions {
  /** The schema that everything lives in: a plain name that needs no quotes. */
  readonly schema: string;
  /**
   * Locks `key` of this schema until `release`; a dead process's lock is freed by the server. Undefined when another
   * session has it. Statements of the session have no time limit. When its connection is lost it is made and locked
   * again; a statement throws a UserError when another one has taken the lock meanwhile.
   */
  tryLock(key: string): Promise<LockedSession | undefined>;
  /** Waits up to ten seconds for the lock. Throws a UserError when it is held longer. */
  withLock<T>(key: string, work: (session: LockedSession) => Promise<T>): Promise<T>;
  /**
   * Calls back with the payload of each notification on `channel`, and, since some may have been missed, with undefined
   * whenever the connection was made anew. Returns the function that ends it. Behind a connection pooler nothing ever
   * arrives: look from time to time as well. Send with `SELECT pg_notify($1, $2)`; channels are those of the whole
   * database, so the schema belongs into the name.
   */
  listen(channel: string, onNotice: (payload: string | undefined) => void): () => void;
  /** What the pool's connections are about at the moment, and how many statements wait for one. */
  connections(): PoolFigures;
  close(): Promise<void>;
}

export interface PoolFigures {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

/** One connection, without any retrying. */
export interface Connection extends Queries {
  /**
   * How to begin a transaction behind a pooler, where each may be run by another of the server's processes: what is set
   * or locked lasts as long as a transaction there, and nothing can be listened to. Undefined for other connections.
   */
  readonly sharedBeginning?: string;
  onNotice(call: (payload: string | undefined) => void): void;
  /** Called once, when the connection is gone for whatever reason. */
  onEnd(call: () => void): void;
  end(): Promise<void>;
}

/** Runs `work` between BEGIN, or another `beginning`, and COMMIT of one connection; rolls back whatever it throws. */
export async function inTransaction<T>(
  connection: Queries,
  work: (queries: Queries) => Promise<T>,
  beginning = "BEGIN",
): Promise<T> {
  await connection.run(beginning);
  try {
    const result = await work(connection);
    await connection.run("COMMIT");
    return result;
  } catch (error) {
    // On a connection that is gone there is nothing left to roll back.
    await connection.run("ROLLBACK").catch(() => {});
    throw error;
  }
}
