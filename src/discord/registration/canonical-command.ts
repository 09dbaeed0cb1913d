import { z } from "zod";

const choice = z.object({ name: z.string(), value: z.union([z.string(), z.number()]) });
const option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  choices: z.array(choice).nullish(),
  channel_types: z.array(z.number()).nullish(),
});
const command = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string().default(""),
  options: z.array(option).default([]),
  default_member_permissions: z.string().nullable().default(null),
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
    .map((each) => withoutEmpty(each, scope));
  return JSON.stringify(plain.toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1)));
}

function withoutEmpty(each: z.infer<typeof command>, scope: CommandScope) {
  const { contexts, integration_types, options, ...rest } = each;
  const global = scope === "global" ? { contexts: sorted(contexts), integration_types: sorted(integration_types) } : {};
  return { ...rest, ...global, options: options.map(withoutNulls) };
}

function withoutNulls(given: z.infer<typeof option>) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
}

function sorted(numbers: readonly number[] | null | undefined): number[] | null {
  return numbers === null || numbers === undefined || numbers.length === 0 ? null : numbers.toSorted((a, b) => a - b);
}
