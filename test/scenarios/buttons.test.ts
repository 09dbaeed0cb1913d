import { expect, test } from "vitest";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary, LIGHTHOUSE } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const QUESTION = "How long did the lamp burn?";

async function askPublicly() {
  const library = createLibrary();
  const opened = await openBot(library);
  const ada = opened.discord.member({ name: "ada" });
  const bob = opened.discord.member({ name: "bob" });
  return { ...opened, library, ada, bob, answer: await ada.slash("ask", { question: QUESTION }) };
}

/** The custom id of the nth Context button. */
const contextOf = (answer: Awaited<ReturnType<typeof askPublicly>>["answer"], place = 0) =>
  answer.buttons().filter(({ label }) => label === "Context")[place]?.custom_id ?? "";

test("an answer carries Context on each excerpt, then More and the votes", async () => {
  const { answer } = await askPublicly();
  const labels = answer.buttons().map(({ label }) => label);
  expect(labels).toEqual(["Context", "Context", "Context", "More", "Helpful", "Not helpful"]);
});

test("Bob looks at what stands around an excerpt, alone, with the excerpt marked", async () => {
  const { answer, bob, discord } = await askPublicly();
  const context = await bob.click(answer, contextOf(answer));
  expect(context.ephemeral).toBe(true);
  expect(context.text()).toContain("> **The keeper lit the lamp. It burned all night. Ships saw it.**");
  expect(context.text()).toContain("> It was built in 1874 by hand.");
  expect(context.text()).toContain("> The keeper's family lived below the lamp.");
  expect(context.text()).toContain("lines 1-9");
  expect(discord.refused()).toEqual([]);
});

test("Context still works after a restart", async () => {
  const { answer, bob, bot, discord, library } = await askPublicly();
  await bot.stop();
  await startIn(discord, library);
  expect((await bob.click(answer, contextOf(answer))).text()).toContain("> **The keeper lit the lamp.");
});

test("Context still works when the article has changed elsewhere", async () => {
  const { answer, bob, library } = await askPublicly();
  library.rewrite(`${LIGHTHOUSE}\n\nIt is a museum now.`);
  expect((await bob.click(answer, contextOf(answer))).text()).toContain("> **The keeper lit the lamp.");
});

test("Context says so when the article has changed there, or is gone", async () => {
  const { answer, bob, library } = await askPublicly();
  library.rewrite(`A new beginning. ${LIGHTHOUSE}`);
  expect((await bob.click(answer, contextOf(answer))).text()).toContain(
    "“The lighthouse” has changed there since this answer",
  );
  library.rewrite(undefined);
  expect((await bob.click(answer, contextOf(answer))).text()).toContain("This article is no longer there");
});

test("More shows the next excerpts to whoever asks for them, numbered on", async () => {
  const { answer, bob, discord } = await askPublicly();
  const more = await bob.click(answer, "More");
  expect(more.ephemeral).toBe(true);
  expect(more.text()).toContain("[4] The lighthouse");
  expect(more.text()).toContain("[5] The lighthouse");
  expect(more.text()).not.toContain("[3]");
  expect(more.buttons().map(({ label }) => label)).toEqual(["Context", "Context"]);
  expect(discord.refused()).toEqual([]);
});

test("More works after a restart, from the message alone", async () => {
  const { answer, bob, bot, discord, library } = await askPublicly();
  await bot.stop();
  await startIn(discord, library);
  expect((await bob.click(answer, "More")).text()).toContain("[4] The lighthouse");
});

test("More after a re-index answers anew and says so", async () => {
  const { answer, bob, library } = await askPublicly();
  library.rewrite(`${LIGHTHOUSE}\n\nIt is a museum now.`);
  const more = await bob.click(answer, "More");
  expect(more.text()).toContain("re-indexed since");
  expect(more.text()).toContain("[1] The lighthouse");
});

test("each member has one vote an answer, and may change it", async () => {
  const { answer, ada, bob, feedback } = await askPublicly();
  expect((await ada.click(answer, "Helpful")).text()).toContain("has been counted");
  expect((await ada.click(answer, "Helpful")).text()).toContain("counted already");
  expect((await bob.click(answer, "Not helpful")).text()).toContain("has been counted");
  expect((await bob.click(answer, "Helpful")).text()).toContain("has been changed");
  expect(feedback.votes.map(({ helpful, question }) => [helpful, question])).toEqual([
    [true, QUESTION],
    [false, QUESTION],
    [true, QUESTION],
  ]);
});

