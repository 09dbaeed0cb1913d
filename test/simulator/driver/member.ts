import { startInteraction } from "../interactions.ts";
import type { Permission } from "../permissions.ts";
import { addRole, addUser, findDirectChannel } from "../places.ts";
import { ChannelType, CommandType, ComponentType, Intent, InteractionType, MessageType } from "../protocol.ts";
import type { Channel, Choice, Guild, State } from "../state.ts";
import { waitFor } from "../wait.ts";
import { type Wire, wireMember, wireRole, wireUser } from "../wire.ts";
import { wireMessage } from "../wire-message.ts";
import { type Answer, answerOf, showMessage } from "./answer.ts";
import { chatData, findCommand, type OptionValues } from "./command-data.ts";
import { type DriverContext, InteractionFailed, NotPossible } from "./context.ts";
import { type FieldValues, modalSubmission } from "./modal-data.ts";
import { checkVisible, findButton, findMenu } from "./parts.ts";
import { type Until, waitForAnswer } from "./patience.ts";
import { deleteMessage, findChannel, type Room, showRoom } from "./room.ts";
import { type NewFile, openPost, postMessage, uploadFile } from "./speech.ts";

export interface MemberOptions {
  readonly name: string;
  /** Name of the server; the first one by default. */
  readonly guild?: string;
  /** What this person may do beside what everyone may. */
  readonly permissions?: readonly Permission[];
  /** Names of roles. */
  readonly roles?: readonly string[];
  readonly locale?: string;
  /** Another bot. */
  readonly bot?: boolean;
}

/** Where and how something is done. */
export interface Doing {
  /** Name of the channel or thread; the server's first by default. */
  readonly channel?: string;
  /** In direct messages with the bot. */
  readonly direct?: boolean;
  /** A server's settings let this person use a command that is hidden by default. */
  readonly overridden?: boolean;
  /** What to wait for; the final answer by default. */
  readonly until?: Until;
}

export interface NewPost {
  /** Name of the forum. */
  readonly channel: string;
  /** Names of its tags. */
  readonly tags?: readonly string[];
}

/** A person of a server. Methods throw NotPossible for what Discord's client would not let them do. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** A slash command; sub-commands with spaces: `"articles list"`. */
  slash(command: string, options?: OptionValues, doing?: Doing): Promise<Answer>;
  /** The choices offered while typing the option `focused`. */
  autocomplete(command: string, options: OptionValues, focused: string, doing?: Doing): Promise<readonly Choice[]>;
  /** Presses the button of this label or custom id. */
  click(answer: Answer, button: string, doing?: Doing): Promise<Answer>;
  /** Chooses values, or labels, of a select menu. */
  select(
    answer: Answer,
    values: string | readonly string[],
    doing?: Doing & { readonly menu?: string },
  ): Promise<Answer>;
  /** Fills in and sends the modal that was opened. */
  submit(answer: Answer, fields: FieldValues, doing?: Doing): Promise<Answer>;
  /** A command of a message's menu. */
  contextMenu(command: string, answer: Answer, doing?: Doing): Promise<Answer>;
  /** Posts a message in which `@bot`, `@everyone`, names of people and roles are mentions. */
  say(
    text: string,
    doing?: Pick<Doing, "channel" | "direct"> & {
      readonly replyTo?: Answer;
      readonly ping?: boolean;
      readonly files?: readonly NewFile[];
    },
  ): Answer;
  /** Opens a post in a forum, and begins it with a message. */
  post(title: string, text: string, doing: NewPost): Answer;
  /** The same in two steps: Discord tells of a post before its first message is there. */
  openPost(title: string, doing: NewPost): (text: string) => Answer;
  /** Uploads a file and returns the value of an option, or of a form's field, that takes one. */
  upload(name: string, content: string | Uint8Array): string;
  /** Says something and waits for the bot's reply to it. */
  mention(text: string, channel?: string, replyTo?: Answer): Promise<Answer>;
  /** Deletes a message. */
  delete(answer: Answer): void;
  /** Whether this person sees the message. */
  sees(answer: Answer): boolean;
  /** Takes no direct messages from now on. */
  refuseDirectMessages(): void;
  /** This person's direct messages with the bot. */
  readonly direct: Room;
}

