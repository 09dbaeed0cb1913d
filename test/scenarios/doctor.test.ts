import { expect, test } from "vitest";
import { ill } from "../../src/doctor/finding.ts";
import { fakeDoctor } from "../fakes/doctor.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

test("says that all is well, to an owner alone", async () => {
  const { discord } = await openBot(createLibrary());
  const owner = discord.member({ name: "owner", permissions: ["ManageGuild"] });
  const told = await owner.slash("doctor");
  expect(told.ephemeral).toBe(true);
  expect(told.text()).toMatch(/All is well: \d things looked at/);
  expect(told.text()).toContain("In #general I may do all that I need");
  expect(told.text()).toContain("The commands are registered.");
  const ada = discord.member({ name: "ada" });
  expect((await ada.slash("doctor", {}, { overridden: true })).text()).toMatch(/Manage Server/);
});

test("names what is not well first, each with what to do", async () => {
  const settings = fakeSettings();
  const doctor = fakeDoctor({
    checkMachine: async () => [ill((words) => words.doctor.diskFull(0.1, 0.5))],
    errors: () => ({ errors: 2, last: "2026-03-01T10:00:00.000Z" }),
  });
  const { discord } = await openBot(createLibrary(), {
    settings,
    doctor,
    discord: { guilds: [{ name: "Library", channels: ["general", "questions", "old"] }] },
  });
  const [guild = ""] = discord.guildIds;
  const owner = discord.member({ name: "owner", permissions: ["ManageGuild"] });
  const old = discord.channel("old");
  await settings.change(guild, {
    channels: [discord.channel("questions").id, old.id],
    ownersRole: "123456789012345678",
  });
  discord.channel("questions").deny("SendMessages", "ReadMessageHistory");
  old.delete();
  const told = await (await owner.slash("doctor")).until((answer) => answer.text().includes("gone"));
  const lines = told.text().split("\n");
  expect(lines[0]).toMatch(/5 of \d+ things looked at need something done/);
  const ills = lines.filter((line) => line.includes("✗")).join("\n");
  expect(ills).toMatch(/In #questions I may not send messages, read message history: allow me that in Edit Channel/);
  expect(ills).toMatch(new RegExp(`${old.id} of the settings is gone`));
  expect(ills).toMatch(/The owners' role of the settings is gone/);
  expect(ills).toMatch(/The disk of the index has 0\.1 GB left: make room/);
  expect(ills).toMatch(/2 errors in the log/);
});
