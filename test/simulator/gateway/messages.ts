import { z } from "zod";
import { Opcode } from "../protocol.ts";

const sequence = z.int().nullish();

const clientMessage = z.discriminatedUnion("op", [
  z.object({ op: z.literal(Opcode.heartbeat), d: sequence }),
  z.object({
    op: z.literal(Opcode.identify),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
      shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
    }),
  }),
  z.object({
    op: z.literal(Opcode.resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }),
  }),
  z.object({ op: z.literal(Opcode.presence), d: z.unknown() }),
  z.object({ op: z.literal(Opcode.voice), d: z.unknown() }),
  z.object({
    op: z.literal(Opcode.requestMembers),
    d: z.object({ guild_id: z.string(), nonce: z.string().optional() }),
  }),
]);

/** What a client says over the gateway. */
export type ClientMessage = z.infer<typeof clientMessage>;

/** Reads a client's frame; `unknownOpcode` and `decodeError` are what Discord closes the socket for. */
export function readClientMessage(frame: string): ClientMessage | "unknownOpcode" | "decodeError" {
  let json: unknown;
  try {
    json = JSON.parse(frame);
  } catch {
    return "decodeError";
  }
  const known = z.object({ op: z.literal(Object.values(Opcode)) });
  if (!known.safeParse(json).success) return "unknownOpcode";
  return clientMessage.safeParse(json).data ?? "decodeError";
}
