import { REST } from "discord.js";
import type { Config } from "../../config.ts";
import { UserError } from "../../errors.ts";
import type { Command } from "../command.ts";
import { explainConnectionError } from "../connection/connection-errors.ts";
import { operatorTexts } from "../connection/operator-texts.ts";
import { defineCommands } from "./define-commands.ts";
import { type RegisteredCommands, registerCommands } from "./registration.ts";

/** Registers the commands without logging in. Rejects with a UserError that tells the operator what to do. */
export async function deployCommands(
  config: Pick<Config, "botLanguage" | "discordToken" | "discordApplicationId" | "discordGuildId" | "discordApiUrl">,
  commands: readonly Command[],
): Promise<RegisteredCommands> {
  if (config.discordToken === undefined) throw new UserError(operatorTexts.noToken);
  const rest = new REST({ api: config.discordApiUrl, version: "10" }).setToken(config.discordToken.reveal());
  try {
    return await registerCommands({
      rest,
      applicationId: config.discordApplicationId,
      guildId: config.discordGuildId,
      definitions: await defineCommands(commands, config.botLanguage),
    });
  } catch (error) {
    throw explainConnectionError(error, config.discordApiUrl);
  }
}
