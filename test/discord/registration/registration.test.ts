import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { defineCommands } from "../../../src/discord/registration/define-commands.ts";
import { type CommandRest, registerCommands } from "../../../src/discord/registration/registration.ts";

const APPLICATION = "123456789012345678";
const GUILD = "223456789012345678";
const definitions = await defineCommands(commands, undefined);

/** Discord's side: what is put is what is got, with all that Discord adds. */
function fakeDiscord(registered: readonly object[] = []) {
  const puts: string[] = [];
  const asRegistered = (command: object) => ({
    id: "1",
    application_id: APPLICATION,
    version: "2",
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    ...command,
  });
  let current = registered.map(asRegistered);
  const rest: CommandRest = {
    get: async (route) => (route === "/applications/@me" ? { id: APPLICATION } : current.toReversed()),
    put: async (route, { body }) => {
      puts.push(route);
      current = Array.isArray(body) ? body.map(asRegistered) : [];
      return current;
    },
  };
  return { rest, puts };
}

describe("registering the commands", () => {
  it("puts the whole set, once", async () => {
    const { rest, puts } = fakeDiscord();
    const options = { rest, applicationId: APPLICATION, guildId: undefined, definitions };
    expect(await registerCommands(options)).toMatchObject({
      changed: true,
      scope: "global",
      commands: definitions.length,
    });
    expect(await registerCommands(options)).toMatchObject({ changed: false });
    expect(puts).toEqual([`/applications/${APPLICATION}/commands`]);
  });

  it("registers in one server when there is one, whatever Discord says of contexts there", async () => {
    const { rest, puts } = fakeDiscord(
      definitions.map((each) => ({ ...each, contexts: null, integration_types: null })),
    );
    const options = { rest, applicationId: APPLICATION, guildId: GUILD, definitions };
    expect(await registerCommands(options)).toMatchObject({ changed: false, scope: "guild" });
    expect(puts).toEqual([]);
  });

  it.each([
    ["another description", definitions.map((each) => ({ ...each, description: "Old" }))],
    ["a command too many", [...definitions, { name: "old", description: "Old" }]],
    ["a command less", definitions.slice(1)],
    ["other permissions", definitions.map((each) => ({ ...each, default_member_permissions: "8" }))],
    ["other options", definitions.map((each) => ({ ...each, options: [] }))],
  ])("puts the set again over %s", async (_, registered) => {
    const { rest, puts } = fakeDiscord(registered);
    await registerCommands({ rest, applicationId: APPLICATION, guildId: GUILD, definitions });
    expect(puts).toEqual([`/applications/${APPLICATION}/guilds/${GUILD}/commands`]);
  });

  it("asks Discord for the application where it is not configured", async () => {
    const { rest, puts } = fakeDiscord();
    await registerCommands({ rest, applicationId: undefined, guildId: undefined, definitions });
    expect(puts).toEqual([`/applications/${APPLICATION}/commands`]);
  });
});
