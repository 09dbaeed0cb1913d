import { limits } from "../limits.ts";
import { ComponentType } from "../protocol.ts";
import type { ModalData, ModalField } from "../validation/modal.ts";
import type { Wire } from "../wire.ts";
import { NotPossible } from "./context.ts";

/** What a person types, by custom id or label of the field; several values for a menu. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** The data of a submitted modal. Throws NotPossible for what Discord's client would not send. */
export function modalSubmission(modal: ModalData, values: FieldValues): Wire {
  const unknown = Object.keys(values).find((key) => !fieldNames(modal).includes(key));
  if (unknown !== undefined) throw new NotPossible(`The modal has no field "${unknown}".`);
  const filledIn = (label: string, customId: string) => values[customId] ?? values[label];
  const components = modal.components.map((part, index): Wire => {
    const id = index + 1;
    if (part.type === ComponentType.text) return { type: part.type, id };
    if (part.type === ComponentType.label) {
      const value = filledIn(part.label, part.component.custom_id);
      return { type: part.type, id, component: fillField(part.component, part.label, value) };
    }
    const inner = part.components.map((field) => fillField(field, field.label, filledIn(field.label, field.custom_id)));
    return { type: part.type, id, components: inner };
  });
  return { custom_id: modal.custom_id, components };
}

function fieldNames(modal: ModalData): string[] {
  return modal.components.flatMap((part) => {
    if (part.type === ComponentType.text) return [];
    if (part.type === ComponentType.label) return [part.label, part.component.custom_id];
    return part.components.flatMap((field) => [field.label, field.custom_id]);
  });
}

function fillField(field: ModalField, label: string, value: string | readonly string[] | undefined): Wire {
  const { type, custom_id } = field;
  if (type === ComponentType.stringSelect) {
    const chosen = typeof value === "string" ? [value] : [...(value ?? [])];
    const known = new Set(field.options.map((option) => option.value));
    if (chosen.some((one) => !known.has(one))) throw new NotPossible(`"${label}" has no such value.`);
    if (field.required !== false && chosen.length === 0) throw new NotPossible(`"${label}" is required.`);
    return { type, custom_id, values: chosen };
  }
  const text = value ?? field.value ?? "";
  if (typeof text !== "string") throw new NotPossible(`"${label}" takes one text.`);
  if (field.required !== false && text.trim() === "") throw new NotPossible(`"${label}" is required.`);
  if (text !== "" && text.length < (field.min_length ?? 0)) throw new NotPossible(`"${label}" is too short.`);
  if (text.length > (field.max_length ?? limits.inputValue)) throw new NotPossible(`"${label}" is too long.`);
  return { type, custom_id, value: text };
}
