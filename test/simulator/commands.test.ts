import { ApplicationCommandOptionType, type Interaction, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "./bots.ts";
import { closeAfterEach } from "./open-discord.ts";

closeAfterEach();

const ask = {
  name: "ask",
  description: "Ask the articles",
  options: [
    {
      name: "question",
      description: "What to ask",
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: 200,
    },
  ],
};

const echo = async (interaction: Interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply();
  await interaction.editReply(`You asked: ${interaction.options.getString("question", true)}`);
};

test("a deferred answer shows its final text, its times and what the bot sent", async () => {
  const { discord, errors } = await runBot({ commands: [ask], interaction: echo });
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "Why is the sky blue?" });
  expect(answer.text()).toBe("You asked: Why is the sky blue?");
  expect(answer.loading).toBe(false);
  expect(answer.ephemeral).toBe(false);
  expect(answer.acknowledgedAfterMs).toBeLessThanOrEqual(answer.answeredAfterMs);
  expect(answer.revisions.map(({ body }) => body)).toMatchObject([{ content: "You asked: Why is the sky blue?" }]);
  expect(discord.channel("general").messages()).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("a message is loading until the first edit", async () => {
  const { discord } = await runBot({ interaction: async (it) => it.isChatInputCommand() && it.deferReply() });
  const answer = await discord.member({ name: "ada" }).slash("ask", {}, { until: "acknowledged" });
  expect(answer.loading).toBe(true);
  expect(answer.text()).toBe("");
});

test("an ephemeral answer is seen by its asker alone", async () => {
  const { discord } = await runBot({
    interaction: async (it) => it.isChatInputCommand() && it.reply({ content: "psst", flags: MessageFlags.Ephemeral }),
  });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  const answer = await ada.slash("ask");
  expect(answer.ephemeral).toBe(true);
  expect(ada.sees(answer)).toBe(true);
  expect(bob.sees(answer)).toBe(false);
  expect(discord.channel("general").messages()).toEqual([]);
});

test("a deferred ephemeral answer stays ephemeral whatever the edit says", async () => {
  const { discord } = await runBot({
    interaction: async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.deferReply({ flags: MessageFlags.Ephemeral });
      await it.editReply("psst");
    },
  });
  expect((await discord.member({ name: "ada" }).slash("ask")).ephemeral).toBe(true);
});

test("the reply that was asked for comes with the response", async () => {
  const seen: unknown[] = [];
  const { discord } = await runBot({
    interaction: async (it) => {
      if (!it.isChatInputCommand()) return;
      const response = await it.reply({ content: "here", withResponse: true });
      seen.push(response.resource?.message?.content, response.interaction.responseMessageId);
    },
  });
  const answer = await discord.member({ name: "ada" }).slash("ask");
  await expect.poll(() => seen).toEqual(["here", answer.id]);
});

test("follow-ups, edits and deletions of them reach the member", async () => {
  const { discord } = await runBot({
    interaction: async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.reply("first");
      const second = await it.followUp("second");
      await it.followUp({ content: "third", flags: MessageFlags.Ephemeral });
      await second.edit("second, edited");
      await it.deleteReply();
    },
  });
  const answer = await discord.member({ name: "ada" }).slash("ask");
  await answer.until(({ deleted }) => deleted);
  expect(answer.followUps().map((it) => it.text())).toEqual(["second, edited", "third"]);
  expect(answer.followUps().map((it) => it.ephemeral)).toEqual([false, true]);
});

test("autocomplete gives the choices for what has been typed", async () => {
  const { discord } = await runBot({
    commands: [ask],
    interaction: async (it) => {
      if (!it.isAutocomplete()) return;
      const typed = it.options.getFocused();
      await it.respond([{ name: `${typed} is Footnote?`, value: `${typed} is Footnote?` }]);
    },
  });
  const choices = await discord.member({ name: "ada" }).autocomplete("ask", { question: "wha" }, "question");
  expect(choices).toEqual([{ name: "wha is Footnote?", value: "wha is Footnote?" }]);
});

test("more than 25 choices, and choices of more than 100 characters, are refused", async () => {
  const many = Array.from({ length: 26 }, (_, index) => ({ name: `choice ${index}`, value: `${index}` }));
  for (const choices of [many, [{ name: "x".repeat(101), value: "x" }], [{ name: "x", value: "x".repeat(101) }]]) {
    const { discord, errors } = await runBot({
      commands: [ask],
      interaction: async (it) => it.isAutocomplete() && it.respond(choices),
    });
    await discord.member({ name: "ada" }).autocomplete("ask", { question: "w" }, "question", { until: "sent" });
    await expect.poll(() => errors).toMatchObject([{ code: 50035 }]);
  }
});

test("sub-commands reach the bot with their options", async () => {
  const list = {
    name: "list",
    description: "List them",
    type: ApplicationCommandOptionType.Subcommand,
    options: [{ name: "search", description: "Words", type: ApplicationCommandOptionType.String }],
  };
  const { discord } = await runBot({
    commands: [{ name: "sources", description: "The articles", options: [list] }],
    interaction: async (it) =>
      it.isChatInputCommand() && it.reply(`${it.options.getSubcommand()} ${it.options.getString("search")}`),
  });
  expect((await discord.member({ name: "ada" }).slash("sources list", { search: "tea" })).text()).toBe("list tea");
});

test("only registered commands with their own options can be used", async () => {
  const { discord } = await runBot({ commands: [ask], interaction: echo });
  const ada = discord.member({ name: "ada" });
  await expect(ada.slash("unknown")).rejects.toThrow('There is no command "unknown"');
  await expect(ada.slash("ask")).rejects.toThrow('"question" is required');
  await expect(ada.slash("ask", { question: "x", other: "y" })).rejects.toThrow('There is no option "other"');
  await expect(ada.slash("ask", { question: "x".repeat(201) })).rejects.toThrow('"question" is too long');
});

test("a command with default_member_permissions is hidden until a member has them or a server overrides it", async () => {
  const { discord } = await runBot({
    commands: [{ name: "reindex", description: "Index again", default_member_permissions: "32" }],
    interaction: async (it) =>
      it.isChatInputCommand() && it.reply(it.memberPermissions?.has("ManageGuild") ? "manager" : "not a manager"),
  });
  const ada = discord.member({ name: "ada" });
  await expect(ada.slash("reindex")).rejects.toThrow('"reindex" is hidden from ada');
  expect((await ada.slash("reindex", {}, { overridden: true })).text()).toBe("not a manager");
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  expect((await olga.slash("reindex")).text()).toBe("manager");
});

test("a command for servers alone cannot be used in direct messages", async () => {
  const { discord } = await runBot({ commands: [{ ...ask, contexts: [0] }], interaction: echo });
  const ada = discord.member({ name: "ada" });
  await expect(ada.slash("ask", { question: "x" }, { direct: true })).rejects.toThrow("cannot be used here");
});

test("a command in direct messages is answered there", async () => {
  const { discord } = await runBot({ commands: [ask], interaction: echo });
  const ada = discord.member({ name: "ada" });
  expect((await ada.slash("ask", { question: "x" }, { direct: true })).text()).toBe("You asked: x");
  expect(ada.direct.messages()).toHaveLength(1);
});
