/** Where articles lie that an owner does not keep in SEEDS_DIR by hand, as `sources.yaml` lists it. */
export type Source = GitSource | SitemapSource | PagesSource;

interface ListedSource {
  /** What it is called: the name of its folder, too. */
  readonly name: string;
  /** When the bot fetches it by itself, as cron writes it; undefined: only when it is asked to. */
  readonly schedule: string | undefined;
}

export interface GitSource extends ListedSource {
  readonly kind: "git";
  readonly url: string;
  /** Undefined: the one that the repository names first. */
  readonly branch: string | undefined;
  /** Of the repository, with forward slashes; "": all of it. */
  readonly folder: string;
}

export interface SitemapSource extends ListedSource {
  readonly kind: "sitemap";
  readonly url: string;
  /** Which of its pages, by patterns as in `.gitignore`; none: all of them. */
  readonly include: readonly string[];
  readonly mayBePrivate: boolean;
}

export interface PagesSource extends ListedSource {
  readonly kind: "pages";
  readonly urls: readonly string[];
  /** Whether its addresses may lead into the network that the bot stands in. */
  readonly mayBePrivate: boolean;
}

/** What a source yielded at one time. */
export interface Fetched {
  /** How many files were written that can be articles. */
  readonly articles: number;
  /** What tells the next time what has changed since. */
  readonly mark: unknown;
  /** What was left out, or is kept from before, and why. */
  readonly remarks: readonly Remark[];
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
