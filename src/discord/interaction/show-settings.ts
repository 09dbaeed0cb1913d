import type { Guild } from "discord.js";
import { settingsReply } from "../../conversation/replies/settings-reply.ts";
import type { Reply } from "../../conversation/reply.ts";
import type { Words } from "../../conversation/words/words.ts";
import type { ServerSettings } from "../../settings/server-settings.ts";

/** The settings as a server can have them now: channels and roles that are gone are not shown. */
export function showSettings(
  settings: ServerSettings,
  guild: Guild | null,
  view: { readonly words: Words; readonly isKept?: boolean },
): Reply {
  const channelsLeft = (ids: readonly string[]) => ids.filter((id) => guild?.channels.cache.has(id));
  const { ownersChannel, ownersRole } = settings;
  const shown = {
    ...settings,
    channels: channelsLeft(settings.channels),
    ownersChannel: ownersChannel === undefined ? undefined : channelsLeft([ownersChannel])[0],
    ownersRole: ownersRole !== undefined && guild?.roles.cache.has(ownersRole) ? ownersRole : undefined,
  };
  return settingsReply({ ...view, settings: shown });
}
