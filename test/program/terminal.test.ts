import { beforeAll, expect, it } from "vitest";
import { complaintsOf } from "./complaints.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
  await place.run("index");
});

it("answers each line of a pipe, says without a token that it is the terminal, and ends with the input", async () => {
  const input = "Who is Mao Ning?\n\n/sources\n/ask Who wrote Pride and Prejudice?\n/nothing\n";
  const outcome = await place.run("start", { input });
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toMatch(/^DISCORD_TOKEN is not set/);
  expect(outcome.stdout).toMatch(/^Who is Mao Ning\?$/m);
  expect(outcome.stdout).toMatch(/^> .*Foreign Ministry spokesperson Mao Ning/m);
  expect(outcome.stdout).toContain("2 articles");
  expect(outcome.stdout).toContain("The articles don't answer this.");
  expect(complaintsOf(outcome)).toEqual([expect.stringContaining("/nothing")]);
});

it("takes up what has changed when it starts, and when it is told to", async () => {
  const fresh = await openWorkplace();
  const { code, stdout } = await fresh.run("start", { input: "/reindex\n" });
  expect(code).toBe(0);
  expect(stdout).toContain("2 unchanged");
});

it("prints no escape sequences into a pipe", async () => {
  const { stdout } = await place.run("start", { input: "Who is Mao Ning?\n" });
  expect(stdout).not.toContain("\u001b");
});

it.each(["SIGINT", "SIGTERM"] as const)("leaves with code 0 at %s while it waits for a line", async (signal) => {
  const { child, shows, outcome } = place.start("start");
  child.stdin?.write("/sources\n");
  await shows("2 articles");
  child.kill(signal);
  expect(await outcome).toMatchObject({ code: 0 });
});
