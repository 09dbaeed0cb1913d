import { REST } from "discord.js";
import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Config } from "../../config.ts";
import { sayThrown } from "../../conversation/member-error.ts";
import { type Finding, ill, well } from "../../doctor/finding.ts";
import { checkClock } from "../../doctor/machine-checks.ts";
import type { Command } from "../command.ts";
import { explainConnectionError } from "../connection/connection-errors.ts";
import { checkCommands } from "./check-commands.ts";

const self = z.object({ username: z.string() });
const PATIENCE_MILLISECONDS = 10_000;

/** What can be told of Discord without logging in: the token, the commands and the clock. Never rejects. */
export async function checkConnection(
  config: Pick<Config, "botLanguage" | "discordToken" | "discordApplicationId" | "discordGuildId" | "discordApiUrl">,
  commands: readonly Command[],
): Promise<readonly Finding[]> {
  const { discordToken, discordApiUrl: apiUrl } = config;
  if (discordToken === undefined) return [ill(({ doctor }) => doctor.noToken)];
  const rest = new REST({ api: apiUrl, version: "10" }).setToken(discordToken.reveal());
  const clock = checkClock(await readAhead(apiUrl));
  try {
    const { username } = self.parse(await rest.get(Routes.user()));
    return [well(({ doctor }) => doctor.token(username)), await checkCommands({ rest, config, commands }), clock];
  } catch (error) {
    const explained = explainConnectionError(error, apiUrl);
    return [ill((words) => words.doctor.tokenFails(sayThrown(explained, words))), clock];
  }
}

/** By how many milliseconds this clock is ahead of Discord's, which tells the time with every answer, to the second. */
async function readAhead(apiUrl: string): Promise<number | undefined> {
  try {
    const answer = await fetch(`${apiUrl}/v10${Routes.gateway()}`, {
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    await answer.body?.cancel();
    const time = Date.parse(answer.headers.get("date") ?? "");
    return Number.isNaN(time) ? undefined : Date.now() - time;
  } catch {
    return undefined;
  }
}
