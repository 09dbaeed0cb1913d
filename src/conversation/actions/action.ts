const SEPARATOR = ":";

/**
 * What a button, menu or form asks for, and all that is needed to answer it, as the custom id in which a message carries
 * it. A custom id outlives restarts, so what it says must stay true: keys of articles and places in them, never a number
 * in some list.
 */
export interface Action<T> {
  /** The first part of its custom ids. Messages live for years, so a name never changes. */
  readonly name: string;
  encode(about: T): string;
  /** Reads a custom id of this name, whichever version wrote it. What has been damaged is read as something that is not there. */
  decode(customId: string): T;
}

/** How what an action is about is written, and read from the parts that were written. */
export interface ActionParts<T> {
  readonly name: string;
  write(about: T): readonly (string | number)[];
  /** All that stands between separators: a part that may hold some itself comes last, in several pieces. */
  read(parts: readonly string[]): T;
}

export function defineAction<T>({ name, write, read }: ActionParts<T>): Action<T> {
  return {
    name,
    encode: (about) => [name, ...write(about)].join(SEPARATOR),
    decode: (customId) => read(customId.split(SEPARATOR).slice(1)),
  };
}

/** An action that is about nothing but the message in which it stands. */
export function plainAction(name: string): Action<void> {
  return defineAction<void>({ name, write: () => [], read: () => undefined });
}

/** Pieces of a part that may hold separators, as they were. */
export function joinParts(pieces: readonly string[]): string {
  return pieces.join(SEPARATOR);
}

/** The name of the action that a custom id asks for. */
export function actionNameOf(customId: string): string {
  return customId.split(SEPARATOR, 1)[0] ?? "";
}
