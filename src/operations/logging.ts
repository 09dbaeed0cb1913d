import pino from "pino";
import type { LogLevel } from "../config.ts";
import { hideSecrets, hideWithin } from "../system/hide-secrets.ts";
import { onOneLine } from "../system/one-line.ts";
import { causesOf } from "./causes-of.ts";
import { countRepeats } from "./count-repeats.ts";
import type { Logger } from "./logger.ts";
import { readableLines } from "./readable-lines.ts";
import { requestFields } from "./request.ts";

export type { LogFields, Logger } from "./logger.ts";

export interface LoggingOptions {
  readonly level: LogLevel;
  /** Values that are replaced by [hidden] wherever they would appear. */
  readonly secrets: readonly string[];
  /** Where lines go: readable ones on a terminal, JSON ones elsewhere. */
  readonly destination: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly hasColors?: () => boolean };
}

/** Opens the log: one line an entry with the request that it belongs to, nothing buffered, secrets never written. */
export async function openLogger({ level, secrets, destination }: LoggingOptions): Promise<Logger> {
  const hide = hideSecrets(secrets);
  const stream = destination.isTTY === true ? readableLines(destination) : destination;
  const log = pino(
    {
      level,
      base: null,
      mixin: requestFields,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: level === "debug" ? pino.stdSerializers.errWithCause : describeError },
      hooks: { streamWrite: (line) => hideInLine(line, hide) },
    },
    stream,
  );
  // What is hidden is hidden first: written as an escape, a secret could not be told any more.
  const say = (message: string) => onOneLine(hide(message));
  const opened: Logger = {
    debug: (message, fields = {}) => log.debug(fields, say(message)),
    info: (message, fields = {}) => log.info(fields, say(message)),
    warn: (message, fields = {}) => log.warn(fields, say(message)),
    error: (message, fields = {}) => log.error(fields, say(message)),
  };
  // Whoever looks for a fault wants to see each of them.
  return level === "debug" ? opened : countRepeats(opened);
}

/** In the values rather than the line, where a secret would be written otherwise and could not be cut out of the JSON. */
function hideInLine(line: string, hide: (text: string) => string): string {
  try {
    // Between JSON's own escapes it is one line already; what JSON lets stand would still command a terminal that shows it.
    return `${onOneLine(JSON.stringify(hideWithin(JSON.parse(line), hide)))}\n`;
  } catch {
    return hide(line);
  }
}

/** An error in a word for the log: its kind, message and code, and those of its causes; no stack. */
function describeError(error: unknown): unknown {
  return causesOf(error).reduceRight<unknown>((cause, each) => {
    if (!(each instanceof Error)) return each;
    const code = "code" in each ? { code: each.code } : {};
    return { type: each.name, message: each.message, ...code, ...(cause === undefined ? {} : { cause }) };
  }, undefined);
}
