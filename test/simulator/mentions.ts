import type { Pings } from "./state.ts";
import type { AllowedMentions } from "./validation/message.ts";

/** Who is named in a text, whether or not they are notified. */
export function findMentions(text: string): Pings {
  return {
    users: distinct(text, /<@!?(\d{1,20})>/g),
    roles: distinct(text, /<@&(\d{1,20})>/g),
    everyone: /@(everyone|here)\b/.test(text),
  };
}

/**
 * Whom a message of the bot notifies: those named in its text whom `allowed` lets through (everyone, when absent),
 * and the author of the message that it replies to. Stricter than Discord: mentions in code and in ephemeral
 * messages count too.
 */
export function findPings(
  text: string,
  allowed: AllowedMentions | null | undefined,
  repliedUser: string | undefined,
): Pings {
  const named = findMentions(text);
  const parse = allowed == null ? ["users", "roles", "everyone"] : (allowed.parse ?? []);
  const pass = (kind: "users" | "roles") =>
    parse.includes(kind) ? named[kind] : named[kind].filter((id) => allowed?.[kind]?.includes(id));
  const replied = repliedUser !== undefined && (allowed == null || allowed.replied_user === true) ? [repliedUser] : [];
  return {
    users: [...new Set([...pass("users"), ...replied])],
    roles: pass("roles"),
    everyone: named.everyone && parse.includes("everyone"),
  };
}

/** Everyone whom either would notify. */
export function joinPings(one: Pings, other: Pings): Pings {
  return {
    users: [...new Set([...one.users, ...other.users])],
    roles: [...new Set([...one.roles, ...other.roles])],
    everyone: one.everyone || other.everyone,
  };
}

function distinct(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
}
