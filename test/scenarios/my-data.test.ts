import { expect, test } from "vitest";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

test("a member sees, downloads and deletes what is kept of them, and of nobody else", async () => {
  const { discord, feedback } = await openBot(createLibrary());
  const [ada, bob] = [discord.member({ name: "ada" }), discord.member({ name: "bob" })];
  expect((await ada.slash("privacy")).text()).toContain("Nothing at the moment");

  const answered = await ada.slash("ask", { question: "How long did the lamp burn?" });
  await ada.click(answered, "Helpful");
  await bob.click(answered, "Not helpful");
  const kept = await ada.slash("privacy");
  expect(kept.ephemeral).toBe(true);
  expect(kept.text()).toMatch(/1 question that[\s\S]*1 vote on[\s\S]*0 questions that you sent[\s\S]*180 days/);

  const file = await ada.click(kept, "Download");
  expect(file.ephemeral).toBe(true);
  const [attachment] = file.message.attachments;
  const records = JSON.parse(Buffer.from(attachment?.bytes ?? []).toString()) as { type: string }[];
  expect(records.map(({ type }) => type)).toEqual(["question", "vote"]);

  await ada.click(kept, "Delete");
  expect(kept.text()).toMatch(/cannot be undone/);
  expect(feedback.votes).toHaveLength(2);
  await ada.click(kept, "Delete for good");
  expect(kept.text()).toContain("Deleted: 2 records");
  expect(feedback.votes.map(({ memberId }) => memberId)).toEqual([bob.id]);
  expect((await ada.slash("privacy")).text()).toContain("Nothing at the moment");
});
