import { texts } from "../conversation/texts.ts";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import type { LiveStore } from "../store/live-store.ts";

/**
 * The same store, whose failures tell members no more than that they may ask again later; the log has what the operator
 * needs to know.
 */
export function guardStore(store: LiveStore, log: Pick<Logger, "error">): LiveStore {
  return {
    ...store,
    async use(work) {
      try {
        return await store.use(work);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        log.error("The database does not answer", { error });
        throw new UserError(texts.storeUnavailable, { cause: error });
      }
    },
  };
}
