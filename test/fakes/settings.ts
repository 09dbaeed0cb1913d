import type { Settings } from "../../src/settings/open-settings.ts";
import { DEFAULT_SETTINGS, type ServerSettings, serverSettings } from "../../src/settings/server-settings.ts";

/** Settings in memory, the same for all servers until one changes its own. */
export function fakeSettings(given: Partial<ServerSettings> = {}): Settings {
  const known = new Map<string | null, ServerSettings>();
  const of = (guildId: string | null) => known.get(guildId) ?? { ...DEFAULT_SETTINGS, ...given };
  return {
    of,
    async change(guildId, change) {
      const next = serverSettings.parse({ ...of(guildId), ...change });
      known.set(guildId, next);
      return next;
    },
  };
}
