import type { RepliableInteraction } from "discord.js";
import type { Reply } from "./reply.ts";

/** Discord wants no more; people read no faster. */
const MILLISECONDS_BETWEEN_EDITS = 1000;

export interface LiveReply {
  /** Shows this when the last edit is long enough ago; of several waiting ones the last is shown. Never throws. */
  show(reply: Reply): void;
  /** Shows this as soon as a running edit is through, and nothing after it. Rejects when Discord refuses it. */
  finish(reply: Reply): Promise<void>;
  stop(): void;
}

/** An acknowledged reply that can be edited as often as there is news, at most once a second. */
export function editAtMost(interaction: Pick<RepliableInteraction, "editReply">): LiveReply {
  let waiting: Reply | undefined;
  let timer: NodeJS.Timeout | undefined;
  let editing: Promise<unknown> = Promise.resolve();

  const edit = () => {
    timer = undefined;
    if (waiting === undefined) return;
    const next = waiting;
    waiting = undefined;
    // A lost progress edit is of no consequence: the next one or the report takes its place.
    editing = interaction.editReply(next).catch(() => undefined);
    timer = setTimeout(edit, MILLISECONDS_BETWEEN_EDITS);
  };
  const stop = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  return {
    show(reply) {
      waiting = reply;
      timer ??= setTimeout(edit, 0);
    },
    async finish(reply) {
      stop();
      await editing;
      await interaction.editReply(reply);
    },
    stop,
  };
}
