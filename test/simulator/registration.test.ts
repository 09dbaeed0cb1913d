import { REST, Routes } from "discord.js";
import { expect, test } from "vitest";
import { closeAfterEach, openDiscord } from "./open-discord.ts";
import type { Discord } from "./start.ts";

closeAfterEach();

const restOf = (discord: Discord) => new REST({ api: discord.apiUrl, version: "10" }).setToken(discord.token);
const option = { name: "question", description: "What to ask", type: 3 };
const ask = { name: "ask", description: "Ask the articles", options: [option] };

test("a set of commands is replaced as a whole and keeps the ids of those that stay", async () => {
  const discord = await openDiscord();
  const rest = restOf(discord);
  const route = Routes.applicationCommands(discord.applicationId);
  const first = await rest.put(route, { body: [ask, { name: "help", description: "How to" }] });
  const second = await rest.put(route, { body: [{ ...ask, description: "Ask again" }] });
  expect(first).toMatchObject([{ name: "ask", type: 1, options: [option] }, { name: "help" }]);
  const [before, after] = [first, second].map((list) => (Array.isArray(list) ? list[0] : undefined));
  expect(after.id).toBe(before.id);
  expect(await rest.get(route)).toEqual(second);
  expect(discord.commands()).toHaveLength(1);
});

test("a server's commands are apart from the global ones", async () => {
  const discord = await openDiscord();
  const rest = restOf(discord);
  const [guildId = ""] = discord.guildIds;
  await rest.put(Routes.applicationGuildCommands(discord.applicationId, guildId), { body: [ask] });
  expect(await rest.get(Routes.applicationCommands(discord.applicationId))).toEqual([]);
  expect(await rest.get(Routes.applicationGuildCommands(discord.applicationId, guildId))).toHaveLength(1);
});

test("single commands are created, changed and deleted", async () => {
  const discord = await openDiscord();
  const rest = restOf(discord);
  await rest.post(Routes.applicationCommands(discord.applicationId), { body: ask });
  const [{ id } = { id: "" }] = discord.commands();
  const one = Routes.applicationCommand(discord.applicationId, id);
  await rest.patch(one, { body: { description: "Ask anything" } });
  expect(await rest.get(one)).toMatchObject({ name: "ask", description: "Ask anything" });
  await rest.delete(one);
  await expect(rest.get(one)).rejects.toMatchObject({ code: 10063 });
});

test.each([
  ["an upper-case name", { ...ask, name: "Ask" }],
  ["a name with a space", { ...ask, name: "ask me" }],
  ["a name of 33 characters", { ...ask, name: "a".repeat(33) }],
  ["an empty description", { ...ask, description: "" }],
  ["a description of 101 characters", { ...ask, description: "x".repeat(101) }],
  [
    "autocomplete beside choices",
    { ...ask, options: [{ ...option, autocomplete: true, choices: [{ name: "a", value: "a" }] }] },
  ],
  [
    "a choice value of 101 characters",
    { ...ask, options: [{ ...option, choices: [{ name: "a", value: "x".repeat(101) }] }] },
  ],
  [
    "26 options",
    { ...ask, options: Array.from({ length: 26 }, (_, index) => ({ ...option, name: `option${index}` })) },
  ],
  [
    "a required option after an optional one",
    { ...ask, options: [option, { ...option, name: "more", required: true }] },
  ],
  ["two options of one name", { ...ask, options: [option, option] }],
  ["a message command with a description", { name: "Find in articles", type: 3, description: "x" }],
  [
    "more than 8000 characters",
    {
      ...ask,
      options: Array.from({ length: 4 }, (_, index) => ({
        ...option,
        name: `option${index}`,
        choices: Array.from({ length: 22 }, (_, choice) => ({ name: `${choice}`.padEnd(100, "n"), value: "v" })),
      })),
    },
  ],
])("%s is refused with 50035", async (_name, command) => {
  const discord = await openDiscord();
  const put = restOf(discord).put(Routes.applicationCommands(discord.applicationId), { body: [command] });
  await expect(put).rejects.toMatchObject({ status: 400, code: 50035, rawError: { errors: { "0": {} } } });
  expect(discord.commands()).toEqual([]);
});

test("two commands of one name and type are refused; a message command may share a name", async () => {
  const discord = await openDiscord();
  const rest = restOf(discord);
  const route = Routes.applicationCommands(discord.applicationId);
  await expect(rest.put(route, { body: [ask, ask] })).rejects.toMatchObject({ code: 50035 });
  expect(await rest.put(route, { body: [ask, { name: "ask", type: 3 }] })).toHaveLength(2);
});

test("another application's commands and an unknown server's are out of reach", async () => {
  const discord = await openDiscord();
  const rest = restOf(discord);
  await expect(rest.put(Routes.applicationCommands("1"), { body: [] })).rejects.toMatchObject({ code: 20012 });
  const unknown = Routes.applicationGuildCommands(discord.applicationId, "1");
  await expect(rest.put(unknown, { body: [] })).rejects.toMatchObject({ code: 50001 });
});
