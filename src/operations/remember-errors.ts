import type { Logger } from "./logger.ts";

/** How often something has gone wrong since the start, and when last. */
export interface ErrorCount {
  readonly errors: number;
  /** ISO 8601; undefined where nothing has. */
  readonly last: string | undefined;
}

/** The same log, which counts what it is told of errors; of what they say it keeps nothing. */
export function rememberErrors(log: Logger, now = () => new Date()): { readonly log: Logger; errors(): ErrorCount } {
  let errors = 0;
  let last: string | undefined;
  return {
    log: {
      ...log,
      error(message, fields) {
        errors += 1;
        last = now().toISOString();
        log.error(message, fields);
      },
    },
    errors: () => ({ errors, last }),
  };
}
