/** Where everything is in the database: plain names, qualified. */
export interface Names {
  readonly schema: string;
  /** The schema that the extension `vector` was created in. */
  readonly extension: string;
}

/** The tables of a volume: a set of tables that generations which build on each other share. */
export interface VolumeTables {
  readonly articles: string;
  readonly chunks: string;
  readonly postings: string;
  readonly terms: string;
}

export const VOLUME_TABLES = ["articles", "chunks", "postings", "terms"] as const;

export function volumeTables(schema: string, volume: number): VolumeTables {
  const table = (name: (typeof VOLUME_TABLES)[number]) => `${schema}.${name}_${volume}`;
  return { articles: table("articles"), chunks: table("chunks"), postings: table("postings"), terms: table("terms") };
}

/** The channel on which switches to another generation are told. */
export function switchChannel(schema: string): string {
  return `${schema}_generation`;
}

export const WRITER_LOCK = "writer";
