import { z } from "zod";
import { invalidFormBody } from "../discord-error.ts";
import { limits } from "../limits.ts";
import { CallbackType, InteractionType, MessageFlag } from "../protocol.ts";
import type { Choice, Interaction } from "../state.ts";
import { parseBody } from "./issues.ts";
import { type MessageBody, parseMessageBody } from "./message.ts";
import { type ModalData, modalData } from "./modal.ts";
import { visibleText } from "./parts.ts";

const DATA = ["data"] as const;

/** The first answer to an interaction. */
export type Callback =
  | { readonly type: typeof CallbackType.message | typeof CallbackType.update; readonly body: MessageBody }
  | { readonly type: typeof CallbackType.deferredMessage; readonly flags: number }
  | { readonly type: typeof CallbackType.deferredUpdate }
  | { readonly type: typeof CallbackType.autocomplete; readonly choices: readonly Choice[] }
  | { readonly type: typeof CallbackType.modal; readonly modal: ModalData };

const envelope = z.object({ type: z.literal(Object.values(CallbackType)), data: z.unknown().optional() });

const choicesData = z.object({
  choices: z
    .array(
      z.object({
        name: visibleText(limits.choiceName),
        value: z.union([z.string().min(1).max(limits.choiceValue), z.number()]),
        name_localizations: z.record(z.string(), z.string()).nullish(),
      }),
    )
    .max(limits.choices),
});

const deferData = z.object({ flags: z.int().min(0).nullish() }).nullish();

/** Parses an interaction's callback; throws 50035, also for a type that does not fit the interaction. */
export function parseCallback(json: unknown, interaction: Interaction): Callback {
  const { type, data } = parseBody(envelope, json);
  const allowed = allowedTypes(interaction);
  if (!allowed.includes(type)) {
    const message = `Value must be one of {${allowed.join(", ")}}.`;
    throw invalidFormBody([{ path: ["type"], code: "BASE_TYPE_CHOICES", message }]);
  }
  switch (type) {
    case CallbackType.message:
      return { type, body: parseMessageBody(data, DATA) };
    case CallbackType.update: {
      const wasV2 = ((interaction.source?.flags ?? 0) & MessageFlag.componentsV2) !== 0;
      return { type, body: parseMessageBody(data, DATA, wasV2) };
    }
    case CallbackType.deferredMessage:
      return { type, flags: parseBody(deferData, data, DATA)?.flags ?? 0 };
    case CallbackType.deferredUpdate:
      return { type };
    case CallbackType.autocomplete:
      return { type, choices: parseBody(choicesData, data, DATA).choices };
    case CallbackType.modal:
      return { type, modal: parseBody(modalData, data, DATA) };
  }
}

function allowedTypes({ type, source }: Interaction): number[] {
  const { message, deferredMessage, deferredUpdate, update, autocomplete, modal } = CallbackType;
  if (type === InteractionType.autocomplete) return [autocomplete];
  const replies = [message, deferredMessage, ...(source === undefined ? [] : [deferredUpdate, update])];
  return type === InteractionType.modal ? replies : [...replies, modal];
}
