import { z } from "zod";
import { limits } from "../limits.ts";
import { OptionType } from "../protocol.ts";
import { issue } from "./issues.ts";
import { repeats, visibleText } from "./parts.ts";

/** Names of chat commands and options: lower case letters, digits, - and _ of any script. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export const chatName = z.string().superRefine((name, context) => {
  if (NAME.test(name) && name === name.toLowerCase()) return;
  const code = "APPLICATION_COMMAND_INVALID_NAME";
  context.addIssue(issue(code, "Command name is invalid: lower case letters, digits, - and _, at most 32."));
});

export const localizations = z.record(z.string(), z.string()).nullish();

const text = { name: chatName, description: visibleText(limits.commandDescription) };
const common = { ...text, name_localizations: localizations, description_localizations: localizations };
const required = z.boolean().nullish();
const autocomplete = z.boolean().nullish();

function choices<T extends z.ZodType>(value: T) {
  return z
    .array(z.object({ name: visibleText(limits.choiceName), value, name_localizations: localizations }))
    .max(limits.choices)
    .nullish();
}

const textOption = z.object({
  type: z.literal(OptionType.string),
  ...common,
  required,
  autocomplete,
  choices: choices(z.string().min(1).max(limits.choiceValue)),
  min_length: z.int().min(0).max(limits.optionLength).nullish(),
  max_length: z.int().min(1).max(limits.optionLength).nullish(),
});
const integerOption = z.object({
  type: z.literal(OptionType.integer),
  ...common,
  required,
  autocomplete,
  choices: choices(z.int()),
  min_value: z.int().nullish(),
  max_value: z.int().nullish(),
});
const numberOption = z.object({
  type: z.literal(OptionType.number),
  ...common,
  required,
  autocomplete,
  choices: choices(z.number()),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
});
const plainOption = z.object({
  type: z.literal([
    OptionType.boolean,
    OptionType.user,
    OptionType.channel,
    OptionType.role,
    OptionType.mentionable,
    OptionType.attachment,
  ]),
  ...common,
  required,
  channel_types: z.array(z.int()).nullish(),
});
const valueOption = z
  .discriminatedUnion("type", [textOption, integerOption, numberOption, plainOption])
  .superRefine((it, context) => {
    if ("autocomplete" in it && it.autocomplete && (it.choices?.length ?? 0) > 0) {
      const code = "APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE";
      context.addIssue(issue(code, "Choices and autocomplete cannot be used together", ["choices"]));
    }
    if ("choices" in it) {
      const names: string[] = (it.choices ?? []).map(({ name }) => name);
      for (const index of repeats(names)) {
        const code = "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS";
        context.addIssue(issue(code, "The choice name is already used", ["choices", index, "name"]));
      }
    }
  });

export type ValueOption = z.infer<typeof valueOption>;

/** The options of one command or subcommand: distinct names, required ones first. */
const valueOptions = z.array(valueOption).max(limits.commandOptions).superRefine(checkOptionList);

function checkOptionList(
  options: readonly { readonly name: string; readonly required?: boolean | null | undefined }[],
  context: z.core.$RefinementCtx,
): void {
  for (const index of repeats(options.map(({ name }) => name))) {
    const code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS";
    context.addIssue(issue(code, "The option name is already used", [index, "name"]));
  }
  options.forEach((option, index) => {
    if (!option.required || options.slice(0, index).every((earlier) => earlier.required)) return;
    const code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID";
    context.addIssue(issue(code, "Required options must be placed before non-required options", [index]));
  });
}

const subcommand = z.object({
  type: z.literal(OptionType.subcommand),
  ...common,
  options: valueOptions.nullish(),
});
const group = z.object({
  type: z.literal(OptionType.group),
  ...common,
  options: z.array(subcommand).min(1).max(limits.commandOptions).superRefine(checkOptionList),
});

/** The options of a chat command: values, or subcommands and groups. */
export const commandOptions = z
  .array(z.discriminatedUnion("type", [valueOption, subcommand, group]))
  .max(limits.commandOptions)
  .superRefine((options, context) => {
    const values = options.flatMap((it) =>
      it.type === OptionType.subcommand || it.type === OptionType.group ? [] : [it],
    );
    if (values.length !== 0 && values.length !== options.length) {
      const code = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID";
      context.addIssue(issue(code, "Sub-commands and values cannot be mixed"));
    }
    checkOptionList(values.length === 0 ? options : values, context);
  });

export type CommandOption = z.infer<typeof commandOptions>[number];
