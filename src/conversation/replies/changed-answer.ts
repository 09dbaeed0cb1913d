import { type APITextDisplayComponent, ComponentType } from "discord-api-types/v10";
import { z } from "zod";
import { buttonsIn, row } from "../actions/buttons.ts";
import { text } from "../reply.ts";
import type { Words } from "../words/words.ts";

/** The component id by which it is seen that a message says so already. */
const CHANGED_PART = 1002;

const container = z.looseObject({ type: z.literal(ComponentType.Container), components: z.array(z.unknown()) });
const marked = z.object({ id: z.literal(CHANGED_PART) });

/**
 * The components of an answer's message, as Discord returns them, with a line below that an article has changed, and a
 * button that asks again; undefined where they say so already, or are no answer of ours.
 * @param time when that was seen, in seconds since 1970
 */
export function changedAnswer(
  components: readonly unknown[],
  time: number,
  words: Words,
): readonly unknown[] | undefined {
  const [first, ...others] = components;
  const answer = container.safeParse(first).data;
  if (answer === undefined || answer.components.some((part) => marked.safeParse(part).success)) return undefined;
  const line: APITextDisplayComponent = { ...text(words.answer.changed(time)), id: CHANGED_PART };
  return [{ ...answer, components: [...answer.components, line, row(buttonsIn(words).askAgain())] }, ...others];
}
