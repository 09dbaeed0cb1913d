import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { defineCommands } from "../../src/discord/registration/define-commands.ts";

const MANAGE_SERVER = "32";
const definitions = await defineCommands(commands, undefined);
const named = (name: string) => definitions.find((command) => command.name === name);

describe("the commands' definitions", () => {
  it("keep to Discord's limits", () => {
    for (const data of definitions) {
      const described = "description" in data ? [data, ...(data.options ?? [])] : [];
      for (const { name, description } of described) {
        expect(name).toMatch(/^[-_a-z0-9]{1,32}$/);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(100);
      }
      expect(JSON.stringify(data).length).toBeLessThan(8000);
    }
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
    expect(hidden.map(({ name }) => name)).toEqual(["reindex", "settings", "article", "Add to articles", "insights"]);
    expect(named("ask")?.default_member_permissions).toBeUndefined();
  });

  it("put required options first, as Discord demands", () => {
    for (const data of definitions) {
      const required = ("options" in data ? (data.options ?? []) : []).map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});
