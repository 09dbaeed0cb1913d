import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { startBot } from "../../src/discord/bot.ts";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { recordsInFolder } from "../../src/feedback/record-folder.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeDoctor } from "../fakes/doctor.ts";
import { fakeLibrary } from "../fakes/library.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { configFor } from "./open-bot.ts";

closeAfterEach();

const SECRET = "zanzibar";

test("no word of a private question is in the log, in the feedback or in anybody else's view", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-"));
  const discord = await openDiscord();
  const log = fakeLogger();
  const feedback = await openFeedback(recordsInFolder({ folder, log }), log);
  const library = fakeLibrary({
    ...createLibrary(),
    answer: async (question, options) => {
      if (question.includes("broken")) throw new TypeError("x is undefined");
      return (createLibrary().answer ?? fakeLibrary().answer)(question, options);
    },
  });
  const bot = await startBot({
    config: configFor(discord),
    commands,
    library,
    settings: fakeSettings(),
    doctor: fakeDoctor(),
    feedback,
    ...fakeAuthoring(),
    log,
  });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });

  const answered = await ada.slash("ask", { question: `lamp of ${SECRET}?`, private: true });
  await ada.click(answered, "Helpful");
  await ada.click(answered, "More");
  const refused = await ada.slash("ask", { question: `cup of ${SECRET}?`, private: true });
  await ada.click(refused, "Tell the owners");
  await ada.slash("ask", { question: `broken ${SECRET}?`, private: true });
  await ada.contextMenu("Find in articles", bob.say(`about ${SECRET}`));
  await bob.slash("ask", { question: "a public lamp?" });
  await bot.stop();
  await feedback.close();

  const seenByAll = discord
    .channel("general")
    .messages()
    .filter((message) => message.message.author.bot);
  expect(seenByAll.map((message) => message.text()).join()).not.toContain(SECRET);
  const visible = log.entries.filter(({ level }) => level !== "debug");
  expect(visible.length).toBeGreaterThan(0);
  expect(JSON.stringify(visible, (_, value) => (value instanceof Error ? `${value.stack}` : value))).not.toContain(
    SECRET,
  );
  const files = await readdir(folder);
  expect(files.toSorted()).toEqual(["feedback.jsonl", "feedback.salt"]);
  const records = await readFile(join(folder, "feedback.jsonl"), "utf8");
  expect(records).not.toContain(SECRET);
  expect(records).not.toContain(ada.id);
  expect(records).toContain("a public lamp?");
  await rm(folder, { recursive: true });
});
