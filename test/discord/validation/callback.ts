import { z } from "zod";
import { invalidFormBody } from "../discord-error.ts";
import { limits } from "../limits.ts";
import { CallbackType, InteractionType } from "../protocol.ts";
import type { Interaction } from "../state.ts";
import { parseBody } from "./issues.ts";
import { visibleText } from "./parts.ts";

const envelope = z.object({ type: z.literal(Object.values(CallbackType)), data: z.unknown().optional() });

/** What an interaction's callback says, its data not yet looked at. Throws 50035 for a type that does not fit. */
export function parseCallback(body: unknown, interaction: Interaction): z.infer<typeof envelope> {
  const callback = parseBody(envelope, body);
  const allowed = allowedTypes(interaction);
  if (!allowed.includes(callback.type)) {
    const message = `Value must be one of {${allowed.join(", ")}}.`;
    throw invalidFormBody([{ path: ["type"], code: "BASE_TYPE_CHOICES", message }]);
  }
  return callback;
}

function allowedTypes({ type, source }: Interaction): number[] {
  const { message, deferredMessage, deferredUpdate, update, autocomplete, modal } = CallbackType;
  if (type === InteractionType.autocomplete) return [autocomplete];
  const replies = [message, deferredMessage, ...(source === undefined ? [] : [deferredUpdate, update])];
  return type === InteractionType.modal ? replies : [...replies, modal];
}

/** The data of an autocomplete callback. */
export const choicesData = z.object({
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

/** The data of a deferred answer: of its flags only the ephemeral one counts. */
export const deferData = z.object({ flags: z.int().min(0).nullish() }).nullish();
