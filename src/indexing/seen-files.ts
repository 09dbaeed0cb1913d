import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { OWNER_ONLY_FILE } from "../system/owner-only.ts";

const seenSchema = z.strictObject({ signature: z.string(), checksum: z.string() });

/** What an article's file looked like, and the article's checksum, when it was last read. */
export type SeenFile = z.infer<typeof seenSchema>;

const fileSchema = z.record(z.string(), seenSchema);

/**
 * Remembers what files looked like from outside when they were read, so that one that looks the same need not be read
 * again. It may be lost at any time: then everything is read once more.
 */
export interface SeenFiles {
  get(path: string): SeenFile | undefined;
  set(path: string, seen: SeenFile): void;
  /** Forgets a file, so that it is read the next time. */
  forget(path: string): void;
  /** Keeps what is remembered of these paths for the next build, and nothing else. */
  save(paths: Iterable<string>): Promise<void>;
}

export async function loadSeenFiles(file: string): Promise<SeenFiles> {
  const seen = new Map(Object.entries(await read(file)));
  let changed = false;
  return {
    get: (path) => seen.get(path),
    set(path, entry) {
      changed = true;
      seen.set(path, entry);
    },
    forget(path) {
      changed = seen.delete(path) || changed;
    },
    async save(paths) {
      const kept = [...paths].flatMap((path) => {
        const entry = seen.get(path);
        return entry ? [[path, entry] as const] : [];
      });
      if (!changed && kept.length === seen.size) return;
      try {
        await writeFile(`${file}.tmp`, JSON.stringify(Object.fromEntries(kept)), { mode: OWNER_ONLY_FILE });
        await rename(`${file}.tmp`, file);
      } catch {
        // The index is complete without it.
      }
    },
  };
}

/** For indexes without a folder of their own: everything is read each time. */
export function forgetSeenFiles(): SeenFiles {
  return { get: () => undefined, set: () => {}, forget: () => {}, save: async () => {} };
}

async function read(file: string): Promise<Readonly<Record<string, SeenFile>>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return {};
  }
}
