import { limits } from "../limits.ts";
import { hasPermissions, permissionBits } from "../permissions.ts";
import { ChannelType, CommandType, OptionType } from "../protocol.ts";
import { type Channel, type Command, channelPermissions, type State, type User } from "../state.ts";
import type { CommandOption, ValueOption } from "../validation/command-options.ts";
import type { Wire } from "../wire.ts";
import { wireAttachment } from "../wire-message.ts";
import { NotPossible } from "./context.ts";

/** What a person fills in, by option name; people, roles and channels by id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

const IN_GUILD = 0;
const IN_DIRECT_MESSAGE = 1;

/** The command that a person finds by this name. Throws NotPossible for unknown and for hidden ones. */
export function findCommand(
  state: State,
  {
    name,
    type,
    user,
    channel,
    overridden,
  }: {
    readonly name: string;
    readonly type: number;
    readonly user: User;
    readonly channel: Channel;
    /** A server's settings let this person use a command that is hidden by default. */
    readonly overridden: boolean;
  },
): Command {
  const named = state.commands.filter(({ body }) => body.name === name && body.type === type);
  const command =
    named.find(({ guildId }) => guildId !== undefined && guildId === channel.guild?.id) ??
    named.find(({ guildId }) => guildId === undefined);
  if (command === undefined) throw new NotPossible(`There is no command "${name}".`);
  const context = channel.type === ChannelType.direct ? IN_DIRECT_MESSAGE : IN_GUILD;
  const { contexts, dm_permission, default_member_permissions: needed } = command.body;
  const allowed = contexts ?? (dm_permission === false ? [IN_GUILD] : [IN_GUILD, IN_DIRECT_MESSAGE]);
  if (!allowed.includes(context)) throw new NotPossible(`"${name}" cannot be used here.`);
  const held = channelPermissions(state, user, channel);
  const isHidden =
    needed === "0"
      ? !hasPermissions(held, permissionBits(["Administrator"]))
      : needed != null && !hasPermissions(held, BigInt(needed));
  if (context === IN_GUILD && isHidden && !overridden) throw new NotPossible(`"${name}" is hidden from ${user.name}.`);
  return command;
}

/**
 * The data of a chat command as Discord sends it. `focused` names the option that is being typed: then required
 * options may be missing. Throws NotPossible for what Discord's client would not send.
 */
export function chatData(
  state: State,
  command: Command,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): Wire {
  const { body, id, guildId } = command;
  const nested = path.reduce<{ options: readonly CommandOption[]; wrap: (inner: Wire[]) => Wire[] }>(
    ({ options, wrap }, name) => {
      const option = options.find((it) => it.name === name);
      if (option === undefined || !isNested(option))
        throw new NotPossible(`"${body.name}" has no sub-command "${name}".`);
      return {
        options: option.options ?? [],
        wrap: (inner) => wrap([{ name, type: option.type, options: inner }]),
      };
    },
    { options: body.type === CommandType.chat ? (body.options ?? []) : [], wrap: (inner) => inner },
  );
  const options = nested.options.flatMap((it) => (isNested(it) ? [] : [it]));
  if (options.length !== nested.options.length) throw new NotPossible(`"${body.name}" needs a sub-command.`);
  const filled = nested.wrap(fillOptions(options, values, focused));
  const resolved = resolveFiles(state, options, values);
  const place = guildId === undefined ? {} : { guild_id: guildId };
  return {
    id,
    name: body.name,
    type: CommandType.chat,
    ...place,
    ...resolved,
    ...(filled.length === 0 ? {} : { options: filled }),
  };
}

/** The files that options name by their ids. */
function resolveFiles(state: State, options: readonly ValueOption[], values: OptionValues): Wire {
  const ids = options.filter(({ type }) => type === OptionType.attachment).map(({ name }) => String(values[name]));
  const files = ids.flatMap((id) => state.uploads.get(id) ?? []);
  if (files.length === 0) return {};
  return { resolved: { attachments: Object.fromEntries(files.map((file) => [file.id, wireAttachment(file, state)])) } };
}

function isNested(option: CommandOption): option is Exclude<CommandOption, ValueOption> {
  return option.type === OptionType.subcommand || option.type === OptionType.group;
}

function fillOptions(options: readonly ValueOption[], values: OptionValues, focused: string | undefined): Wire[] {
  const unknown = Object.keys(values).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new NotPossible(`There is no option "${unknown}".`);
  return options.flatMap((option) => {
    const value = values[option.name];
    const isFocused = option.name === focused;
    if (isFocused && !("autocomplete" in option && option.autocomplete)) {
      throw new NotPossible(`"${option.name}" has no autocomplete.`);
    }
    if (value === undefined && !isFocused) {
      if (option.required && focused === undefined) throw new NotPossible(`"${option.name}" is required.`);
      return [];
    }
    if (!isFocused) checkValue(option, value);
    const base = { name: option.name, type: option.type, value: value ?? "" };
    return [isFocused ? { ...base, focused: true } : base];
  });
}

function checkValue(option: ValueOption, value: unknown): void {
  const wrong = (why: string) => new NotPossible(`"${option.name}" ${why}.`);
  if ("choices" in option && option.choices?.length) {
    const values: readonly unknown[] = option.choices.map((choice) => choice.value);
    if (!values.includes(value)) throw wrong("must be one of its choices");
  }
  switch (option.type) {
    case OptionType.string: {
      if (typeof value !== "string" || value.trim() === "") throw wrong("must be text");
      const { min_length, max_length } = option;
      if (value.length < (min_length ?? 0)) throw wrong("is too short");
      if (value.length > (max_length ?? limits.optionLength)) throw wrong("is too long");
      break;
    }
    case OptionType.integer:
    case OptionType.number: {
      if (typeof value !== "number") throw wrong("must be a number");
      if (option.type === OptionType.integer && !Number.isInteger(value)) throw wrong("must be a whole number");
      if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity))
        throw wrong("is out of range");
      break;
    }
    case OptionType.boolean:
      if (typeof value !== "boolean") throw wrong("must be true or false");
      break;
    default:
      if (typeof value !== "string") throw wrong("must be an id");
  }
}
