import { z } from "zod";

const localizations = z.record(z.string(), z.string().nullable()).nullish();
const choice = z.object({
  name: z.string(),
  name_localizations: localizations,
  value: z.union([z.string(), z.number()]),
});
const option = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localizations,
  description: z.string(),
  description_localizations: localizations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  choices: z.array(choice).nullish(),
  channel_types: z.array(z.number()).nullish(),
  /** Those of a sub-command. */
  get options() {
    return z.array(option).nullish();
  },
});
const command = z.object({
  type: z.number().default(1),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(""),
  description_localizations: localizations,
  options: z.array(option).nullish(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().default(false),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
});

export type CommandScope = "guild" | "global";

/**
 * Commands in a form in which equal means equal: what Discord adds is left out, what it leaves out is filled in.
 * Contexts and integration types exist for global commands alone. Takes our own definitions as well as Discord's.
 */
export function canonicalCommands(commands: unknown, scope: CommandScope): string {
  const plain = z
    .array(command)
    .parse(commands)
    .map((each) => inScope(each, scope));
  return JSON.stringify(withoutEmpty(plain.toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1))));
}

function inScope({ contexts, integration_types, ...rest }: z.infer<typeof command>, scope: CommandScope) {
  return scope === "global"
    ? { ...rest, contexts: contexts?.toSorted(), integration_types: integration_types?.toSorted() }
    : rest;
}

/** The same without fields that hold nothing, in one order. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withoutEmpty(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(field: unknown): boolean {
  return field === undefined || field === null || (typeof field === "object" && Object.keys(field).length === 0);
}
