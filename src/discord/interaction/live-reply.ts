import type { RepliableInteraction } from "discord.js";
import type { Reply } from "../../conversation/reply.ts";

/** Discord wants no more; people read no faster. */
const MILLISECONDS_BETWEEN_EDITS = 1000;
/** Discord takes edits for fifteen minutes: the last one a little earlier. */
const MILLISECONDS_OF_EDITS = 14.5 * 60_000;

export interface LiveReply {
  /** Shows this when the last edit is long enough ago; of several waiting ones the last is shown. Never throws. */
  show(reply: Reply): void;
  /** Shows this as soon as a running edit is through, and nothing after it. Rejects when Discord refuses it. */
  finish(reply: Reply): Promise<void>;
  /** Edits nothing any more; resolves when a running edit is through. */
  stop(): Promise<void>;
}

export interface LiveReplyOptions {
  /** Shown before Discord stops taking edits. */
  readonly lastWords: Reply;
}

/** An acknowledged reply that follows what is going on, edited at most once a second and only as long as Discord lets it. */
export function liveReply(
  interaction: Pick<RepliableInteraction, "editReply">,
  { lastWords }: LiveReplyOptions,
): LiveReply {
  const deadline = Date.now() + MILLISECONDS_OF_EDITS;
  let waiting: Reply | undefined;
  let timer: NodeJS.Timeout | undefined;
  let editing: Promise<unknown> = Promise.resolve();
  let over = false;

  const edit = () => {
    timer = undefined;
    if (waiting === undefined || over) return;
    over = Date.now() > deadline;
    const next = over ? lastWords : waiting;
    waiting = undefined;
    // A lost progress edit is of no consequence: the next one or the report takes its place.
    editing = interaction.editReply(next).catch(() => undefined);
    timer = setTimeout(edit, MILLISECONDS_BETWEEN_EDITS);
  };
  const stop = async () => {
    clearTimeout(timer);
    waiting = undefined;
    await editing;
  };
  return {
    show(reply) {
      waiting = reply;
      timer ??= setTimeout(edit, 0);
    },
    async finish(reply) {
      await stop();
      if (!over) await interaction.editReply(reply);
      over = true;
    },
    stop,
  };
}
