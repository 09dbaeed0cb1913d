import fc from "fast-check";
import { expect, test } from "vitest";
import { DiscordError } from "./discord-error.ts";
import { limits } from "./limits.ts";
import { findPings } from "./mentions.ts";
import { parseCommands } from "./validation/command.ts";
import { parseMessageBody } from "./validation/message.ts";
import { createBodyCheck } from "./validation/openapi.ts";
import { listComponents, numberComponents } from "./validation/tree.ts";

const V2 = 32_768;
const MESSAGES = ["POST", "/channels/*/messages"] as const;
const COMMANDS = ["PUT", "/applications/*/commands"] as const;

/** Text of at most this length that says something. */
const words = (maxLength: number) => fc.string({ minLength: 1, maxLength }).map((text) => `x${text.slice(1)}`);
const text = fc.record({ type: fc.constant(10), content: words(300) });
// Without the extremes that fast-check prefers: two of them on a page would be the same.
const customId = fc.noBias(fc.uuid());
const button = fc.record({
  type: fc.constant(2),
  style: fc.integer({ min: 1, max: 4 }),
  custom_id: customId,
  label: words(limits.buttonLabel),
  disabled: fc.option(fc.boolean()),
});
const row = fc.record({ type: fc.constant(1), components: fc.array(button, { minLength: 1, maxLength: 5 }) });
const menu = fc.record({
  type: fc.constant(3),
  custom_id: customId,
  placeholder: fc.option(words(limits.selectPlaceholder)),
  options: fc.uniqueArray(fc.record({ label: words(100), value: words(100), description: fc.option(words(100)) }), {
    minLength: 1,
    maxLength: 25,
    selector: ({ value }) => value,
  }),
});
const menuRow = menu.map((it) => ({ type: 1, components: [it] }));
const section = fc.record({
  type: fc.constant(9),
  components: fc.array(text, { minLength: 1, maxLength: 3 }),
  accessory: button,
});
const separator = fc.record({ type: fc.constant(14), divider: fc.boolean(), spacing: fc.constantFrom(1, 2) });
const part = fc.oneof(text, row, menuRow, section, separator);
const container = fc.record({ type: fc.constant(17), components: fc.array(part, { minLength: 1, maxLength: 4 }) });
const page = fc.record({ flags: fc.constant(V2), components: fc.array(fc.oneof(part, container), { maxLength: 3 }) });

const option = fc.record({
  name: fc.stringMatching(/^[a-z]{1,32}$/),
  description: words(limits.commandDescription),
  type: fc.constantFrom(3, 4, 5),
});
const command = fc.record({
  name: fc.stringMatching(/^[a-z0-9_-]{1,32}$/),
  description: words(limits.commandDescription),
  options: fc.uniqueArray(option, { maxLength: 25, selector: ({ name }) => name }),
  default_member_permissions: fc.option(fc.bigInt({ min: 0n, max: 1n << 40n }).map(String)),
  contexts: fc.constantFrom([0], [0, 1], [0, 1, 2]),
});

test("pages within the limits are accepted, and every component is numbered apart", () => {
  fc.assert(
    fc.property(page, (body) => {
      const components = numberComponents(parseMessageBody(body).components ?? []);
      const ids = listComponents(components).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 50 },
  );
});

test("a text of any length over the limit is refused, and of any length up to it accepted", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6000 }), (length) => {
      const send = () => parseMessageBody({ content: "é".repeat(length) });
      if (length <= limits.content) expect(send().content).toHaveLength(length);
      else expect(send).toThrow(DiscordError);
    }),
  );
});

test("nobody is pinged by any text when no mention is allowed", () => {
  const mention = fc.constantFrom("@everyone", "@here", "<@1>", "<@!2>", "<@&3>");
  fc.assert(
    fc.property(fc.array(fc.oneof(mention, fc.string())), (parts) => {
      expect(findPings(parts.join(""), { parse: [] }, "4")).toEqual({ users: [], roles: [], everyone: false });
    }),
  );
});

test("without a folder Discord's description refuses nothing", () => {
  expect(() => createBodyCheck(undefined)(...MESSAGES, { content: 1 })).not.toThrow();
});

// Discord's own description of its API, where the machine has it.
const specFolder = process.env["DISCORD_API_SPEC"];
if (specFolder) {
  const check = createBodyCheck(specFolder);

  test("what our rules accept of a message, Discord's description accepts", () => {
    fc.assert(
      fc.property(page, (body) => {
        parseMessageBody(body);
        check(...MESSAGES, body);
      }),
      { numRuns: 50 },
    );
  });

  test("what our rules accept of commands, Discord's description accepts", () => {
    const commands = fc.uniqueArray(command, { maxLength: 4, selector: ({ name }) => name });
    fc.assert(
      fc.property(commands, (body) => {
        parseCommands(body);
        check(...COMMANDS, body);
      }),
      { numRuns: 50 },
    );
  });

  test("Discord's description refuses what breaks it", () => {
    expect(() => check(...MESSAGES, { flags: V2, components: [{ type: 10 }] })).toThrow(DiscordError);
    expect(() => check(...COMMANDS, [{ name: "x".repeat(33) }])).toThrow(DiscordError);
  });
}
