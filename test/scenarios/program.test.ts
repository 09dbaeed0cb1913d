import { expect, test } from "vitest";
import { startProgram } from "../soak/start-program.ts";
import { closeAfterEach, openDiscord } from "./open-bot.ts";

closeAfterEach();

test("the built program indexes the seeds, answers on Discord and leaves with 0 at SIGTERM", async () => {
  const discord = await openDiscord({ acknowledgeWithinMs: 10_000, answerWithinMs: 20_000 });
  const program = await startProgram(discord, "seeds");
  await expect.poll(() => discord.commands().length, { timeout: 20_000 }).toBeGreaterThan(0);
  const question = "Which US department banned sales of components to ZTE?";
  const answer = await discord.member({ name: "ada" }).slash("ask", { question });
  expect(answer.text()).toContain(
    "the US Commerce Department banned American companies from selling components to ZTE",
  );
  expect(answer.text()).toContain("CGTN");
  expect(discord.refused()).toEqual([]);
  expect((await program.end()).code).toBe(0);
  expect(program.logged).toEqual([]);
});

test("a wrong token ends the program with 1 and one line that does not show it", async () => {
  const discord = await openDiscord();
  const program = await startProgram({ ...discord, token: "wrong.token.here" }, "seeds");
  await expect.poll(program.isRunning, { timeout: 20_000 }).toBe(false);
  expect(await program.end()).toMatchObject({ code: 1 });
  expect(program.logged).toHaveLength(1);
  expect(program.logged[0]).toMatch(/^Discord refuses the token/);
});
