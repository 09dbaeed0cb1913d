import { limits } from "../limits.ts";
import { ComponentType } from "../protocol.ts";
import type { State } from "../state.ts";
import type { FileUpload, ModalData, ModalField } from "../validation/modal.ts";
import type { Wire } from "../wire.ts";
import { wireAttachment } from "../wire-message.ts";
import { NotPossible } from "./context.ts";

/** What a person types, by custom id or label of the field; several values for a menu, ids for files. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** The data of a submitted modal. Throws NotPossible for what Discord's client would not send. */
export function modalSubmission(state: State, modal: ModalData, values: FieldValues): Wire {
  const unknown = Object.keys(values).find((key) => !fieldNames(modal).includes(key));
  if (unknown !== undefined) throw new NotPossible(`The modal has no field "${unknown}".`);
  const filledIn = (label: string, customId: string) => values[customId] ?? values[label];
  const components = modal.components.map((part, index): Wire => {
    const id = index + 1;
    if (part.type === ComponentType.text) return { type: part.type, id };
    if (part.type === ComponentType.label) {
      const value = filledIn(part.label, part.component.custom_id);
      return { type: part.type, id, component: fillField(state, part.component, part.label, value) };
    }
    const inner = part.components.map((field) =>
      fillField(state, field, field.label, filledIn(field.label, field.custom_id)),
    );
    return { type: part.type, id, components: inner };
  });
  const files = Object.values(values)
    .flat()
    .flatMap((value) => state.uploads.get(value) ?? []);
  const attachments = Object.fromEntries(files.map((file) => [file.id, wireAttachment(file, state)]));
  return { custom_id: modal.custom_id, components, ...(files.length === 0 ? {} : { resolved: { attachments } }) };
}

/** The files that a person chose, by their ids. */
function chooseFiles(
  state: State,
  { custom_id, type, required, min_values, max_values, file_types }: FileUpload,
  label: string,
  values: readonly string[],
): Wire {
  const files = values.flatMap((id) => state.uploads.get(id) ?? []);
  if (files.length !== values.length) throw new NotPossible(`"${label}" takes files that were uploaded.`);
  const least = required === false && values.length === 0 ? 0 : (min_values ?? 1);
  const most = max_values ?? 1;
  if (values.length < least || values.length > most)
    throw new NotPossible(`"${label}" takes ${least} to ${most} files.`);
  const endings = file_types?.filter((ending) => ending.startsWith("."));
  const isOffered = (name: string) => !endings || endings.some((ending) => name.toLowerCase().endsWith(ending));
  if (!files.every(({ filename }) => isOffered(filename))) throw new NotPossible(`"${label}" takes no such files.`);
  return { type, custom_id, values: [...values] };
}

function fieldNames(modal: ModalData): string[] {
  return modal.components.flatMap((part) => {
    if (part.type === ComponentType.text) return [];
    if (part.type === ComponentType.label) return [part.label, part.component.custom_id];
    return part.components.flatMap((field) => [field.label, field.custom_id]);
  });
}

function fillField(
  state: State,
  field: ModalField,
  label: string,
  value: string | readonly string[] | undefined,
): Wire {
  const { type, custom_id } = field;
  if (type === ComponentType.fileUpload)
    return chooseFiles(state, field, label, typeof value === "string" ? [value] : (value ?? []));
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
