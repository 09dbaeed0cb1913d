import { expect, test } from "vitest";
import { fakeAnswer } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

test("a member who floods is slowed down, privately; others are not", async () => {
  const { discord } = await openBot({}, { askCooldown: 60 });
  const ada = discord.member({ name: "ada" });
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => ada.slash("ask", { question: `Number ${n}?` })),
  );
  const refused = answers.filter((answer) => answer.text().startsWith("Not so fast"));
  expect(refused).toHaveLength(3);
  expect(refused.every((answer) => answer.ephemeral)).toBe(true);
  const other = await discord.member({ name: "bob" }).slash("ask", { question: "And I?" });
  expect(other.text()).toContain("It burned all night.");
});

test("a flood of mentions is told once and then left alone", async () => {
  const { discord } = await openBot({}, { askCooldown: 60 });
  const ada = discord.member({ name: "ada" });
  for (let n = 0; n < 10; n++) ada.say(`@bot number ${n}?`);
  const ours = () =>
    discord
      .channel("general")
      .messages()
      .filter((message) => message.repliesTo !== undefined);
  await expect.poll(() => ours().length).toBe(6);
  await ada.slash("sources");
  expect(ours().filter((message) => message.text().startsWith("Not so fast"))).toHaveLength(1);
});

test("what stores, posts or searches draws on one budget, and what is refused leaves nothing behind", async () => {
  const { discord, bot: first } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "How long?" });
  const hidden = await ada.slash("ask", { question: "How long?", private: true });
  const unanswered = await ada.slash("ask", { question: "Whose cup?", private: true });
  const list = await ada.slash("sources");
  const form = await ada.click(unanswered, "Tell the owners");
  // With the budget full again, and slow to grow.
  await first.stop();
  const { feedback } = await startIn(discord, createLibrary(), { askCooldown: 60 });
  const many = Array.from({ length: 40 }, (_, n) => n);
  const context = answer.buttons()[0]?.custom_id ?? "";
  const told = await Promise.all(many.map(() => ada.click(answer, context)));
  const refusals = told.filter((each) => each.text().startsWith("Not so fast"));
  expect(refusals).toHaveLength(30);
  expect(refusals.every((each) => each.ephemeral)).toBe(true);
  const before = discord.channel("general").messages().length;
  for (const refused of [
    await ada.click(answer, "More"),
    await ada.click(answer, "Helpful"),
    await ada.click(hidden, "Share"),
    await ada.submit(form, { question: "Whose cup?" }),
    await ada.select(list, "The lighthouse"),
    await ada.slash("sources"),
    await ada.contextMenu("Find in articles", ada.say("how long?")),
  ])
    expect([refused.ephemeral, refused.text()]).toEqual([true, expect.stringContaining("Not so fast")]);
  expect(discord.channel("general").messages().length - before).toBe(1);
  expect([feedback.votes, feedback.requests]).toEqual([[], []]);
});

test("when too many wait, the bot says so and forgets nobody who waits", async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const library = {
    answer: async (question: string) => {
      await gate;
      return fakeAnswer({ question });
    },
  };
  // Nothing is answered before the gate opens, so whoever is acknowledged did not wait for an answer: no clock has to tell.
  const { discord } = await openBot(library, { discord: { acknowledgeWithinMs: 120_000 } });
  const members = Array.from({ length: 210 }, (_, n) => discord.member({ name: `member ${n}` }));
  const asked = await Promise.all(
    members.map((member) => member.slash("ask", { question: "Me?" }, { until: "acknowledged" })),
  );
  const full = asked.filter((answer) => !answer.loading && answer.text().includes("Too many questions"));
  expect(full).toHaveLength(6);
  open();
  await Promise.all(asked.map((answer) => answer.until((shown) => !shown.loading)));
  expect(asked.filter((answer) => answer.text().includes("It burned all night."))).toHaveLength(204);
});

test("of hundreds of questions at once each is answered or told why not, and none is lost", async () => {
  const { discord } = await openBot({}, { askCooldown: 60, discord: { acknowledgeWithinMs: 120_000 } });
  const members = Array.from({ length: 50 }, (_, n) => discord.member({ name: `member ${n}` }));
  const asked = await Promise.all(
    members.flatMap((member) =>
      Array.from({ length: 10 }, (_, n) =>
        member.slash("ask", { question: `Number ${n}?` }, { until: "acknowledged" }),
      ),
    ),
  );
  await Promise.all(asked.map((answer) => answer.until((shown) => !shown.loading)));
  const count = (words: string) => asked.filter((answer) => answer.text().includes(words)).length;
  expect(count("Not so fast")).toBe(250);
  expect(count("It burned all night.") + count("Too many questions")).toBe(250);
  expect(discord.refused()).toEqual([]);
});
