import { visibleMessageText } from "../messages.ts";
import { ComponentType, MessageFlag } from "../protocol.ts";
import type { Interaction, Message, Pings } from "../state.ts";
import type { Button, Select, StringSelect } from "../validation/components.ts";
import type { ModalData } from "../validation/modal.ts";
import { type AnyComponent, listComponents } from "../validation/tree.ts";
import { waitFor } from "../wait.ts";
import type { Wire } from "../wire.ts";
import { wireMessage } from "../wire-message.ts";
import type { DriverContext } from "./context.ts";

/**
 * What a person got to see: a message of the bot or of a member, or a modal. It is live: an edit of the bot shows at
 * the next look. Looking at a message where there is none (yet) throws.
 */
export interface Answer {
  readonly kind: "message" | "modal" | "nothing";
  readonly id: string;
  /** All that can be read in the message, from top to bottom: content, text displays, embeds. */
  text(): string;
  /** The buttons, in reading order; absent keys as the bot left them. */
  buttons(): Button[];
  /** The menus of options, in reading order. */
  menus(): StringSelect[];
  /** The menus of any kind, in reading order. */
  selects(): Select[];
  /** Every component, nested ones too, parents first. */
  components(): AnyComponent[];
  readonly flags: number;
  readonly ephemeral: boolean;
  /** True while the bot is thinking. */
  readonly loading: boolean;
  readonly deleted: boolean;
  readonly edited: boolean;
  /** Whom the message notified, over all its edits. */
  readonly pings: Pings;
  /** Id of the message that it replies to. */
  readonly repliesTo: string | undefined;
  /** The bodies that the bot sent for it, as sent, oldest first, with their times. */
  readonly revisions: Message["revisions"];
  /** The message as Discord's REST API returns it. */
  json(): Wire;
  /** The modal that was opened; throws when there is none. */
  readonly modal: ModalData;
  /** Milliseconds from the interaction to the bot's first answer; throws when there was none. */
  readonly acknowledgedAfterMs: number;
  /** Milliseconds from the interaction, or the mention, to the final answer; throws when there was none. */
  readonly answeredAfterMs: number;
  /** Further messages for the same interaction. */
  followUps(): Answer[];
  /** The further message of this number, from 0, as soon as it is there. */
  followUp(index?: number): Promise<Answer>;
  /** Resolves as soon as the test holds; rejects after the driver's patience. */
  until(test: (answer: Answer) => boolean): Promise<Answer>;
  /** The interaction behind it, if any. */
  readonly interaction: Interaction | undefined;
  /** The message itself; throws when there is none. */
  readonly message: Message;
}

/** The answer to an interaction, which may still be to come. */
export function answerOf(context: DriverContext, interaction: Interaction): Answer {
  return createAnswer(context, () => interaction.answer ?? interaction.original, interaction, interaction.createdAt);
}

/** A message as people see it. `askedAt`: when the message was sent that it answers. */
export function showMessage(context: DriverContext, message: Message, askedAt?: number): Answer {
  return createAnswer(context, () => message, message.interaction, askedAt);
}

function createAnswer(
  context: DriverContext,
  find: () => Message | undefined,
  interaction: Interaction | undefined,
  askedAt: number | undefined,
): Answer {
  const { state, answerWithinMs } = context;
  const shown = (): Message => {
    const message = find();
    if (message === undefined) throw new Error(`There is no message${nameOf(interaction)}.`);
    return message;
  };
  const parts = () => listComponents(shown().components);
  const elapsed = (at: number | undefined, what: string): number => {
    if (at === undefined || askedAt === undefined) throw new Error(`Nothing was ${what}${nameOf(interaction)}.`);
    return at - askedAt;
  };
  const answer: Answer = {
    get kind() {
      if (interaction?.modal !== undefined) return "modal";
      return find() === undefined ? "nothing" : "message";
    },
    get id() {
      return shown().id;
    },
    text: () => visibleMessageText(shown()),
    buttons: () => parts().filter((part) => part.type === ComponentType.button),
    menus: () => parts().filter((part) => part.type === ComponentType.stringSelect),
    selects: () => parts().filter((part) => "custom_id" in part && part.type !== ComponentType.button),
    components: parts,
    get flags() {
      return shown().flags;
    },
    get ephemeral() {
      return shown().visibleTo !== undefined;
    },
    get loading() {
      return (shown().flags & MessageFlag.loading) !== 0;
    },
    get deleted() {
      return shown().deleted;
    },
    get edited() {
      return shown().editedAt !== undefined;
    },
    get pings() {
      return shown().pings;
    },
    get repliesTo() {
      return shown().reference?.id;
    },
    get revisions() {
      return shown().revisions;
    },
    json: () => wireMessage(shown(), state),
    get modal() {
      if (interaction?.modal === undefined) throw new Error(`No modal was opened${nameOf(interaction)}.`);
      return interaction.modal;
    },
    get acknowledgedAfterMs() {
      return elapsed(interaction?.acknowledged?.at, "acknowledged");
    },
    get answeredAfterMs() {
      return elapsed(interaction === undefined ? shown().createdAt : interaction.answeredAt, "answered");
    },
    followUps: () => (interaction?.followUps ?? []).map((message) => showMessage(context, message, askedAt)),
    followUp: (index = 0) =>
      waitFor(
        state,
        () => answer.followUps()[index],
        answerWithinMs,
        () => `Follow-up ${index}${nameOf(interaction)} did not come within ${answerWithinMs} ms.`,
      ),
    until: (test) =>
      waitFor(
        state,
        () => (find() !== undefined && test(answer) ? answer : undefined),
        answerWithinMs,
        () => `What was waited for${nameOf(interaction)} did not come within ${answerWithinMs} ms: ${describe(find())}`,
      ),
    interaction,
    get message() {
      return shown();
    },
  };
  return answer;
}

function nameOf(interaction: Interaction | undefined): string {
  return interaction === undefined ? "" : ` for "${interaction.name}"`;
}

function describe(message: Message | undefined): string {
  return message === undefined
    ? "there is no message"
    : `the message says ${JSON.stringify(visibleMessageText(message))}`;
}
