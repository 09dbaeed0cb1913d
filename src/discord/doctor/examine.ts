import type { ChatInputCommandInteraction } from "discord.js";
import { sayThrown } from "../../conversation/member-error.ts";
import type { Finding } from "../../doctor/finding.ts";
import { ill, well } from "../../doctor/finding.ts";
import { checkClock } from "../../doctor/machine-checks.ts";
import type { ErrorCount } from "../../operations/remember-errors.ts";
import type { InteractionContext } from "../bot-context.ts";
import { memberAudience } from "../interaction/audience.ts";
import { checkServer } from "./check-server.ts";

/**
 * Looks at all that the bot needs in the server of an interaction. Never rejects.
 * @param arrived when the interaction arrived, by this machine's clock, in milliseconds since 1970
 */
export async function examine(
  interaction: ChatInputCommandInteraction,
  arrived: number,
  { settings, library, doctor }: InteractionContext,
): Promise<readonly Finding[]> {
  const { guild, channel, appPermissions } = interaction;
  const name = channel !== null && "name" in channel ? (channel.name ?? "") : "";
  const audience = memberAudience(interaction);
  const [machine, articles, commands, index] = await Promise.all([
    doctor.checkMachine(),
    doctor.checkArticles((path) => library.maySee(audience, path)),
    doctor.checkCommands(),
    library.seenBy(audience).listArticles().then(doctor.checkIndex, explainIndex),
  ]);
  return [
    ...checkServer({ guild, here: { name, permissions: appPermissions } }, settings.of(interaction.guildId)),
    doctor.checkGateway(),
    commands,
    ...index,
    ...articles,
    ...machine,
    checkClock(arrived - interaction.createdTimestamp),
    checkErrors(doctor.errors()),
  ];
}

function explainIndex(error: unknown): readonly Finding[] {
  return [ill((words) => words.doctor.indexFails(sayThrown(error, words)))];
}

function checkErrors({ errors, last }: ErrorCount): Finding {
  return last === undefined ? well(({ doctor }) => doctor.noErrors) : ill(({ doctor }) => doctor.errors(errors, last));
}
