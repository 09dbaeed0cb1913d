import { Locale } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { LANGUAGES, languageOf } from "../../src/bot-language.ts";
import { defineCommands } from "../../src/discord/registration/define-commands.ts";

const MANAGE_SERVER = "32";
const definitions = await defineCommands(commands, undefined);
const named = (name: string) => definitions.find((command) => command.name === name);

interface Described {
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: object | null | undefined;
  readonly options?: readonly Described[] | undefined;
}

/** A command, its sub-commands and all their options. */
function describedIn(command: Described): Described[] {
  return [command, ...(command.options ?? []).flatMap(describedIn)];
}

describe("the commands' definitions", () => {
  it.each(LANGUAGES)("keep to Discord's limits, described in %s", async (language) => {
    for (const command of await defineCommands(commands, language)) {
      if (!("description" in command)) continue;
      for (const { name, description } of describedIn(command)) {
        expect(name).toMatch(/^[-_a-z0-9]{1,32}$/);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length, description).toBeLessThanOrEqual(100);
      }
      expect(JSON.stringify(command).length).toBeLessThan(8000);
    }
  });

  it("are described in every locale of Discord whose language the bot speaks", () => {
    const spoken = Object.values(Locale).filter((locale) => ![undefined, "en"].includes(languageOf(locale)));
    for (const command of definitions) {
      if (!("description" in command)) {
        expect(Object.keys(command.name_localizations ?? {})).toEqual(spoken);
        continue;
      }
      for (const each of describedIn(command))
        expect(Object.keys(each.description_localizations ?? {})).toEqual(spoken);
    }
    expect(spoken).toEqual(expect.arrayContaining(["de", "es-ES", "es-419", "pt-BR", "zh-CN", "zh-TW"]));
  });

  it("are described in one language for all where one is set, menus too", async () => {
    const german = await defineCommands(commands, "de");
    const ask = german.find(({ name }) => name === "ask");
    expect(ask).toMatchObject({ description: expect.stringContaining("Frag die Artikel") });
    expect(ask?.description_localizations).toBeUndefined();
    const find = german.find(({ name }) => name === "Find in articles");
    expect(find?.name_localizations).toMatchObject({ "en-US": "In Artikeln suchen", fr: "In Artikeln suchen" });
  });

  it("have names of their own", () => {
    const names = commands.map(({ type, name }) => `${type}:${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are for servers, not for direct messages, where anybody could ask", () => {
    for (const data of definitions) expect(data).toMatchObject({ contexts: [0], integration_types: [0] });
  });

  it("hide what owners do from members without Manage Server, and nothing else", () => {
    const hidden = definitions.filter((command) => command.default_member_permissions === MANAGE_SERVER);
    expect(hidden.map(({ name }) => name)).toEqual([
      "reindex",
      "settings",
      "doctor",
      "article",
      "Add to articles",
      "insights",
    ]);
    expect(named("ask")?.default_member_permissions).toBeUndefined();
  });

  it("put required options first, as Discord demands", () => {
    for (const data of definitions) {
      const required = ("options" in data ? (data.options ?? []) : []).map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});
