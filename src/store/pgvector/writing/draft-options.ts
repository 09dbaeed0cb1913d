import type { LockedSession, Queries } from "../../../postgres/queries.ts";
import type { PreviousGeneration, Recipe } from "../../generations.ts";
import type { GenerationRow } from "../generation-rows.ts";
import type { KnownArticle } from "../living-articles.ts";
import type { Names } from "../schema/names.ts";

/** What a generation that is being written has to know. */
export interface DraftOptions {
  readonly session: LockedSession;
  /** Connections beside the session's, for what must not wait for a block to be written. */
  readonly pool: Queries;
  readonly names: Names;
  /** The number under which the server knows pgvector's type. */
  readonly vectorType: number;
  readonly recipe: Recipe;
  readonly keep: number;
  readonly generation: { readonly id: number; readonly name: string };
  /** The generation that is current now, whether it can be built upon or not. */
  readonly current: GenerationRow | undefined;
  readonly previous: PreviousGeneration;
  /** The generation whose embeddings are those of the same texts still, whether it can be built upon or not. */
  readonly embedded?: GenerationRow;
  /** What can be built upon: that generation, its articles, and what has become of its volume. */
  readonly base?: {
    readonly row: GenerationRow;
    readonly articles: readonly KnownArticle[];
    readonly deadBefore: number;
    readonly hasLater: boolean;
    readonly isElsewhere: boolean;
  };
}
