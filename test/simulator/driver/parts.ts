import type { User } from "../state.ts";
import type { Button, Select } from "../validation/components.ts";
import type { Answer } from "./answer.ts";
import { NotPossible } from "./context.ts";

/** Throws when a person cannot see the message of an answer. */
export function checkVisible(answer: Answer, user: User): void {
  const { message } = answer;
  if (message.deleted) throw new NotPossible("The message has been deleted.");
  if (message.visibleTo !== undefined && message.visibleTo !== user.id) {
    throw new NotPossible(`The message is private: ${user.name} does not see it.`);
  }
}

/** The button of this label or custom id that can be pressed. */
export function findButton(answer: Answer, which: string): Button & { readonly custom_id: string } {
  const buttons = answer.buttons();
  const found = buttons.find(({ label, custom_id }) => label === which || custom_id === which);
  if (found === undefined) {
    const there = buttons.map(({ label, custom_id }) => `"${label ?? custom_id}"`).join(", ");
    throw new NotPossible(`There is no button "${which}"; there are: ${there || "none"}.`);
  }
  if (found.disabled) throw new NotPossible(`The button "${which}" is disabled.`);
  if (found.custom_id == null) throw new NotPossible(`The button "${which}" is a link.`);
  return { ...found, custom_id: found.custom_id };
}

/** The menu that offers all of these values or labels, or of roles and channels their ids, and the values. `menu`: its custom id, if there are several. */
export function findMenu(
  answer: Answer,
  wanted: readonly string[],
  menu: string | undefined,
): { readonly menu: Select; readonly values: string[] } {
  for (const candidate of answer.selects()) {
    if (menu !== undefined && candidate.custom_id !== menu) continue;
    const values = wanted.flatMap((one) => {
      if (!("options" in candidate)) return menu === undefined ? [] : [one];
      const option = candidate.options.find(({ value, label }) => value === one || label === one);
      return option === undefined ? [] : [option.value];
    });
    if (values.length !== wanted.length) continue;
    if (candidate.disabled) throw new NotPossible("The menu is disabled.");
    const least = candidate.min_values ?? 1;
    const most = candidate.max_values ?? 1;
    if (values.length < least || values.length > most) throw new NotPossible(`Choose ${least} to ${most} values.`);
    return { menu: candidate, values };
  }
  throw new NotPossible(`There is no menu that offers ${wanted.map((one) => `"${one}"`).join(", ")}.`);
}
