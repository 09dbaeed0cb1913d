import type { ServerSettings } from "./server-settings.ts";

/** Where the settings of servers are kept. */
export interface SettingsStore {
  /** In words, for messages. */
  readonly name: string;
  /** All that is kept, by the servers' ids, in whatever state. Rejects when it cannot be read. */
  read(): Promise<ReadonlyMap<string, unknown>>;
  /** Keeps the settings of one server, whole or not at all. Rejects with a UserError when that fails. */
  write(guildId: string, settings: ServerSettings): Promise<void>;
}
