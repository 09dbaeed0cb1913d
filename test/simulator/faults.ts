import type { Gateway } from "./gateway/gateway.ts";
import { send } from "./gateway/session.ts";
import { Opcode } from "./protocol.ts";

/** What goes wrong with one request. */
export type Fault =
  /** 429 with Retry-After; the request has no effect. */
  | { readonly kind: "rateLimit"; readonly retryAfterSeconds: number; readonly global?: boolean }
  /** A server's error. `applied`: the request takes effect all the same. */
  | { readonly kind: "error"; readonly status: number; readonly applied?: boolean }
  /** The answer comes late; the request takes effect at the end of the wait. */
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** The connection breaks instead of an answer. `applied`: after the request took effect. */
  | { readonly kind: "reset"; readonly applied?: boolean };

export interface Target {
  readonly method?: string;
  /** Compared with the path below the version, without its query. Every request by default. */
  readonly path?: RegExp;
  /** How many requests; 1 by default. */
  readonly times?: number;
}

interface Requested {
  readonly method: string;
  readonly path: string;
}

/** Faults on request: of the next requests that fit a target, of every request, and of the gateway. */
export interface Faults {
  rateLimit(target?: Target & { readonly retryAfterSeconds?: number; readonly global?: boolean }): void;
  fail(target?: Target & { readonly status?: number; readonly applied?: boolean }): void;
  delay(milliseconds: number, target?: Target): void;
  reset(target?: Target & { readonly applied?: boolean }): void;
  /** Decides about every request that no other fault is waiting for, as for random faults; undefined stops it. */
  decide(choose: ((request: Requested) => Fault | undefined) | undefined): void;
  /** Forgets the faults that have not struck yet. */
  clear(): void;
  /** Takes the fault that strikes this request. */
  take(request: Requested): Fault | undefined;
  readonly gateway: GatewayFaults;
}

export interface GatewayFaults {
  /** Cuts every socket without a word. */
  drop(): void;
  /** Closes every socket with a code. */
  close(code: number): void;
  /** Op 7: asks clients to come back. */
  reconnect(): void;
  /** Op 9: declares sessions invalid; `resumable` lets the client resume them all the same. */
  invalidate(resumable: boolean): void;
  /** Op 1: asks for a heartbeat at once. */
  requestHeartbeat(): void;
  /** Closes the next clients that identify, with this code. */
  refuseIdentify(code: number, times?: number): void;
  /** Leaves heartbeats unanswered, or answers them again. */
  silence(silent: boolean): void;
}

const DEFAULT_RETRY_SECONDS = 0.05;

export function createFaults(gateway: Gateway): Faults {
  let waiting: { target: Target; left: number; fault: Fault }[] = [];
  let choose: ((request: Requested) => Fault | undefined) | undefined;
  const add = (target: Target, fault: Fault) => waiting.push({ target, left: target.times ?? 1, fault });
  return {
    rateLimit: ({ retryAfterSeconds = DEFAULT_RETRY_SECONDS, global = false, ...target } = {}) =>
      add(target, { kind: "rateLimit", retryAfterSeconds, global }),
    fail: ({ status = 500, applied = false, ...target } = {}) => add(target, { kind: "error", status, applied }),
    delay: (milliseconds, target = {}) => add(target, { kind: "latency", milliseconds }),
    reset: ({ applied = false, ...target } = {}) => add(target, { kind: "reset", applied }),
    decide: (decision) => {
      choose = decision;
    },
    clear: () => {
      waiting = [];
      choose = undefined;
    },
    take: (request) => {
      const struck = waiting.find(({ target: { method, path } }) => {
        return (method ?? request.method) === request.method && (path?.test(request.path) ?? true);
      });
      if (struck === undefined) return choose?.(request);
      struck.left -= 1;
      if (struck.left === 0) waiting = waiting.filter((it) => it !== struck);
      return struck.fault;
    },
    gateway: createGatewayFaults(gateway),
  };
}

function createGatewayFaults(gateway: Gateway): GatewayFaults {
  const live = () => [...gateway.sessions.values()].flatMap((it) => (it.socket ? { ...it, socket: it.socket } : []));
  return {
    drop: () => {
      for (const { socket } of live()) socket.terminate();
    },
    close: (code) => {
      for (const { socket } of live()) socket.close(code);
    },
    reconnect: () => {
      for (const { socket } of live()) send(socket, { op: Opcode.reconnect, d: null });
    },
    invalidate: (resumable) => {
      for (const session of gateway.sessions.values()) {
        const { socket } = session;
        if (socket === undefined) continue;
        session.socket = undefined;
        if (!resumable) gateway.sessions.delete(session.id);
        send(socket, { op: Opcode.invalidSession, d: resumable });
      }
    },
    requestHeartbeat: () => {
      for (const { socket } of live()) send(socket, { op: Opcode.heartbeat, d: null });
    },
    refuseIdentify: (code, times = 1) => {
      gateway.refusals.push(...Array.from({ length: times }, () => code));
    },
    silence: (silent) => {
      gateway.silent = silent;
    },
  };
}
