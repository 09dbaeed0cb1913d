import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { startBot } from "../../src/discord/bot.ts";
import { deployCommands } from "../../src/discord/registration/deploy.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeDoctor } from "../fakes/doctor.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeLibrary } from "../fakes/library.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";
import { configFor, openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const start = (config: Parameters<typeof startBot>[0]["config"]) =>
  startBot({
    config,
    commands,
    library: fakeLibrary(),
    feedback: fakeFeedback(),
    ...fakeAuthoring(),
    settings: fakeSettings(),
    doctor: fakeDoctor(),
    log: fakeLogger(),
  });

test("the bot registers its commands at the first start and leaves them alone at the second", async () => {
  const { discord, bot } = await openBot();
  expect(discord.commands().map(({ body }) => body.name)).toEqual(commands.map(({ name }) => name));
  await bot.stop();
  await startIn(discord);
  expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("the commands can be registered without logging in, in one server or for all", async () => {
  const discord = await openDiscord();
  const config = { ...configFor(discord), discordGuildId: discord.guildIds[0] };
  expect(await deployCommands(config, commands)).toMatchObject({ changed: true, scope: "guild" });
  expect(await deployCommands(config, commands)).toMatchObject({ changed: false });
  expect(await deployCommands(configFor(discord), commands)).toMatchObject({ changed: true, scope: "global" });
});

test("a server that the bot is not in is told with the way to invite it", async () => {
  const discord = await openDiscord();
  const config = { ...configFor(discord), discordGuildId: "999999999999999999" };
  await expect(deployCommands(config, commands)).rejects.toThrow(/^The bot is not in the server of DISCORD_GUILD_ID/);
});

test("a wrong token is told in one line that does not contain it", async () => {
  const discord = await openDiscord();
  await expect(start(configFor(discord, "wrong.token.here"))).rejects.toThrow(
    /^Discord refuses the token: .*DISCORD_TOKEN/,
  );
  await expect(deployCommands(configFor(discord, "wrong.token.here"), commands)).rejects.toThrow(
    /^Discord refuses the token/,
  );
});

test("a token that the gateway refuses is told in the same line", async () => {
  const discord = await openDiscord();
  discord.faults.gateway.refuseIdentify(4004);
  await expect(start(configFor(discord))).rejects.toThrow(/^Discord refuses the token/);
});

test("without a network the operator is told what was tried", async () => {
  const config = { ...configFor(await openDiscord()), discordApiUrl: "http://127.0.0.1:9/api" };
  await expect(start(config)).rejects.toThrow("Discord cannot be reached at http://127.0.0.1:9/api");
});

test("a Discord that is down is told by its status", async () => {
  const discord = await openDiscord();
  discord.faults.fail({ status: 503, times: 10 });
  await expect(start(configFor(discord))).rejects.toThrow("Discord answers with status 503");
});

test("without a token there is no bot", async () => {
  const config = { ...configFor(await openDiscord()), discordToken: undefined };
  await expect(start(config)).rejects.toThrow("DISCORD_TOKEN is not set");
});

test("a failed registration does not stop the bot", async () => {
  const discord = await openDiscord();
  discord.faults.fail({ path: /commands$/, status: 500, times: 10 });
  const { log } = await startIn(discord);
  expect(log.entries.map(({ message }) => message)).toContain("The commands could not be registered");
});
