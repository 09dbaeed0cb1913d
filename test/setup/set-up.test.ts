import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { english } from "../../src/conversation/words/en/index.ts";
import { loadWords } from "../../src/conversation/words/load-words.ts";
import type { Words } from "../../src/conversation/words/words.ts";
import { type DiscordAccount, openDiscordAccount } from "../../src/setup/discord-account.ts";
import { inviteLink } from "../../src/setup/invite-link.ts";
import { type Choice, type Prompts, SetUpCancelled, setUp, wantsSetUp } from "../../src/setup/set-up.ts";
import { writeEnv } from "../../src/setup/write-env.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";

closeAfterEach();

/** A person who gives these answers in turn; undefined is Ctrl-C. */
function person(...answers: (string | boolean | readonly string[] | undefined)[]) {
  const told: string[] = [];
  const offered: (readonly Choice[])[] = [];
  const next = async () => answers.shift();
  const prompts: Prompts = {
    tell: (text) => told.push(text),
    askLine: async (_, given) => {
      const typed = await next();
      return typed === "" ? given : (typed?.toString() ?? undefined);
    },
    askSecret: async () => (await next())?.toString(),
    confirm: async () => {
      const answer = await next();
      return answer === undefined ? undefined : answer !== false;
    },
    choose: async (_, choices) => {
      offered.push(choices);
      const chosen = await next();
      return Array.isArray(chosen) ? chosen : undefined;
    },
  };
  return { prompts, told, offered };
}

const setUpWith = (prompts: Prompts, discord: DiscordAccount) =>
  setUp({ prompts, words: english, discord, seedsDir: "seeds", checkFolder: async () => undefined });

describe("set-up", () => {
  test("is offered: yes and no are answers, and Ctrl-C leaves instead of going on without it", async () => {
    await expect(wantsSetUp(person(true).prompts, english)).resolves.toBe(true);
    await expect(wantsSetUp(person(false).prompts, english)).resolves.toBe(false);
    await expect(wantsSetUp(person(undefined).prompts, english)).rejects.toThrow(SetUpCancelled);
  });

  test("checks the token at once, and asks again while Discord refuses it", async () => {
    const discord = await openDiscord();
    const { prompts, told } = person("no token", "MTIz.wrong.token", discord.token, true, "");
    const account = openDiscordAccount(discord.apiUrl);
    const variables = await setUpWith(prompts, account);
    const [guild] = discord.guildIds;
    expect(variables).toEqual({
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
      DISCORD_GUILDS: guild,
      DISCORD_GUILD_ID: guild,
      SEEDS_DIR: "seeds",
    });
    const said = told.join("\n");
    expect(said).toContain("That is no token");
    expect(said).toContain("Discord refuses this token");
    expect(said).toContain(inviteLink(discord.applicationId));
    expect(said).not.toContain(discord.token);
  });

  test("lets the person choose among servers, and serves no other", async () => {
    const discord = await openDiscord({ guilds: [{ name: "Library" }, { name: "Harbour" }, { name: "Mill" }] });
    const [library = "", , mill = ""] = discord.guildIds;
    const { prompts, offered } = person(discord.token, true, [library, mill], "");
    const account = openDiscordAccount(discord.apiUrl);
    const variables = await setUpWith(prompts, account);
    expect(offered[0]?.map(({ label }) => label)).toEqual(["Library", "Harbour", "Mill"]);
    expect(variables).toMatchObject({ DISCORD_GUILDS: `${library},${mill}`, DISCORD_GUILD_ID: "" });
  });

  test("waits until the bot is in a server, and asks again for a folder that cannot be", async () => {
    let looks = 0;
    const discord = {
      read: async () => ({ applicationId: "1", name: "Footnote", isPublic: false }),
      listServers: async () => (++looks < 3 ? [] : [{ id: "5", name: "Library" }]),
    };
    const { prompts, told } = person("abc", true, true, true, "nowhere", "articles");
    const checkFolder = async (path: string) => (path === "nowhere" ? () => "There is no folder nowhere." : undefined);
    const variables = await setUp({ prompts, words: english, discord, seedsDir: "seeds", checkFolder });
    expect(variables).toMatchObject({ DISCORD_GUILDS: "5", SEEDS_DIR: "articles" });
    expect(told.filter((text) => text.includes("in no server yet"))).toHaveLength(2);
    expect(told).toContain("There is no folder nowhere.");
    expect(told.join("\n")).not.toContain("Public Bot");
  });

  test.each([[[]], [["abc"]], [["abc", true]]])("ends at Ctrl-C after %j", async (answers) => {
    const discord = {
      read: async () => ({ applicationId: "1", name: "Footnote", isPublic: true }),
      listServers: async () => [{ id: "5", name: "Library" }],
    };
    const { prompts } = person(...answers);
    const asked = setUpWith(prompts, discord);
    await expect(asked).rejects.toThrow("Nothing was written.");
  });

  test("speaks the language of the terminal, of what fails as well", async () => {
    const discord = await openDiscord();
    const { prompts, told } = person("no token", "MTIz.wrong.token", discord.token, true, "nowhere", "articles");
    const account = openDiscordAccount(discord.apiUrl);
    const checkFolder = async (path: string) =>
      path === "nowhere" ? ({ setup }: Words) => setup.noFolder(path) : undefined;
    const words = await loadWords("de");
    await setUp({ prompts, words, discord: account, seedsDir: "seeds", checkFolder });
    const { setup } = words;
    expect(told).toEqual(expect.arrayContaining([setup.createApplication, setup.noToken, setup.tokenRefused]));
    expect(told.at(-1)).toBe(setup.noFolder("nowhere"));
  });

  test("says that Discord cannot be reached, without the token", async () => {
    const account = openDiscordAccount("http://127.0.0.1:9/api");
    await expect(account.read("abc.def")).rejects.toThrow("http://127.0.0.1:9/api");
  });
});

