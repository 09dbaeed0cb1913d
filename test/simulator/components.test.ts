import {
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from "discord.js";
import { expect, test } from "vitest";
import { createClient, runBot } from "./bots.ts";
import { closeAfterEach } from "./open-discord.ts";

closeAfterEach();

const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
const button = (custom_id: string, label: string, disabled = false): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  custom_id,
  label,
  disabled,
});
const page = (...components: APIContainerComponent["components"]) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [{ type: ComponentType.Container as const, components }],
});
const row = (...components: APIButtonComponentWithCustomId[]) => ({
  type: ComponentType.ActionRow as const,
  components,
});
const menu: APIStringSelectComponent = {
  type: ComponentType.StringSelect,
  custom_id: "open",
  options: [
    { label: "Tea", value: "1" },
    { label: "Coffee", value: "2" },
  ],
};
const modal: APIModalInteractionResponseCallbackData = {
  custom_id: "about:1",
  title: "Ask about this article",
  components: [
    text("Short questions are answered best."),
    {
      type: ComponentType.Label,
      label: "Question",
      component: {
        type: ComponentType.TextInput,
        custom_id: "question",
        style: TextInputStyle.Short,
        min_length: 3,
        max_length: 20,
      },
    },
  ],
};

async function act(it: Interaction): Promise<unknown> {
  if (it.isChatInputCommand()) {
    await it.deferReply();
    return it.editReply(
      page(
        {
          type: ComponentType.Section,
          components: [text("**Tea** is hot.")],
          accessory: button("context:1", "Context"),
        },
        { type: ComponentType.Separator },
        text("[1] Tea · lines 5-6"),
        row(button("more:1", "More"), button("off", "Off", true), button("quiet", "Quiet"), button("thanks", "Thanks")),
        { type: ComponentType.ActionRow, components: [menu] },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Link, url: "https://example.org", label: "Site" },
          ],
        },
      ),
    );
  }
  if (it.isButton()) {
    if (it.customId === "more:1") return it.update(page(text("More of it.")));
    if (it.customId === "quiet") return it.deferUpdate();
    if (it.customId === "thanks") {
      await it.deferUpdate();
      return it.followUp({ content: "Thanks!", flags: MessageFlags.Ephemeral });
    }
    return it.reply({ content: "Around it.", flags: MessageFlags.Ephemeral });
  }
  if (it.isStringSelectMenu()) return it.showModal({ ...modal, custom_id: `about:${it.values.join()}` });
  if (it.isModalSubmit() && it.isFromMessage()) {
    await it.deferUpdate();
    return it.editReply(page(text(`${it.customId} ${it.fields.getTextInputValue("question")}`)));
  }
  return undefined;
}

async function openPage() {
  const { discord, errors } = await runBot({ interaction: act });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  return { discord, errors, ada, bob, answer: await ada.slash("ask") };
}

test("a page of components is read from top to bottom, nested ones too", async () => {
  const { answer } = await openPage();
  expect(answer.text()).toBe("**Tea** is hot.\n[1] Tea · lines 5-6");
  expect(answer.buttons().map(({ label }) => label)).toEqual(["Context", "More", "Off", "Quiet", "Thanks", "Site"]);
  expect(answer.menus().map((it) => it.options.length)).toEqual([2]);
  expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
  expect(answer.components().map(({ id }) => id)).toEqual(answer.components().map((_part, index) => index + 1));
});

test("a button is answered privately, to whoever pressed it", async () => {
  const { answer, bob } = await openPage();
  const context = await bob.click(answer, "Context");
  expect(context.text()).toBe("Around it.");
  expect(context.ephemeral).toBe(true);
  expect(context.repliesTo).toBe(answer.id);
  expect(bob.sees(context)).toBe(true);
});

test("a button can change its own message", async () => {
  const { answer, ada, discord } = await openPage();
  const more = await ada.click(answer, "more:1");
  expect(more.id).toBe(answer.id);
  expect(answer.text()).toBe("More of it.");
  expect(answer.edited).toBe(true);
  expect(discord.channel("general").messages()).toHaveLength(1);
});

test("a press may be taken without a word, or answered by a follow-up", async () => {
  const { answer, ada } = await openPage();
  const quiet = await ada.click(answer, "Quiet", { until: "acknowledged" });
  expect(quiet.acknowledgedAfterMs).toBeGreaterThanOrEqual(0);
  expect((await ada.click(answer, "Thanks")).text()).toBe("Thanks!");
});

test("only what is there and can be pressed is pressed", async () => {
  const { answer, ada, bob } = await openPage();
  await expect(ada.click(answer, "Nothing")).rejects.toThrow('There is no button "Nothing"');
  await expect(ada.click(answer, "Off")).rejects.toThrow("disabled");
  await expect(ada.click(answer, "Site")).rejects.toThrow("is a link");
  await expect(ada.select(answer, "Juice")).rejects.toThrow("no menu that offers");
  await expect(ada.select(answer, ["1", "2"])).rejects.toThrow("Choose 1 to 1 values");
  const secret = await ada.click(answer, "Context");
  await expect(bob.click(secret, "Context")).rejects.toThrow("bob does not see it");
});

test("a menu opens a modal whose answers come back", async () => {
  const { answer, ada, bob } = await openPage();
  const form = await ada.select(answer, "Coffee");
  expect(form.kind).toBe("modal");
  expect(form.modal.title).toBe("Ask about this article");
  await expect(ada.submit(form, {})).rejects.toThrow('"Question" is required');
  await expect(ada.submit(form, { Question: "x".repeat(21) })).rejects.toThrow('"Question" is too long');
  await expect(ada.submit(form, { other: "why?" })).rejects.toThrow('no field "other"');
  await expect(bob.submit(form, { question: "why?" })).rejects.toThrow("not opened for bob");
  expect((await ada.submit(form, { question: "Is it hot?" })).text()).toBe("about:2 Is it hot?");
});

test("a modal of a command, with rows of inputs, is answered by a message", async () => {
  const { discord } = await runBot({
    interaction: async (it) => {
      if (it.isModalSubmit()) return it.reply(it.fields.getTextInputValue("question"));
      if (!it.isChatInputCommand()) return undefined;
      const input = { type: ComponentType.TextInput, custom_id: "question", label: "Question", style: 2 } as const;
      return it.showModal({
        custom_id: "form",
        title: "Ask",
        components: [{ type: ComponentType.ActionRow, components: [input] }],
      });
    },
  });
  const ada = discord.member({ name: "ada" });
  const form = await ada.slash("ask");
  expect((await ada.submit(form, { Question: "Why?" })).text()).toBe("Why?");
});

test("a message's menu gives the bot its whole text, whatever the intents", async () => {
  const { discord } = await runBot({
    commands: [{ name: "Find in articles", type: 3 }],
    interaction: async (it) =>
      it.isMessageContextMenuCommand() &&
      it.reply({ content: `Found: ${it.targetMessage.content}`, flags: MessageFlags.Ephemeral }),
  });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  const answer = await ada.contextMenu("Find in articles", bob.say("Who invented tea?"));
  expect(answer.text()).toBe("Found: Who invented tea?");
  expect(answer.ephemeral).toBe(true);
});

test("a button outlives the client that made it", async () => {
  const { discord, client } = await runBot({ interaction: act });
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask");
  await client.destroy();
  const restarted = createClient(discord);
  restarted.on("interactionCreate", (it) => it.isButton() && it.update(page(text("Pressed after a restart."))));
  await restarted.login(discord.token);
  await discord.connected();
  expect((await ada.click(answer, "More")).text()).toBe("Pressed after a restart.");
});
