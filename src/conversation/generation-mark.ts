import { createHash } from "node:crypto";

const MARK_LENGTH = 8;

/** A generation in a few characters, to tell whether a message was made from the one that is current now. */
export function generationMark(generation: string): string {
  return createHash("sha256").update(generation).digest("base64url").slice(0, MARK_LENGTH);
}
