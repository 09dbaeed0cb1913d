import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "discord.js";
import { MessageType, Routes } from "discord-api-types/v10";
import { z } from "zod";

/** Of a message, what Discord shows every bot. */
const messages = z.array(
  z.object({
    id: z.string(),
    type: z.int(),
    author: z.object({ id: z.string(), bot: z.boolean().default(false) }),
    mentions: z.array(z.object({ id: z.string() })),
  }),
);
type Messages = z.infer<typeof messages>;

/** Milliseconds between looks: Discord tells of a post before its first message, which comes with the files it brings. */
const PAUSES = [1000, 4000, 15_000];
/** What people say; the rest tells that somebody was added, or something pinned. */
const SAID: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/**
 * Whether a post has begun and nobody has replied but its author: no other person, and not the bot itself, in this process or
 * another. One whose first message mentions the bot is answered as every mention is. Without the permission to read the
 * messages none are to be seen, and nothing awaits an answer. Rejects with REST's errors.
 */
export async function awaitsAnswer(
  { rest, user }: Pick<Client<true>, "rest" | "user">,
  post: string,
): Promise<boolean> {
  for (const milliseconds of [...PAUSES, undefined]) {
    const there = messages.parse(await rest.get(Routes.channelMessages(post)));
    const first = there.find(({ id }) => id === post);
    if (first !== undefined) return isOpen(first, there, user.id);
    // All were said without it: it was deleted.
    if (there.length > 0 || milliseconds === undefined) return false;
    await pause(milliseconds, undefined, { ref: false });
  }
  return false;
}

function isOpen(first: Messages[number], there: Messages, bot: string): boolean {
  const { author } = first;
  if (author.bot || first.mentions.some(({ id }) => id === bot)) return false;
  return there.every(
    (each) =>
      each.author.id === author.id || (each.author.id !== bot && (each.author.bot || !SAID.includes(each.type))),
  );
}
