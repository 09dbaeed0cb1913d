import type { Fault } from "../simulator/faults.ts";
import type { Discord } from "../simulator/start.ts";
import type { Chance } from "./chance.ts";

/** About one request in sixteen goes wrong, in all the ways in which requests do. */
export function makeRequestsFail(discord: Discord, chance: Chance): void {
  discord.faults.decide((): Fault | undefined => {
    if (chance.happens(0.02)) return { kind: "error", status: chance.among([500, 502, 503]) };
    if (chance.happens(0.01)) return { kind: "error", status: 500, applied: true };
    if (chance.happens(0.01)) return { kind: "reset", applied: chance.happens(0.5) };
    if (chance.happens(0.01)) return { kind: "rateLimit", retryAfterSeconds: 0.05 + chance.upTo(0.2) };
    if (chance.happens(0.01)) return { kind: "latency", milliseconds: chance.upTo(300) };
    return undefined;
  });
}

/** The gateway's connection breaks in one of the ways from which a client can resume. */
export function breakGateway(discord: Discord, chance: Chance): void {
  const { drop, reconnect, requestHeartbeat } = discord.faults.gateway;
  const resumable = () => discord.faults.gateway.invalidate(true);
  chance.among([drop, reconnect, requestHeartbeat, resumable])();
}
