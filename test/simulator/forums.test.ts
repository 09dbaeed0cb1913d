import { type APIFileUploadComponent, ChannelType, ComponentType, Events, type ThreadChannel } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "./bots.ts";
import { closeAfterEach } from "./open-discord.ts";

closeAfterEach();

const GUILDS = [
  { name: "Library", botMay: ["ManageThreads"], channels: ["general", { name: "help", tags: ["Solved", "Bug"] }] },
] as const;

/** A bot that remembers the posts that it is told of. */
async function openForum() {
  const running = await runBot({}, { guilds: GUILDS });
  const told: { readonly post: ThreadChannel; readonly isNew: boolean }[] = [];
  running.client.on(Events.ThreadCreate, (post, isNew) => told.push({ post, isNew }));
  const ada = running.discord.member({ name: "ada" });
  const next = async () => {
    await expect.poll(() => told.length, { timeout: 60_000 }).toBeGreaterThan(0);
    const first = told.shift();
    if (first === undefined) throw new Error("The bot was told of no post.");
    return first;
  };
  return { ...running, ada, next };
}

test("a post is told as new, with its tags and its forum's, and begins with the message of its own id", async () => {
  const { discord, ada, next } = await openForum();
  const begun = ada.post("How do I brew tea?", "I have leaves.", { channel: "help", tags: ["Bug"] });
  const { post, isNew } = await next();
  expect(isNew).toBe(true);
  expect([post.name, post.ownerId, post.id]).toEqual(["How do I brew tea?", ada.id, begun.id]);
  const forum = post.parent;
  if (forum?.type !== ChannelType.GuildForum) throw new Error("It lies in no forum.");
  expect(forum.availableTags.map(({ name }) => name)).toEqual(["Solved", "Bug"]);
  expect(post.appliedTags).toEqual([forum.availableTags[1]?.id]);
  expect((await post.messages.fetch({ limit: 5 })).map(({ id, author }) => [id, author.id])).toEqual([
    [begun.id, ada.id],
  ]);
  expect(discord.refused()).toEqual([]);
});

test("a bot marks a post with tags of its forum, if it may manage threads", async () => {
  const { discord, ada, next } = await openForum();
  ada.post("How do I brew tea?", "I have leaves.", { channel: "help" });
  const { post } = await next();
  const solved = post.parent?.type === ChannelType.GuildForum ? (post.parent.availableTags[0]?.id ?? "") : "";
  await post.setAppliedTags([solved]);
  expect(discord.channel("How do I brew tea?").tags()).toEqual(["Solved"]);
  await expect(post.setAppliedTags(["123456789012345678"])).rejects.toMatchObject({ code: 10087 });
  discord.channel("help").deny("ManageThreads");
  await expect(post.setAppliedTags([])).rejects.toMatchObject({ code: 50013 });
});

test("nothing is written into a forum itself, nor into a post that its author has not begun", async () => {
  const { client, discord, ada, next } = await openForum();
  const write = (id: string) => client.rest.post(`/channels/${id}/messages`, { body: { content: "Hello" } });
  await expect(write(discord.channel("help").id)).rejects.toMatchObject({ code: 50008 });
  const begin = ada.openPost("How do I brew tea?", { channel: "help" });
  const { post } = await next();
  await expect(write(post.id)).rejects.toMatchObject({ code: 40058 });
  begin("I have leaves.");
  await write(post.id);
  expect(
    discord
      .channel("How do I brew tea?")
      .messages()
      .map((message) => message.text()),
  ).toEqual(["I have leaves.", "Hello"]);
});

test("files are uploaded to a form's field as far as it takes them", async () => {
  const names: string[] = [];
  const { discord } = await runBot({
    interaction: async (interaction) => {
      if (interaction.isModalSubmit()) {
        names.push(...(interaction.fields.getUploadedFiles("files")?.map(({ name }) => name) ?? []));
        return interaction.reply("Thank you.");
      }
      if (!interaction.isChatInputCommand()) return;
      const upload: APIFileUploadComponent = {
        type: ComponentType.FileUpload,
        custom_id: "files",
        max_values: 2,
        file_types: [".md"],
      };
      return interaction.showModal({
        custom_id: "upload",
        title: "Files",
        components: [{ type: ComponentType.Label, label: "Files", component: upload }],
      });
    },
  });
  const ada = discord.member({ name: "ada" });
  const file = (name: string) => ada.upload(name, "Tea.");
  const form = await ada.slash("ask");
  await expect(ada.submit(form, { files: [] })).rejects.toThrow("1 to 2 files");
  await expect(ada.submit(form, { files: [file("tea.exe")] })).rejects.toThrow("no such files");
  await expect(ada.submit(form, { files: ["a.md", "b.md", "c.md"].map(file) })).rejects.toThrow("1 to 2 files");
  await ada.submit(form, { files: [file("tea.md"), file("Cups.MD")] });
  expect(names).toEqual(["tea.md", "Cups.MD"]);
});