test("the invitation asks for what the bot needs, and nothing else", () => {
  const link = new URL(inviteLink("123"));
  expect(link.searchParams.get("client_id")).toBe("123");
  expect(link.searchParams.get("scope")).toBe("bot applications.commands");
  const names = {
    10: "View Channels",
    11: "Send Messages",
    16: "Read Message History",
    38: "Send Messages in Threads",
  };
  const bits = Object.keys(names).reduce((all, bit) => all | (1n << BigInt(bit)), 0n);
  expect(link.searchParams.get("permissions")).toBe(`${bits}`);
});

describe("the file of settings", () => {
  const now = new Date("2026-03-01T10:00:00Z");
  async function makeFolder() {
    const folder = await mkdtemp(join(tmpdir(), "footnote-setup-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    return folder;
  }

  test("is made from the template, for its owner alone", async () => {
    const path = join(await makeFolder(), ".env");
    const template = "# The token.\nDISCORD_TOKEN=\n";
    expect(await writeEnv(path, { DISCORD_TOKEN: "abc" }, { template, now })).toEqual({ kept: undefined });
    expect(await readFile(path, "utf8")).toBe("# The token.\nDISCORD_TOKEN=abc\n");
    if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test("loses nothing that was there", async () => {
    const folder = await makeFolder();
    const path = join(folder, ".env");
    await writeFile(path, "LOG_LEVEL=warn\nDISCORD_TOKEN=old\n");
    const { kept } = await writeEnv(path, { DISCORD_TOKEN: "new" }, { template: "", now });
    expect(await readFile(path, "utf8")).toBe("LOG_LEVEL=warn\nDISCORD_TOKEN=new\n");
    expect(await readFile(kept ?? "", "utf8")).toBe("LOG_LEVEL=warn\nDISCORD_TOKEN=old\n");
    await expect(writeEnv(path, { DISCORD_TOKEN: "newer" }, { template: "", now })).rejects.toThrow(
      "cannot be written",
    );
    expect((await readdir(folder)).length).toBe(2);
  });
});
