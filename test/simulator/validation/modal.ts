import { z } from "zod";
import { limits } from "../limits.ts";
import { ComponentType } from "../protocol.ts";
import { stringSelect, text } from "./components.ts";
import { issue } from "./issues.ts";
import { customId, repeats, visibleText } from "./parts.ts";

const id = z.int().min(0).nullish();

const inputFields = {
  type: z.literal(ComponentType.textInput),
  id,
  custom_id: customId,
  style: z.literal([1, 2]),
  min_length: z.int().min(0).max(limits.inputValue).nullish(),
  max_length: z.int().min(1).max(limits.inputValue).nullish(),
  required: z.boolean().nullish(),
  value: z.string().max(limits.inputValue).nullish(),
  placeholder: z.string().max(limits.inputPlaceholder).nullish(),
};

interface InputLengths {
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly value?: string | null | undefined;
}

function checkLengths(it: InputLengths, context: z.core.$RefinementCtx): void {
  const least = it.min_length ?? 0;
  const most = it.max_length ?? limits.inputValue;
  if (least > most)
    context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "Must not be more than max_length.", ["min_length"]));
  if (it.value && (it.value.length < least || it.value.length > most)) {
    context.addIssue(issue("BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`, ["value"]));
  }
}

const input = z.object(inputFields).superRefine(checkLengths);
const labelledInput = z.object({ ...inputFields, label: visibleText(limits.label) }).superRefine(checkLengths);

const fileUpload = z
  .object({
    type: z.literal(ComponentType.fileUpload),
    id,
    custom_id: customId,
    min_values: z.int().min(0).max(limits.attachments).nullish(),
    max_values: z.int().min(1).max(limits.attachments).nullish(),
    required: z.boolean().nullish(),
    file_types: z
      .array(z.union([z.enum(["audio", "image", "video"]), z.string().regex(/^\.\w+$/)]))
      .min(1)
      .max(limits.fileTypes)
      .nullish(),
  })
  .superRefine((it, context) => {
    if (it.min_values === 0 && it.required !== false)
      context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "A required upload takes at least one file.", ["min_values"]));
    if ((it.min_values ?? 1) > (it.max_values ?? 1))
      context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "Must not be more than max_values.", ["min_values"]));
  });

const row = z.object({ type: z.literal(ComponentType.row), id, components: z.array(labelledInput).length(1) });
const label = z.object({
  type: z.literal(ComponentType.label),
  id,
  label: visibleText(limits.label),
  description: z.string().min(1).max(limits.labelDescription).nullish(),
  component: z.discriminatedUnion("type", [input, stringSelect, fileUpload]),
});

/** The data of a callback that opens a modal. */
export const modalData = z
  .object({
    custom_id: customId,
    title: visibleText(limits.modalTitle),
    components: z
      .array(z.discriminatedUnion("type", [row, label, text]))
      .min(1)
      .max(limits.modalRows),
  })
  .superRefine((it, context) => {
    const ids = it.components.flatMap((part) => {
      if (part.type === ComponentType.row) return part.components.map((field) => field.custom_id);
      return part.type === ComponentType.label ? [part.component.custom_id] : [];
    });
    if (repeats(ids).length > 0) {
      const message = "Component custom id cannot be duplicated";
      context.addIssue(issue("COMPONENT_CUSTOM_ID_DUPLICATED", message, ["components"]));
    }
  });

export type ModalData = z.infer<typeof modalData>;
export type FileUpload = z.infer<typeof fileUpload>;
export type ModalField = z.infer<typeof input> | z.infer<typeof stringSelect> | FileUpload;
