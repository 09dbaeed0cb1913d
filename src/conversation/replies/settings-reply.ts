import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APISelectMenuComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from "discord-api-types/v10";
import { COOLDOWNS, MOST_EXCERPTS, type ServerSettings, STRICTNESS } from "../../settings/server-settings.ts";
import { changeSetting } from "../actions/actions.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";

/** What a menu says where nothing has been chosen. */
export const UNSET = "-";
const MOST_CHOSEN = 25;
/** From Monday on. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const TALK = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildCategory];

export interface SettingsView {
  readonly settings: ServerSettings;
  /** Names of the tags that the posts of the chosen forums can have. */
  readonly tags: readonly string[];
  /** A change has just been kept. */
  readonly isKept?: boolean;
  readonly words: Words;
}

/** All settings of a server, each in a menu that changes it. */
export function settingsReply({ settings, tags, isKept = false, words }: SettingsView): Reply {
  const say = words.settings;
  const { channels, excerpts, strictness, cooldown, ownersRole, ownersChannel, forums, helpedTag } = settings;
  const { weeklyChannel, weeklyDay, weeklyHour } = settings;
  const privacy = [
    [String(false), say.isPublic],
    [String(true), say.isPrivate],
  ] as const;
  const excerptCounts = Array.from({ length: MOST_EXCERPTS }, (_, place) => place + 1);
  return reply(
    text(say.title),
    ...labelled(say.channels, channelMenu("channels", channels, MOST_CHOSEN, say.everywhere, TALK)),
    ...labelled(say.privacy, options("isPrivate", privacy, String(settings.isPrivate))),
    ...labelled(
      say.excerpts,
      options(
        "excerpts",
        excerptCounts.map((each) => [String(each), say.excerptsOption(each)] as const),
        String(excerpts),
      ),
    ),
    ...labelled(
      say.strictness,
      options(
        "strictness",
        STRICTNESS.map((step) => [step, say.strictnessOptions[step]] as const),
        strictness,
      ),
    ),
    ...labelled(
      say.cooldown,
      options(
        "cooldown",
        [
          [UNSET, say.cooldownAsSet],
          ...COOLDOWNS.map((seconds) => [String(seconds), say.cooldownOption(seconds)] as const),
        ],
        cooldown === undefined ? UNSET : String(cooldown),
      ),
    ),
    ...labelled(say.ownersRole, {
      type: ComponentType.RoleSelect,
      ...menu(
        "ownersRole",
        ownersRole === undefined ? [] : [ownersRole],
        1,
        say.nobodyElse,
        SelectMenuDefaultValueType.Role,
      ),
    }),
    ...labelled(
      say.ownersChannel,
      channelMenu("ownersChannel", ownersChannel === undefined ? [] : [ownersChannel], 1, say.noChannel, [
        ChannelType.GuildText,
      ]),
    ),
    ...labelled(say.forums, channelMenu("forums", forums, MOST_CHOSEN, say.noForum, [ChannelType.GuildForum])),
    ...labelled(
      say.helpedTag,
      options(
        "helpedTag",
        [[UNSET, say.noTag], ...tags.slice(0, MOST_CHOSEN - 1).map((tag) => [tag, tag] as const)],
        helpedTag ?? UNSET,
      ),
    ),
    ...labelled(
      say.weekly,
      channelMenu("weeklyChannel", weeklyChannel === undefined ? [] : [weeklyChannel], 1, say.noWeekly, [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
      ]),
      options(
        "weeklyDay",
        DAYS.map((day) => [String(day), words.weekday(day)] as const),
        String(weeklyDay),
      ),
      options(
        "weeklyHour",
        HOURS.map((hour) => [String(hour), `${String(hour).padStart(2, "0")}:00 UTC`] as const),
        String(weeklyHour),
      ),
    ),
    ...(isKept ? [text(say.kept)] : []),
  );
}

function labelled(label: string, ...selects: readonly APISelectMenuComponent[]): APIComponentInContainer[] {
  const row = (select: APISelectMenuComponent): APIActionRowComponent<APISelectMenuComponent> => ({
    type: ComponentType.ActionRow,
    components: [select],
  });
  return [text(label), ...selects.map(row)];
}

function options(
  setting: keyof ServerSettings,
  choices: readonly (readonly [value: string, label: string])[],
  chosen: string,
): APISelectMenuComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: changeSetting.encode({ setting }),
    options: choices.map(([value, label]) => ({ value, label, default: value === chosen })),
  };
}

function channelMenu(
  setting: keyof ServerSettings,
  chosen: readonly string[],
  most: number,
  placeholder: string,
  types: readonly ChannelType[],
): APISelectMenuComponent {
  return {
    type: ComponentType.ChannelSelect,
    channel_types: [...types],
    ...menu(setting, chosen, most, placeholder, SelectMenuDefaultValueType.Channel),
  };
}

function menu<T extends SelectMenuDefaultValueType>(
  setting: keyof ServerSettings,
  chosen: readonly string[],
  most: number,
  placeholder: string,
  type: T,
) {
  return {
    custom_id: changeSetting.encode({ setting }),
    placeholder,
    min_values: 0,
    max_values: most,
    default_values: chosen.map((id) => ({ id, type })),
  };
}
