import { z } from "zod";
import { limits } from "../limits.ts";
import { ComponentType } from "../protocol.ts";
import { issue, parseBody } from "./issues.ts";
import { address, customId, emoji, repeats, snowflake, visibleText, webSchemes } from "./parts.ts";

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

const id = z.int().min(0).max(2_147_483_647).nullish();

export const button = z
  .object({
    type: z.literal(ComponentType.button),
    id,
    style: z.int().min(1).max(PREMIUM_STYLE),
    label: z.string().max(limits.buttonLabel).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: address([...webSchemes, "discord"], limits.buttonUrl).nullish(),
    sku_id: snowflake.nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine((it, context) => {
    const given = { custom_id: it.custom_id, url: it.url, sku_id: it.sku_id };
    const needed = it.style === LINK_STYLE ? "url" : it.style === PREMIUM_STYLE ? "sku_id" : "custom_id";
    for (const key of ["custom_id", "url", "sku_id"] as const) {
      if (key === needed && given[key] == null) {
        context.addIssue(issue("BASE_TYPE_REQUIRED", `A ${key} is required for this style`, [key]));
      } else if (key !== needed && given[key] != null) {
        context.addIssue(issue("BUTTON_COMPONENT_INVALID_FIELD", `A ${key} cannot be used with this style`, [key]));
      }
    }
    if (it.style !== PREMIUM_STYLE && !it.label?.trim() && it.emoji == null) {
      context.addIssue(issue("BASE_TYPE_REQUIRED", "A label or an emoji is required", ["label"]));
    }
  });

const selectOption = z.object({
  label: visibleText(limits.selectText),
  value: z.string().min(1).max(limits.selectText),
  description: z.string().max(limits.selectText).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

export const stringSelect = z
  .object({
    type: z.literal(ComponentType.stringSelect),
    id,
    custom_id: customId,
    options: z.array(selectOption).min(1).max(limits.selectOptions),
    placeholder: z.string().max(limits.selectPlaceholder).nullish(),
    min_values: z.int().min(0).max(limits.selectOptions).nullish(),
    max_values: z.int().min(1).max(limits.selectOptions).nullish(),
    disabled: z.boolean().nullish(),
    required: z.boolean().nullish(),
  })
  .superRefine((it, context) => {
    const most = it.max_values ?? 1;
    if (most > it.options.length) {
      context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "Must not be more than the options.", ["max_values"]));
    }
    if ((it.min_values ?? 1) > most) {
      context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "Must not be more than max_values.", ["min_values"]));
    }
    for (const index of repeats(it.options.map((option) => option.value))) {
      const path = ["options", index, "value"];
      context.addIssue(issue("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The value is already used", path));
    }
    if (it.options.filter((option) => option.default).length > most) {
      context.addIssue(issue("SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "Too many default options", ["options"]));
    }
  });

const entitySelect = z
  .object({
    type: z.literal([
      ComponentType.userSelect,
      ComponentType.roleSelect,
      ComponentType.mentionableSelect,
      ComponentType.channelSelect,
    ]),
    id,
    custom_id: customId,
    placeholder: z.string().max(limits.selectPlaceholder).nullish(),
    channel_types: z.array(z.int()).nullish(),
    default_values: z.array(z.object({ id: snowflake, type: z.enum(["user", "role", "channel"]) })).nullish(),
    min_values: z.int().min(0).max(limits.selectOptions).nullish(),
    max_values: z.int().min(1).max(limits.selectOptions).nullish(),
    disabled: z.boolean().nullish(),
    required: z.boolean().nullish(),
  })
  .superRefine((it, context) => {
    const most = it.max_values ?? 1;
    const defaults = it.default_values?.length ?? 0;
    if (defaults > most || (defaults > 0 && defaults < (it.min_values ?? 1))) {
      context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "As many default values as can be chosen.", ["default_values"]));
    }
  });

const row = z
  .object({
    type: z.literal(ComponentType.row),
    id,
    components: z.array(z.discriminatedUnion("type", [button, stringSelect, entitySelect])).min(1),
  })
  .superRefine((it, context) => {
    const selects = it.components.filter((part) => part.type !== ComponentType.button).length;
    const width = it.components.length + selects * (limits.rowButtons - 1);
    if (width > limits.rowButtons) {
      context.addIssue(issue("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The action row is too wide", ["components"]));
    }
  });

const media = z.object({ url: address([...webSchemes, "attachment"]) });
export const text = z.object({
  type: z.literal(ComponentType.text),
  id,
  content: visibleText(limits.componentCharacters),
});
const description = z.string().max(1024).nullish();
const spoiler = z.boolean().nullish();
const thumbnail = z.object({ type: z.literal(ComponentType.thumbnail), id, media, description, spoiler });
const section = z.object({
  type: z.literal(ComponentType.section),
  id,
  components: z.array(text).min(1).max(limits.sectionTexts),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});
const gallery = z.object({
  type: z.literal(ComponentType.gallery),
  id,
  items: z.array(z.object({ media, description, spoiler })).min(1).max(limits.galleryItems),
});
const file = z.object({
  type: z.literal(ComponentType.file),
  id,
  file: z.object({ url: address(["attachment"]) }),
  spoiler,
});
const separator = z.object({
  type: z.literal(ComponentType.separator),
  id,
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});
const container = z.object({
  type: z.literal(ComponentType.container),
  id,
  components: z
    .array(z.discriminatedUnion("type", [row, text, section, gallery, file, separator]))
    .min(1)
    .max(limits.components),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler,
});

const layout = z.discriminatedUnion("type", [row, text, section, gallery, file, separator, container]);

export type Button = z.infer<typeof button>;
export type StringSelect = z.infer<typeof stringSelect>;
export type Select = StringSelect | z.infer<typeof entitySelect>;
export type TextDisplay = z.infer<typeof text>;
export type MessageComponent = z.infer<typeof layout>;

/** Components beside content and embeds: action rows alone. */
const legacyComponents = z.array(z.discriminatedUnion("type", [row])).max(limits.rows);
const layoutComponents = z.array(layout).max(limits.components);

/** Parses the components of a message body; throws 50035. Totals over the tree are checked by `checkTree`. */
export function parseComponents(components: unknown, isV2: boolean, prefix: readonly string[]): MessageComponent[] {
  return parseBody<MessageComponent[]>(isV2 ? layoutComponents : legacyComponents, components, [
    ...prefix,
    "components",
  ]);
}
