import { type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { type CommandScope, canonicalCommands } from "./canonical-command.ts";

/** The part of the REST client that registration needs. */
export interface CommandRest {
  get(route: `/${string}`, options?: { query: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

/** What became of a registration with Discord. */
export interface RegisteredCommands {
  readonly changed: boolean;
  readonly scope: "guild" | "global";
  readonly commands: number;
}

export interface RegistrationOptions {
  readonly rest: CommandRest;
  /** Undefined: Discord is asked which application the token belongs to. */
  readonly applicationId: string | undefined;
  /** Register in this server alone, where commands show at once; undefined: globally. */
  readonly guildId: string | undefined;
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
}

/** Without it Discord lists commands without their translations. */
const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: "true" });

/** Registers the whole set of commands, unless exactly that set is registered already. Rejects with REST's errors. */
export async function registerCommands(options: RegistrationOptions): Promise<RegisteredCommands> {
  const { rest, definitions } = options;
  const { route, scope, isSame } = await compareRegistered(options);
  if (!isSame) await rest.put(route, { body: definitions });
  return { changed: !isSame, scope, commands: definitions.length };
}

/** Whether exactly that set is registered, and where. Rejects with REST's errors. */
export async function compareRegistered({ rest, guildId, definitions, ...given }: RegistrationOptions) {
  const applicationId = given.applicationId ?? (await readApplicationId(rest));
  const scope: CommandScope = guildId === undefined ? "global" : "guild";
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = canonicalCommands(await rest.get(route, { query: WITH_TRANSLATIONS }), scope);
  return { route, scope, isSame: registered === canonicalCommands(definitions, scope) };
}

async function readApplicationId(rest: CommandRest): Promise<string> {
  return z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication())).id;
}
