import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { writeDurably } from "../system/durable-files.ts";
import { FAILURES } from "../system/failures.ts";
import { readKeptFile } from "../system/kept/kept-file.ts";
import type { SettingsStore } from "./settings-store.ts";

const SETTINGS_FILE = "servers.json";
const content = z.object({ format: z.literal(1), servers: z.record(z.string(), z.unknown()) });

/**
 * The settings of all servers in one file, written anew at each change.
 * @param folder INDEX_DIR
 */
export function settingsInFolder(folder: string): SettingsStore {
  const path = join(folder, SETTINGS_FILE);
  let writing: Promise<unknown> = Promise.resolve();

  async function read(): Promise<ReadonlyMap<string, unknown>> {
    const kept = await readKeptFile(path, (given) => content.safeParse(given).data, FAILURES.damagedSettings);
    return new Map(Object.entries(kept?.servers ?? {}));
  }

  return {
    name: path,
    read,
    async write(guildId, settings) {
      // One after the other: each keeps what the others wrote.
      const written = writing.then(async () => {
        const servers = Object.fromEntries([...(await read()), [guildId, settings]]);
        try {
          await createFolder(folder);
          await writeDurably(path, `${JSON.stringify({ format: 1, servers }, null, 2)}\n`);
        } catch (cause) {
          throw new UserError(`${path} ${FAILURES.notWritable}`, { cause });
        }
      });
      writing = written.catch(() => undefined);
      await written;
    },
  };
}
