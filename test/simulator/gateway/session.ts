import type { WebSocket } from "ws";
import { Opcode } from "../protocol.ts";
import type { Wire } from "../wire.ts";

/** How many events a session keeps at least for a client that comes back. */
const REPLAY_LIMIT = 5000;

/** One identified connection of a client, which outlives its sockets. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  socket: WebSocket | undefined;
  sequence: number;
  events: { readonly s: number; readonly t: string; readonly d: Wire }[];
}

/** Sends an event to a session, now or when it resumes. */
export function dispatch(session: Session, t: string, d: Wire): void {
  session.sequence += 1;
  const event = { s: session.sequence, t, d };
  session.events.push(event);
  if (session.events.length > REPLAY_LIMIT * 2) session.events.splice(0, REPLAY_LIMIT);
  if (session.socket !== undefined) send(session.socket, { op: Opcode.dispatch, ...event });
}

/** Sends what came after `sequence` once more. Returns how many events that are. */
export function replay(session: Session, sequence: number): number {
  const { socket } = session;
  if (socket === undefined) return 0;
  const missed = session.events.filter(({ s }) => s > sequence);
  for (const event of missed) send(socket, { op: Opcode.dispatch, ...event });
  return missed.length;
}

/** Forgets the events that the client has confirmed by a heartbeat. */
export function forgetBefore(session: Session, sequence: number): void {
  session.events = session.events.filter(({ s }) => s > sequence);
}

export function send(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}

/** The shard that a server's events go to. */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}
