import { z } from "zod";
import { changeSetting } from "../../conversation/actions/actions.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { UNSET } from "../../conversation/replies/settings-reply.ts";
import { type ServerSettings, serverSettings } from "../../settings/server-settings.ts";
import { lastDue } from "../../weekly-posts/weekly-post.ts";
import type { BotContext } from "../bot-context.ts";
import { acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { guildOf } from "../interaction/origin.ts";
import { managesServer, requireOwner } from "../interaction/require-owner.ts";
import { showSettings } from "../interaction/show-settings.ts";
import { onPress } from "./action-handler.ts";

/** Keeps what an owner chose in a menu of the settings, and shows them as they are then. */
export const settingMenu = onPress({
  action: changeSetting,
  expense: "browse",
  async execute(interaction, { setting }, context) {
    requireOwner(interaction, context);
    if (setting === "ownersRole" && !managesServer(interaction)) {
      throw new MemberError((words) => words.settings.mayNotChooseRole);
    }
    const guild = guildOf(interaction);
    const chosen = interaction.isAnySelectMenu() ? interaction.values : [];
    const changed = readChange(context.settings.of(guild), setting, chosen);
    await acknowledgeUpdate(interaction);
    const isWeekly = setting.startsWith("weekly");
    if (isWeekly) await skipThisWeek(guild, { ...context.settings.of(guild), ...changed }, context);
    const settings = await context.settings.change(guild, changed);
    // The other half of the time may have been chosen in the same instant.
    if (isWeekly) await skipThisWeek(guild, settings, context);
    await interaction.editReply(
      showSettings(settings, interaction.guild, { words: context.words.member, isKept: true }),
    );
  },
});

/** The first post is made when the time that was chosen comes, not when it has just been. */
async function skipThisWeek(
  guildId: string,
  { weeklyDay: day, weeklyHour: hour }: ServerSettings,
  { weeklyPosts }: Pick<BotContext, "weeklyPosts">,
): Promise<void> {
  const now = new Date();
  const claim = { guildId, due: lastDue({ day, hour }, now).toISOString(), claimedAt: now.toISOString() };
  if (await weeklyPosts.claim(claim)) await weeklyPosts.confirm(claim);
}

const many = z.array(z.string());
/** What nothing chosen, or the choice of nothing, is read as: the default. */
const one = many.transform(([value]) => (value === UNSET ? undefined : value));
const number = one.transform((value) => (value === undefined ? undefined : Number(value)));

/** How the values of each menu are read. */
const READ = {
  channels: many,
  isPrivate: one.transform((value) => value === String(true)),
  excerpts: number,
  strictness: one,
  cooldown: number,
  ownersRole: one,
  ownersChannel: one,
  forums: many,
  helpedTag: one,
  weeklyChannel: one,
  weeklyDay: number,
  weeklyHour: number,
} satisfies Record<keyof ServerSettings, z.ZodType>;

/**
 * The one setting that is changed: others may be changed meanwhile. Throws a MemberError for what is no setting, or no value of
 * it: a menu of another version may say so.
 */
function readChange(settings: ServerSettings, setting: string, chosen: readonly string[]): Partial<ServerSettings> {
  const read = Object.entries(READ).find(([name]) => name === setting)?.[1];
  const changed = serverSettings.safeParse({ ...settings, [setting]: read?.parse(chosen) });
  if (read === undefined || !changed.success) throw new MemberError((words) => words.errors.unknownAction);
  return Object.fromEntries(Object.entries(changed.data).filter(([name]) => name === setting));
}
