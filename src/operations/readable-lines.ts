import pino, { type DestinationStream } from "pino";
import { onOneLine } from "../system/one-line.ts";

/** How levels stand out, as ANSI's colours: warnings yellow, what is worse red. */
const COLOURS: Readonly<Record<string, number>> = { debug: 34, info: 32, warn: 33, error: 31, fatal: 31 };
const MESSAGE_COLOUR = 36;
const INDENT = "    ";

/** Writes the log for people at a terminal: time, level and message on one line, each field on one below it. */
export function readableLines(
  destination: NodeJS.WritableStream & { readonly hasColors?: () => boolean },
): DestinationStream {
  const colour = destination.hasColors?.() ? (text: string, code = 0) => `\u001b[${code}m${text}\u001b[39m` : String;
  return {
    write(line) {
      const entry = parseEntry(line);
      if (entry === undefined) {
        destination.write(line);
        return;
      }
      const { level, time, msg, ...fields } = entry;
      const label = pino.levels.labels[Number(level)] ?? String(level);
      const head = `[${clockOf(time)}] ${colour(label.toUpperCase(), COLOURS[label])}: ${colour(String(msg), MESSAGE_COLOUR)}`;
      destination.write(`${[head, ...Object.entries(fields).flatMap(fieldLines)].join("\n")}\n`);
    },
  };
}

/** Undefined for what is no entry, as a line from which a secret had to be cut may be. */
function parseEntry(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return isRecord(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** The time of day here. */
function clockOf(time: unknown): string {
  return new Date(String(time)).toTimeString().slice(0, 8);
}

/** A field on one line; only a stack, which is told at debug, goes on below. */
function fieldLines([name, value]: [string, unknown]): string[] {
  const { stack, ...rest } = isRecord(value) ? value : { stack: undefined };
  if (typeof stack !== "string") return [`${INDENT}${onOneLine(`${name}: ${JSON.stringify(value)}`)}`];
  const lines = stack.split("\n").map((line) => `${INDENT}${INDENT}${onOneLine(line)}`);
  return [...fieldLines([name, rest]), ...lines];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
