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

it("speaks the terminal's language, and one that is set before it", async () => {
  const input = "/sources\n/nothing\n";
  const german = await place.run("start", { input, env: { LANG: "de_DE.UTF-8" } });
  expect(german.stderr).toMatch(/^DISCORD_TOKEN ist nicht gesetzt/);
  expect(german.stdout).toContain("2 Artikel");
  expect(german.stdout).toMatch(/eingelesen am \d\d\.\d\d\.\d{4}/);
  const polish = await place.run("start", { input, env: { LANG: "de_DE.UTF-8", LC_ALL: "C", BOT_LANGUAGE: "pl" } });
  expect(polish.stdout).toContain("2 artykuły");
  expect(polish.stderr).toContain("Nie ma polecenia /nothing");
  const none = await place.run("ask", { args: ["   "], env: { LC_ALL: "C", LANG: "fr_FR" } });
  expect(none).toMatchObject({ code: 1, stderr: "The question is empty: ask in a few words.\n" });
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
