import type { Guild } from "discord.js";
import { ChannelType } from "discord-api-types/v10";
import { settingsReply, UNSET } from "../../conversation/replies/settings-reply.ts";
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
  const channelLeft = (id: string | undefined) => (id === undefined ? undefined : channelsLeft([id])[0]);
  const { ownersChannel, ownersRole, helpedTag, weeklyChannel } = settings;
  const forums = channelsLeft(settings.forums);
  const tags = tagsOf(forums, guild);
  const shown = {
    ...settings,
    channels: channelsLeft(settings.channels),
    ownersChannel: channelLeft(ownersChannel),
    weeklyChannel: channelLeft(weeklyChannel),
    forums,
    helpedTag: tags.find((tag) => tag === helpedTag),
    ownersRole: ownersRole !== undefined && guild?.roles.cache.has(ownersRole) ? ownersRole : undefined,
  };
  // The menu has no room for all tags of many forums: the one that was chosen comes first.
  const ordered = [...tags.filter((tag) => tag === helpedTag), ...tags.filter((tag) => tag !== helpedTag)];
  return settingsReply({ ...view, settings: shown, tags: ordered });
}

/** Names of the tags of some forums, each once. */
function tagsOf(forums: readonly string[], guild: Guild | null): readonly string[] {
  const names = forums.flatMap((id) => {
    const forum = guild?.channels.cache.get(id);
    return forum?.type === ChannelType.GuildForum ? forum.availableTags.map(({ name }) => name) : [];
  });
  return [...new Set(names)].filter((name) => name.trim() !== "" && name !== UNSET);
}
