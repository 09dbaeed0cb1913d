import type { LogFields, Logger } from "../../src/operations/logging.ts";

export interface LogEntry {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  readonly fields: LogFields;
}

/** A logger that keeps what it is told. */
export function fakeLogger(): Logger & { readonly entries: LogEntry[] } {
  const entries: LogEntry[] = [];
  const write =
    (level: LogEntry["level"]) =>
    (message: string, fields: LogFields = {}) => {
      entries.push({ level, message, fields });
    };
  return { entries, debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
