import { z } from "zod";

const listed = {
  /** What it is called: the name of its folder, too. */
  name: z.string(),
  /** When the bot fetches it by itself, as cron writes it; undefined: only when it is asked to. */
  schedule: z.string().optional(),
};

const gitSchema = z.strictObject({
  ...listed,
  kind: z.literal("git"),
  url: z.string(),
  /** Undefined: the one that the repository names first. */
  branch: z.string().optional(),
  /** Of the repository, with forward slashes; "": all of it. */
  folder: z.string(),
});

const sitemapSchema = z.strictObject({
  ...listed,
  kind: z.literal("sitemap"),
  url: z.string(),
  /** Which of its pages, by patterns as in `.gitignore`; none: all of them. */
  include: z.array(z.string()).readonly(),
  /** Whether its addresses may lead into the network that the bot stands in. */
  mayBePrivate: z.boolean(),
});

const pagesSchema = z.strictObject({
  ...listed,
  kind: z.literal("pages"),
  urls: z.array(z.string()).readonly(),
  mayBePrivate: z.boolean(),
});

export type GitSource = Readonly<z.infer<typeof gitSchema>>;
export type SitemapSource = Readonly<z.infer<typeof sitemapSchema>>;
export type PagesSource = Readonly<z.infer<typeof pagesSchema>>;

/** Where articles lie that an owner does not keep in SEEDS_DIR by hand, as `sources.yaml` lists it. */
export const sourceSchema = z.discriminatedUnion("kind", [gitSchema, sitemapSchema, pagesSchema]);
export type Source = GitSource | SitemapSource | PagesSource;

/** What a source yielded at one time. */
export interface Fetched {
  /** How many files were written that can be articles. */
  readonly articles: number;
  /** What tells the next time what has changed since. */
  readonly mark: unknown;
  /** The first of what was left out, or is kept from before, and why. */
  readonly remarks: readonly Remark[];
  /** How many there are of those. */
  readonly remarked: number;
}

/** Something that did not come as it should: a file or a page, with the reason. */
export interface Remark {
  readonly place: string;
  readonly reason: string;
}

/** What was fetched the time before. */
export interface EarlierTree {
  /** The folder that it lies in. */
  readonly folder: string;
  readonly mark: unknown;
}

export interface FetchRequest<S extends Source = Source> {
  readonly source: S;
  /** An empty folder for its articles. */
  readonly into: string;
  /** A folder that is there for this time alone: it need not be created, and is removed. */
  readonly scratch: string;
  /** Undefined where there is none, or where it was fetched by other settings. */
  readonly earlier: EarlierTree | undefined;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** Fetches a whole source; `unchanged` when it is as it was. Throws UserError when it cannot be had, and the signal's reason. */
export type FetchSource = (request: FetchRequest) => Promise<Fetched | "unchanged">;
