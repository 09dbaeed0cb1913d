import type { Client } from "discord.js";
import type { Config } from "../config.ts";
import type { Logger } from "../operations/logging.ts";
import { operatorTexts } from "./connection/operator-texts.ts";

/** The servers that are answered; undefined: all, for nobody has said. */
export type ServedGuilds = Config["discordGuilds"];

/** Whether what comes from that server is answered. Direct messages, which come from none, are where all servers are. */
export function servesGuild(served: ServedGuilds, guildId: string | null): boolean {
  return served === undefined || served === "all" || (guildId !== null && served.includes(guildId));
}

/**
 * Warns once when anybody can add the bot to a server of theirs and read the articles there. Whether they can is asked of
 * Discord, and nothing depends on the answer: it never rejects.
 */
export async function warnWhenOpenToAll(client: Client<true>, served: ServedGuilds, log: Logger): Promise<void> {
  if (served !== undefined) return;
  try {
    const application = await client.application.fetch();
    if (application.botPublic !== false) log.warn(operatorTexts.openToAll);
  } catch (error) {
    log.debug("Discord does not say whether the bot is public", { error });
  }
}
