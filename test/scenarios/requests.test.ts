import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { z } from "zod";
import { openLogger } from "../../src/operations/logging.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const line = z.looseObject({ msg: z.string(), request: z.string().optional() });

test("a question has one line in the log, with the id that all of it bears, and not a word of it", async () => {
  const destination = new PassThrough();
  const logger = await openLogger({ level: "info", secrets: [], destination });
  const { answer, ...library } = createLibrary();
  const { discord, bot } = await openBot(
    {
      ...library,
      async answer(question, options) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        logger.warn(question.includes("cup") ? "A slow cup" : "A slow lamp");
        if (answer === undefined) throw new Error("There is no library");
        return answer(question, options);
      },
    },
    { logger },
  );
  const [ada, ben] = [discord.member({ name: "ada" }), discord.member({ name: "ben" })];
  await Promise.all([
    ada.slash("ask", { question: "How long did the lamp burn?" }),
    ben.slash("ask", { question: "Where is the cup?" }),
  ]);
  await ada.mention("@bot how long did the lamp burn?");
  await bot.stop();
  destination.end();
  const written = await text(destination);
  const lines = written
    .trimEnd()
    .split("\n")
    .map((each) => line.parse(JSON.parse(each)));
  const done = lines.filter(({ msg }) => msg === "A question is done");
  expect(done.map((each) => each["outcome"]).sort()).toEqual(["answer", "answer", "none"]);
  expect(new Set(done.map(({ request }) => request)).size).toBe(3);
  const cup = done.find((each) => each["outcome"] === "none");
  expect(lines.find(({ msg }) => msg === "A slow cup")?.request).toBe(cup?.request);
  expect(written).not.toMatch(/burn|Where is|ada|ben"/);
  expect(lines.find(({ msg }) => msg.startsWith("Logged in"))?.request).toBeUndefined();
});
