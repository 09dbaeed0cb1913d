import { causesOf } from "./causes-of.ts";
import type { LogFields, Logger } from "./logger.ts";

/** Within which the same trouble is told in full once. */
const WINDOW = 60_000;
/** Kinds of trouble that are told apart at a time: more of them than this are told each time. */
const MOST_KINDS = 200;

type Level = "warn" | "error";

/**
 * The same log, which tells the first error of a kind in full; those like it within the next minute are counted, and told in
 * one line when it is over. One that somebody has been given an id of has its line all the same, without its cause.
 */
export function countRepeats(log: Logger): Logger {
  const counts = new Map<string, number>();

  function tell(level: Level, message: string, fields: LogFields): void {
    const kind = "error" in fields ? `${level} ${message} ${describe(fields["error"])}` : undefined;
    const count = kind === undefined ? undefined : counts.get(kind);
    if (kind === undefined || count === undefined) {
      if (kind !== undefined && counts.size < MOST_KINDS) begin(kind, level, message);
      log[level](message, fields);
      return;
    }
    counts.set(kind, count + 1);
    const { error: _, ...others } = fields;
    if ("failure" in others) log[level](message, { ...others, repeated: count + 1 });
  }

  function begin(kind: string, level: Level, message: string): void {
    counts.set(kind, 0);
    const end = setTimeout(() => {
      const repeated = counts.get(kind) ?? 0;
      counts.delete(kind);
      if (repeated > 0) log[level](`${message} (the same again)`, { repeated, seconds: WINDOW / 1000 });
    }, WINDOW);
    // It is no reason for the process to stay.
    end.unref();
  }

  return {
    debug: log.debug,
    info: log.info,
    warn: (message, fields = {}) => tell("warn", message, fields),
    error: (message, fields = {}) => tell("error", message, fields),
  };
}

/** What an error and its causes say. Ids and times in it make another kind. */
function describe(error: unknown): string {
  const said = (each: unknown) => (each instanceof Error ? `${each.name}: ${each.message}` : String(each));
  return causesOf(error).map(said).join(" < ");
}
