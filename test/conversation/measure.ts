import { expect } from "vitest";
import { DISCORD_LIMITS } from "../../src/conversation/limits.ts";
import type { Reply } from "../../src/conversation/reply.ts";

/** Keys whose strings Discord shows, and so counts. */
const SHOWN_KEYS = ["content", "label", "placeholder", "description"];

/** Every string that a message shows, in order. */
export function collectShown(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collectShown);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (SHOWN_KEYS.includes(key) ? [inner] : []) : collectShown(inner),
  );
}

/** Contents of all text displays. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "content" && typeof inner === "string" ? [inner] : textsOf(inner),
  );
}

interface Part {
  readonly type: number;
  readonly [key: string]: unknown;
}

/** Every component, nested ones included. */
export function collectComponents(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(collectComponents);
  if (!isPart(value)) return [];
  return [value, ...collectComponents(value["components"]), ...collectComponents(value["accessory"])];
}

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "number";
}

const within = (text: unknown, most: number) => {
  if (typeof text !== "string") return;
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(most);
};

/** Fails unless Discord would take the message, and it pings nobody. */
export function expectSendable(reply: Reply): void {
  expect(reply.allowedMentions).toEqual({ parse: [] });
  expect(collectShown(reply.components).join("").length).toBeLessThanOrEqual(DISCORD_LIMITS.messageText);
  const components = collectComponents(reply.components);
  expect(components.length).toBeLessThanOrEqual(DISCORD_LIMITS.components);
  const ids = components.flatMap((each) => (typeof each["custom_id"] === "string" ? [each["custom_id"]] : []));
  expect(new Set(ids).size).toBe(ids.length);
  for (const each of components) {
    within(each["content"], DISCORD_LIMITS.messageText);
    within(each["label"], DISCORD_LIMITS.buttonLabel);
    within(each["custom_id"], DISCORD_LIMITS.customId);
    within(each["placeholder"], DISCORD_LIMITS.selectPlaceholder);
    expect(each["components"]).not.toEqual([]);
  }
}
