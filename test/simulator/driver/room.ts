import { broadcastMessage } from "../gateway/events.ts";
import { type Permission, permissionBits } from "../permissions.ts";
import { makeTags } from "../places.ts";
import { type Channel, isThread, type Message, type State } from "../state.ts";
import { change } from "../wait.ts";
import { wireChannel } from "../wire.ts";
import { type Answer, showMessage } from "./answer.ts";
import type { DriverContext } from "./context.ts";
import { NotPossible } from "./context.ts";

/** A channel, a thread, or a direct-message channel as a test sees it. */
export interface Room {
  readonly id: string;
  readonly name: string;
  /** The messages that everyone there sees, oldest first. */
  messages(): Answer[];
  /** When the bot showed that it types, in milliseconds since 1970. */
  readonly typing: readonly number[];
  /** Takes permissions from the bot there. */
  deny(...permissions: Permission[]): void;
  /** Deletes the channel with its messages; the bot is told. */
  delete(): void;
  /** Closes a thread; whoever writes in it opens it again. The bot is told. */
  archive(): void;
  isArchived(): boolean;
  /** Closes a thread to all but those who manage threads; the bot is told. */
  lock(): void;
  /** Names of the tags that a post has. */
  tags(): readonly string[];
  /** Gives a forum tags of these names in place of those that it had; the bot is told. */
  setTags(...names: string[]): void;
}

/** The room of this name. Throws when there is none. */
export function createRoom(context: DriverContext, name: string): Room {
  return showRoom(context, findChannel(context.state, name));
}

export function findChannel(state: State, name: string): Channel {
  const found = [...state.channels.values()].find((channel) => channel.guild !== undefined && channel.name === name);
  if (found === undefined) throw new NotPossible(`There is no channel "${name}".`);
  return found;
}

export function findRole(state: State, name: string): string {
  const roles = [...state.guilds.values()].flatMap((guild) => [...guild.roles.values()]);
  const found = roles.find((role) => role.name === name);
  if (found === undefined) throw new NotPossible(`There is no role "${name}".`);
  return found.id;
}

export function showRoom(context: DriverContext, channel: Channel): Room {
  const { state, gateway } = context;
  const list = (): Message[] =>
    [...state.messages.values()].filter(
      (message) => message.channel === channel && !message.deleted && message.visibleTo === undefined,
    );
  const announce = (t: string) => {
    gateway.broadcast({ t, guildId: channel.guild?.id, intents: 1, d: () => wireChannel(channel, state) });
  };
  const prefix = isThread(channel) ? "THREAD" : "CHANNEL";
  return {
    id: channel.id,
    name: channel.name,
    messages: () => list().map((message) => showMessage(context, message)),
    typing: channel.typing,
    deny: (...permissions) => {
      channel.botDenied |= permissionBits(permissions);
      announce(`${prefix}_UPDATE`);
    },
    delete: () => {
      change(state, () => {
        state.channels.delete(channel.id);
        for (const message of list()) message.deleted = true;
      });
      announce(`${prefix}_DELETE`);
    },
    archive: () => {
      channel.archived = true;
      announce(`${prefix}_UPDATE`);
    },
    isArchived: () => channel.archived,
    lock: () => {
      channel.locked = true;
      announce(`${prefix}_UPDATE`);
    },
    tags: () => {
      const { tags = [] } = state.channels.get(channel.parentId ?? "") ?? {};
      return tags.filter(({ id }) => channel.appliedTags.includes(id)).map(({ name }) => name);
    },
    setTags: (...names) => {
      channel.tags = makeTags(state, names, channel.tags);
      announce(`${prefix}_UPDATE`);
    },
  };
}

/** Deletes a message as its author or a moderator would; the bot is told. */
export function deleteMessage({ state, gateway }: DriverContext, message: Message): void {
  change(state, () => {
    message.deleted = true;
  });
  broadcastMessage(gateway, state, "MESSAGE_DELETE", message);
}
