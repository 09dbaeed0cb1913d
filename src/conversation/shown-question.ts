import { type APITextDisplayComponent, ComponentType } from "discord-api-types/v10";
import { z } from "zod";
import { MAX_QUESTION_LENGTH } from "./limits.ts";
import { escapeLine, unescapeMarkdown } from "./markdown/escape.ts";
import { ISOLATION_LENGTH, withoutIsolation } from "./markdown/isolate.ts";
import { MemberError } from "./member-error.ts";

/** The component id by which a question is found again in a message of ours. */
const QUESTION_PART = 1001;
/** Every character of a question may need a backslash. */
const MAX_QUESTION_TEXT = 2 * MAX_QUESTION_LENGTH + ISOLATION_LENGTH;
const SMALL = "-# ";

/** The question as the first line of its answer, where `readShownQuestion` finds it after any restart. */
export function questionText(question: string): APITextDisplayComponent {
  const content = SMALL + escapeLine(question, MAX_QUESTION_TEXT);
  return { type: ComponentType.TextDisplay, id: QUESTION_PART, content };
}

/** Whether a part of a message is the line that repeats the question. */
export function isQuestionPart({ id }: { readonly id?: number | undefined }): boolean {
  return id === QUESTION_PART;
}

const container = z.object({ components: z.array(z.unknown()) });
const part = z.object({ id: z.literal(QUESTION_PART), content: z.string().startsWith(SMALL) });

/**
 * The question that a message of ours answers, from the message's components as Discord returns them. The message is
 * the only place where a question is kept. Throws a UserError when there is none.
 */
export function readShownQuestion(components: readonly unknown[]): string {
  const inside = components.flatMap((each) => container.safeParse(each).data?.components ?? []);
  const found = inside.flatMap((each) => part.safeParse(each).data ?? [])[0];
  if (found === undefined) throw new MemberError((words) => words.errors.questionLost);
  return unescapeMarkdown(withoutIsolation(found.content.slice(SMALL.length)));
}
