import { type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { RegisteredCommands } from "../../conversation/texts.ts";
import { canonicalCommands } from "./canonical-command.ts";

/** The part of the REST client that registration needs. */
export interface CommandRest {
  get(route: `/${string}`): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

export interface RegistrationOptions {
  readonly rest: CommandRest;
  /** Undefined: Discord is asked which application the token belongs to. */
  readonly applicationId: string | undefined;
  /** Register in this server alone, where commands show at once; undefined: globally. */
  readonly guildId: string | undefined;
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
}

/** Registers the whole set of commands, unless exactly that set is registered already. Rejects with REST's errors. */
export async function registerCommands(options: RegistrationOptions): Promise<RegisteredCommands> {
  const { rest, guildId, definitions } = options;
  const applicationId = options.applicationId ?? (await readApplicationId(rest));
  const scope = guildId === undefined ? "global" : "guild";
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = canonicalCommands(await rest.get(route), scope);
  const changed = registered !== canonicalCommands(definitions, scope);
  if (changed) await rest.put(route, { body: definitions });
  return { changed, scope, commands: definitions.length };
}

async function readApplicationId(rest: CommandRest): Promise<string> {
  return z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication())).id;
}
