import type { Config } from "../../config.ts";
import { sayThrown } from "../../conversation/member-error.ts";
import { type Finding, ill, well } from "../../doctor/finding.ts";
import type { Command } from "../command.ts";
import { explainConnectionError } from "../connection/connection-errors.ts";
import { defineCommands } from "../registration/define-commands.ts";
import { type CommandRest, compareRegistered } from "../registration/registration.ts";

export interface RegisteredCheck {
  readonly rest: CommandRest;
  readonly config: Pick<Config, "botLanguage" | "discordApplicationId" | "discordGuildId" | "discordApiUrl">;
  readonly commands: readonly Command[];
}

/** Whether Discord lists the commands as this version has them. Never rejects. */
export async function checkCommands({ rest, config, commands }: RegisteredCheck): Promise<Finding> {
  const { botLanguage, discordApplicationId: applicationId, discordGuildId: guildId, discordApiUrl } = config;
  try {
    const definitions = await defineCommands(commands, botLanguage);
    const { isSame } = await compareRegistered({ rest, applicationId, guildId, definitions });
    return isSame ? well(({ doctor }) => doctor.commands) : ill(({ doctor }) => doctor.commandsDiffer);
  } catch (error) {
    const explained = explainConnectionError(error, discordApiUrl);
    return ill((words) => words.doctor.commandsUnknown(sayThrown(explained, words)));
  }
}
