import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { CloseCode, Intent, Opcode, PRIVILEGED_INTENTS } from "../protocol.ts";
import type { State } from "../state.ts";
import { change } from "../wait.ts";
import { type Wire, wireGuild, wireMember, wireUser } from "../wire.ts";
import { findLateness, type Heartbeat } from "./heartbeats.ts";
import { type ClientMessage, readClientMessage } from "./messages.ts";
import { dispatch, forgetBefore, replay, type Session, send, shardOf } from "./session.ts";

export interface GatewayOptions {
  readonly url: () => string;
  readonly heartbeatIntervalMs: number;
  /** How many shards clients are told to open. */
  readonly shards: number;
  /** How many of them may identify at a time. */
  readonly maxConcurrency: number;
  /** The privileged intents that the application has been granted. */
  readonly grantedIntents: number;
}

/** What a test may do to the gateway; a session is one that a client has identified. */
export interface Gateway {
  /** Sessions that have a socket at this moment. */
  connected(): number;
  readonly heartbeats: readonly Heartbeat[];
  /** How late the worst heartbeat was, in milliseconds. */
  heartbeatLateness(): number;
  /** How often clients identified and resumed. */
  readonly counts: { identified: number; resumed: number };
  /** How many events were repeated at each resume. */
  readonly replayed: readonly number[];
  readonly shards: number;
  readonly maxConcurrency: number;
  /** Close codes for the next clients that identify, one each. */
  readonly refusals: number[];
  /** While true, heartbeats go unanswered. */
  silent: boolean;
  accept(socket: WebSocket): void;
  /** Sends an event to every session whose shard and intents it concerns. */
  broadcast(event: GatewayEvent): void;
  /** The sessions and their sockets, for faults. */
  readonly sessions: Map<string, Session>;
}

export interface GatewayEvent {
  readonly t: string;
  readonly guildId: string | undefined;
  /** Intents of which a session needs one to get the event; 0 for everyone. */
  readonly intents: number;
  readonly d: (session: Session) => Wire;
}

export function createGateway(state: State, options: GatewayOptions): Gateway {
  const sessions = new Map<string, Session>();
  const heartbeats: Heartbeat[] = [];
  const replayed: number[] = [];
  const gateway: Gateway = {
    sessions,
    shards: options.shards,
    maxConcurrency: options.maxConcurrency,
    heartbeats,
    heartbeatLateness: () => findLateness(heartbeats, options.heartbeatIntervalMs),
    counts: { identified: 0, resumed: 0 },
    replayed,
    refusals: [],
    silent: false,
    connected: () => [...sessions.values()].filter(({ socket }) => socket !== undefined).length,
    accept: (socket) => {
      let session: Session | undefined;
      send(socket, { op: Opcode.hello, d: { heartbeat_interval: options.heartbeatIntervalMs } });
      socket.on("message", (frame) => {
        const message = readClientMessage(String(frame));
        if (typeof message === "string") return socket.close(CloseCode[message]);
        if (message.op === Opcode.identify || message.op === Opcode.resume) {
          if (session?.socket === socket) return socket.close(CloseCode.alreadyAuthenticated);
          session = message.op === Opcode.identify ? identify(socket, message.d) : resume(socket, message.d);
          return;
        }
        if (message.op === Opcode.heartbeat) return beat(socket, session, message.d ?? 0);
        if (session === undefined) return socket.close(CloseCode.notAuthenticated);
        if (message.op === Opcode.requestMembers) sendMembers(session, message.d);
      });
      socket.on("error", () => socket.terminate());
      socket.on("close", (code) => {
        if (session?.socket !== socket) return;
        session.socket = undefined;
        if (code === 1000 || code === 1001) sessions.delete(session.id);
        change(state, () => undefined);
      });
    },
    broadcast: ({ t, guildId, intents, d }) => {
      for (const session of sessions.values()) {
        const [index, count] = session.shard;
        if (shardOf(guildId, count) !== index) continue;
        if (intents !== 0 && (session.intents & intents) === 0) continue;
        dispatch(session, t, d(session));
      }
    },
  };

  function identify(
    socket: WebSocket,
    { token, intents, shard = [0, 1] }: Extract<ClientMessage, { op: 2 }>["d"],
  ): Session | undefined {
    const refusal = gateway.refusals.shift() ?? identifyRefusal(token, intents, shard);
    if (refusal !== undefined) {
      socket.close(refusal);
      return undefined;
    }
    const session: Session = { id: randomUUID(), intents, shard, socket, sequence: 0, events: [] };
    sessions.set(session.id, session);
    gateway.counts.identified += 1;
    const guilds = [...state.guilds.values()].filter(({ id }) => shardOf(id, shard[1]) === shard[0]);
    dispatch(session, "READY", {
      v: 10,
      user: wireUser(state.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.url(),
      application: { id: state.bot.id, flags: 0 },
      shard,
    });
    if ((intents & Intent.guilds) !== 0) {
      for (const guild of guilds) dispatch(session, "GUILD_CREATE", wireGuild(guild, state));
    }
    change(state, () => undefined);
    return session;
  }

  function identifyRefusal(token: string, intents: number, [index, count]: readonly [number, number]) {
    if (token !== state.token) return CloseCode.authenticationFailed;
    if (index >= count) return CloseCode.invalidShard;
    if ((intents & PRIVILEGED_INTENTS & ~options.grantedIntents) !== 0) return CloseCode.disallowedIntents;
    return undefined;
  }

  function resume(socket: WebSocket, { token, session_id, seq }: Extract<ClientMessage, { op: 6 }>["d"]) {
    const session = sessions.get(session_id);
    if (token !== state.token || session === undefined || seq > session.sequence) {
      send(socket, { op: Opcode.invalidSession, d: false });
      return undefined;
    }
    session.socket?.terminate();
    session.socket = socket;
    replayed.push(replay(session, seq));
    dispatch(session, "RESUMED", {});
    gateway.counts.resumed += 1;
    change(state, () => undefined);
    return session;
  }

  function beat(socket: WebSocket, session: Session | undefined, sequence: number): void {
    heartbeats.push({ at: state.clock.now(), session: session?.id });
    if (heartbeats.length > state.memory) heartbeats.shift();
    if (session !== undefined) forgetBefore(session, sequence);
    if (!gateway.silent) send(socket, { op: Opcode.heartbeatAck });
  }

  function sendMembers(session: Session, { guild_id, nonce }: Extract<ClientMessage, { op: 8 }>["d"]): void {
    const guild = state.guilds.get(guild_id);
    if (guild === undefined) return;
    const members = [...guild.members.values()].map(({ user }) => ({
      user: wireUser(user),
      ...wireMember(guild, user),
    }));
    const chunk = { chunk_index: 0, chunk_count: 1, ...(nonce === undefined ? {} : { nonce }) };
    dispatch(session, "GUILD_MEMBERS_CHUNK", { guild_id, members, ...chunk });
  }

  return gateway;
}
