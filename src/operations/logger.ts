export type LogFields = Readonly<Record<string, unknown>>;

/** What the rest of the product logs with. An error goes under `error`; its stack is written at level debug alone. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
