import type { Audience } from "../../access/audience.ts";
import type { AskOptions } from "../../conversation/library.ts";
import type { Settings } from "../../settings/open-settings.ts";
import type { ServerSettings } from "../../settings/server-settings.ts";
import { type Asked, memberAudience } from "./audience.ts";

/** How a question is answered where these settings hold. */
export function askingRules({
  excerpts,
  strictness,
}: ServerSettings): { readonly excerpts: number } & Required<Pick<AskOptions, "strictness">> {
  return { excerpts, strictness };
}

/** Whether answers are posted there, for others to see: in a channel that was chosen, or below one. */
export function isAnsweredIn({ channels }: ServerSettings, { channelIds }: Pick<Audience, "channelIds">): boolean {
  return channels.length === 0 || channelIds.some((id) => channels.includes(id));
}

/** Whether an answer is for the member alone: as the option `private` says, and else as the server has it. */
export function isHiddenHere(
  interaction: Asked & { readonly options: { getBoolean(name: string): boolean | null } },
  settings: Settings,
): boolean {
  const here = settings.of(interaction.guildId);
  return (
    (interaction.options.getBoolean("private") ?? here.isPrivate) || !isAnsweredIn(here, memberAudience(interaction))
  );
}

/** In milliseconds; undefined where the server has none of its own. */
export function cooldownOf({ cooldown }: ServerSettings): number | undefined {
  return cooldown === undefined ? undefined : cooldown * 1000;
}
