import { dirname } from "node:path";
import { UserError } from "../../errors.ts";
import { createFolder } from "../create-folder.ts";
import { removeUnfinished, writeDurably } from "../durable-files.ts";
import { FAILURES } from "../failures.ts";
import { readKeptFile } from "./kept-file.ts";

/** A list that a file of JSON keeps. */
export interface KeptList<T> {
  /** A file that is missing counts as empty. Throws a UserError when there is one that cannot be read or understood. */
  read(): Promise<readonly T[]>;
  /** One after the other: each keeps what the others wrote. Throws a UserError when the file cannot be read, understood or written. */
  change(make: (items: readonly T[]) => readonly T[]): Promise<void>;
  /** Resolves when all changes begun so far have been made, or have failed. */
  settled(): Promise<void>;
}

export interface KeptListOptions<T> {
  readonly path: string;
  /** The items of what the file holds; undefined when it is not as it should be. */
  readonly parse: (content: unknown) => readonly T[] | undefined;
  /** What the file is to hold. */
  readonly wrap: (items: readonly T[]) => unknown;
}

/** Keeps a list in one file, written anew at each change that changes something. */
export function keepList<T>({ path, parse, wrap }: KeptListOptions<T>): KeptList<T> {
  let changing: Promise<unknown> | undefined;

  const read = async (): Promise<readonly T[]> => (await readKeptFile(path, parse)) ?? [];

  return {
    read,
    change(make) {
      changing ??= removeUnfinished(path);
      const changed = changing.then(async () => {
        const before = await read();
        const after = make(before);
        if (after.length === before.length && after.every((item, place) => item === before[place])) return;
        try {
          await createFolder(dirname(path));
          await writeDurably(path, `${JSON.stringify(wrap(after))}\n`);
        } catch (cause) {
          throw new UserError(`${path} ${FAILURES.notWritable}`, { cause });
        }
      });
      changing = changed.catch(() => undefined);
      return changed;
    },
    async settled() {
      await changing;
    },
  };
}
