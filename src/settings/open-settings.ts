import { z } from "zod";
import type { Logger } from "../operations/logging.ts";
import { DEFAULT_SETTINGS, type ServerSettings, serverSettings } from "./server-settings.ts";
import type { SettingsStore } from "./settings-store.ts";

/** What the owners of servers have decided. */
export interface Settings {
  /** From memory. Those of a server that has decided nothing, and of direct messages (null), are the default. */
  of(guildId: string | null): ServerSettings;
  /** Resolves with what holds once it is kept. Rejects with a UserError when it cannot be kept; then nothing changes. */
  change(guildId: string, change: Partial<ServerSettings>): Promise<ServerSettings>;
}

/**
 * Reads what has been decided. A server's process is the only one that changes what it decided, so that memory is true. Of a
 * server's settings those that cannot be understood are the default, which is told to the log, and the others hold: where it
 * may answer must not be forgotten over how. Rejects with a UserError when nothing can be read.
 */
export async function openSettings(store: SettingsStore, log: Pick<Logger, "warn">): Promise<Settings> {
  const known = new Map<string, ServerSettings>();
  for (const [guildId, kept] of await store.read()) {
    const parsed = serverSettings.safeParse(kept);
    if (parsed.success) known.set(guildId, parsed.data);
    else {
      known.set(guildId, understood(kept));
      log.warn(`Settings of a server in ${store.name} are not understood: they are the default, the others hold`, {
        guild: guildId,
        settings: parsed.error.issues.map(({ path }) => path.join(".")),
      });
    }
  }
  const of = (guildId: string | null) => known.get(guildId ?? "") ?? DEFAULT_SETTINGS;
  let changing: Promise<unknown> = Promise.resolve();
  return {
    of,
    change(guildId, change) {
      // One after the other: each is made of what the one before left.
      const changed = changing.then(async () => {
        const next = serverSettings.parse({ ...of(guildId), ...change });
        await store.write(guildId, next);
        known.set(guildId, next);
        return next;
      });
      changing = changed.catch(() => undefined);
      return changed;
    },
  };
}

/** Those that are understood each by itself. */
function understood(kept: unknown): ServerSettings {
  const all = Object.entries(z.record(z.string(), z.unknown()).safeParse(kept).data ?? {});
  return serverSettings.parse(
    Object.fromEntries(all.filter(([name, value]) => serverSettings.safeParse({ [name]: value }).success)),
  );
}