test("Ada shares a private answer just as she saw it", async () => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  const secret = await ada.slash("ask", { question: QUESTION, private: true });
  expect(bob.sees(secret)).toBe(false);
  const shared = await ada.click(secret, "Share");
  expect(bob.sees(shared)).toBe(true);
  expect(shared.text()).toContain("**The keeper lit the lamp. It burned all night. Ships saw it.**");
  expect(shared.text()).toContain(`Shared by <@${ada.id}>`);
  expect(shared.pings.users).toEqual([]);
  expect(shared.buttons().map(({ label }) => label)).not.toContain("Share");
  expect((await bob.click(shared, "More")).text()).toContain("[4] The lighthouse");
  expect(discord.refused()).toEqual([]);
});

test("a private answer is shared once, however often and fast it is pressed, after a restart too", async () => {
  const { discord, bot } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const secret = await ada.slash("ask", { question: QUESTION, private: true });
  const pressed = await Promise.all(Array.from({ length: 12 }, () => ada.click(secret, "Share")));
  const refused = pressed.filter(({ ephemeral }) => ephemeral);
  expect(refused.map((each) => each.text())).toEqual(
    Array.from({ length: 11 }, () => expect.stringContaining("already")),
  );
  await secret.until((shown) => !shown.buttons().some(({ label }) => label === "Share"));
  await bot.stop();
  await startIn(discord, createLibrary());
  await expect(ada.click(secret, "Share")).rejects.toThrow("There is no button");
  expect(discord.channel("general").messages()).toHaveLength(1);
  expect(discord.refused()).toEqual([]);
});

test("an answer whose sharing failed can be shared", async () => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const secret = await ada.slash("ask", { question: QUESTION, private: true });
  discord.faults.fail({ path: /@original|%40original/, status: 400 });
  await ada.click(secret, "Share");
  expect((await ada.click(secret, "Share")).text()).toContain("Shared by");
});

test("an unanswered question goes to the owners once a person", async () => {
  const { discord, feedback } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "Who won the cup?" });
  expect((await ada.click(answer, "Tell the owners")).text()).toContain("is on the owners' list.");
  expect((await ada.click(answer, "Tell the owners")).text()).toContain("is on the owners' list already.");
  await discord.member({ name: "bob" }).click(answer, "Tell the owners");
  expect(feedback.requests.map(({ question }) => question)).toEqual(["Who won the cup?", "Who won the cup?"]);
});

test("a private question reaches the owners only in the words that its member sends them", async () => {
  const { discord, feedback } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "Who won my cup?", private: true });
  const form = await ada.click(answer, "Tell the owners");
  expect(form.kind).toBe("modal");
  expect(feedback.requests).toEqual([]);
  const told = await ada.submit(form, { question: "Who won the cup?" });
  expect(told.ephemeral).toBe(true);
  expect(feedback.requests.map(({ question }) => question)).toEqual(["Who won the cup?"]);
  expect(discord.refused()).toEqual([]);
});

test("the words of a private question may be changed, but it reaches the owners once a day", async () => {
  const { discord, feedback } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "Who won my cup?", private: true });
  const form = await ada.click(answer, "Tell the owners");
  const told = [];
  for (let n = 0; n < 5; n++) told.push((await ada.submit(form, { question: `Who won cup ${n}?` })).text());
  expect(told[0]).toContain("is on the owners' list.");
  for (const text of told.slice(1)) expect(text).toContain("once a day");
  expect(feedback.requests.map(({ question }) => question)).toEqual(["Who won cup 0?"]);
});

test("a button that nobody knows any more says so", async () => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: QUESTION });
  for (const part of answer.message.components) {
    const inside = "components" in part ? part.components : [];
    for (const row of inside)
      if (row.type === 1) for (const each of row.components) each.custom_id = `old-${each.custom_id}`;
  }
  expect((await ada.click(answer, "Helpful")).text()).toContain("no longer known");
});