/** Adds a person to a server. */
export function createMember(context: DriverContext, options: MemberOptions): Member {
  const { state, gateway, acknowledgeWithinMs, answerWithinMs } = context;
  const guild = findGuild(state, options.guild);
  const user = joinGuild(context, guild, options);
  const locale = options.locale ?? "en-US";

  const place = ({ channel, direct }: Doing): Channel => {
    if (direct) return findDirectChannel(state, user);
    if (channel !== undefined) return findChannel(state, channel);
    const first = [...state.channels.values()].find((it) => it.guild === guild && it.type === ChannelType.text);
    if (first === undefined) throw new NotPossible(`"${guild.name}" has no channel.`);
    return first;
  };

  const act = async (
    asked: { type: number; name: string; channel: Channel; data: Wire; source?: Answer; replyType?: number },
    { until = "answered" }: Doing,
  ): Promise<Answer> => {
    if (gateway.sessions.size === 0) throw new InteractionFailed("The bot is offline.");
    const { source, ...rest } = asked;
    const interaction = startInteraction(state, gateway, { ...rest, user, locale, source: source?.message });
    await waitForAnswer(context, interaction, until);
    return answerOf(context, interaction);
  };

  const find = (name: string, type: number, channel: Channel, { overridden = false }: Doing) =>
    findCommand(state, { name, type, user, channel, overridden });

  const say: Member["say"] = (text, { replyTo, ping, files = [], ...doing } = {}) => {
    const channel = replyTo?.message.channel ?? place(doing);
    return showMessage(context, postMessage(context, { user, channel, text, replyTo: replyTo?.message, ping, files }));
  };

  const begin: Member["openPost"] = (title, { channel, tags = [] }) => {
    const forum = findChannel(state, channel);
    if (forum.type !== ChannelType.forum) throw new NotPossible(`"${channel}" is no forum.`);
    const post = openPost(context, { user, forum, title, tags });
    return (text) => showMessage(context, post(text));
  };

  return {
    id: user.id,
    name: user.name,
    slash: async (command, values = {}, doing = {}) => {
      const [name = "", ...path] = command.split(" ");
      const channel = place(doing);
      const data = chatData(state, find(name, CommandType.chat, channel, doing), path, values);
      return act({ type: InteractionType.command, name, channel, data, replyType: MessageType.chatCommand }, doing);
    },
    autocomplete: async (command, values, focused, doing = {}) => {
      const [name = "", ...path] = command.split(" ");
      const channel = place(doing);
      const data = chatData(state, find(name, CommandType.chat, channel, doing), path, values, focused);
      const { interaction } = await act({ type: InteractionType.autocomplete, name, channel, data }, doing);
      return interaction?.choices ?? [];
    },
    click: async (answer, which, doing = {}) => {
      checkVisible(answer, user);
      const { custom_id, id } = findButton(answer, which);
      const data = { custom_id, id, component_type: ComponentType.button };
      const { channel } = answer.message;
      return act({ type: InteractionType.component, name: custom_id, channel, data, source: answer }, doing);
    },
    select: async (answer, wanted, { menu: which, ...doing } = {}) => {
      checkVisible(answer, user);
      const { menu, values } = findMenu(answer, typeof wanted === "string" ? [wanted] : wanted, which);
      const { custom_id, id, type } = menu;
      const data = { custom_id, id, component_type: type, values };
      const { channel } = answer.message;
      return act({ type: InteractionType.component, name: custom_id, channel, data, source: answer }, doing);
    },
    submit: async (answer, fields, doing = {}) => {
      const { modal, interaction } = answer;
      if (interaction === undefined || interaction.user.id !== user.id) {
        throw new NotPossible(`The modal was not opened for ${user.name}.`);
      }
      const data = modalSubmission(state, modal, fields);
      const { channel, source } = interaction;
      const from = source === undefined ? {} : { source: showMessage(context, source) };
      return act({ type: InteractionType.modal, name: modal.custom_id, channel, data, ...from }, doing);
    },
    contextMenu: async (command, answer, doing = {}) => {
      checkVisible(answer, user);
      const { message } = answer;
      const { channel } = message;
      const { id, guildId } = find(command, CommandType.message, channel, doing);
      const data = {
        id,
        name: command,
        type: CommandType.message,
        target_id: message.id,
        resolved: { messages: { [message.id]: wireMessage(message, state) } },
        ...(guildId === undefined ? {} : { guild_id: guildId }),
      };
      const replyType = MessageType.contextCommand;
      return act({ type: InteractionType.command, name: command, channel, data, replyType }, doing);
    },
    say,
    openPost: begin,
    post: (title, text, doing) => begin(title, doing)(text),
    upload: (name, content) => uploadFile(state, { name, content }).id,
    mention: async (text, channel, replyTo) => {
      const { message: asked } = say(text, {
        ...(channel === undefined ? {} : { channel }),
        ...(replyTo === undefined ? {} : { replyTo }),
      });
      const isReply = () =>
        [...state.messages.values()].findLast((it) => it.reference === asked && it.author === state.bot && !it.deleted);
      const patience = acknowledgeWithinMs + answerWithinMs;
      const silence = () => `The bot did not reply to ${JSON.stringify(text)} within ${patience} ms.`;
      return showMessage(context, await waitFor(state, isReply, patience, silence), asked.createdAt);
    },
    delete: ({ message }) => deleteMessage(context, message),
    sees: ({ message }) => !message.deleted && (message.visibleTo === undefined || message.visibleTo === user.id),
    refuseDirectMessages: () => {
      state.closedTo.add(user.id);
    },
    get direct() {
      return showRoom(context, findDirectChannel(state, user));
    },
  };
}

function findGuild(state: State, name: string | undefined): Guild {
  const guild = [...state.guilds.values()].find((it) => name === undefined || it.name === name);
  if (guild === undefined) throw new NotPossible(`There is no server "${name ?? ""}".`);
  return guild;
}

/** Makes the person a member, with a role of their own for their permissions; the bot is told. */
function joinGuild({ state, gateway }: DriverContext, guild: Guild, options: MemberOptions) {
  const { name, permissions = [], roles = [], bot = false } = options;
  const user = addUser(state, { name, bot });
  const named = roles.map((role) => {
    const found = [...guild.roles.values()].find((it) => it.name === role);
    if (found === undefined) throw new NotPossible(`There is no role "${role}".`);
    return found.id;
  });
  const own = permissions.length === 0 ? [] : [addRole(state, guild, `${name}'s role`, permissions)];
  guild.members.set(user.id, { user, roles: [...named, ...own] });
  const tell = (t: string, intents: number, d: Wire) => {
    gateway.broadcast({ t, guildId: guild.id, intents, d: () => ({ guild_id: guild.id, ...d }) });
  };
  for (const id of own) {
    const role = guild.roles.get(id);
    if (role !== undefined) tell("GUILD_ROLE_CREATE", Intent.guilds, { role: wireRole(role, 1) });
  }
  tell("GUILD_MEMBER_ADD", Intent.guildMembers, { user: wireUser(user), ...wireMember(guild, user) });
  return user;
}
