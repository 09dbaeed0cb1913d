import { errorCode } from "../system/error-code.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "The disk of the articles is full: make room",
  EDQUOT: "The disk of the articles is full: make room",
  EACCES: "The articles' folder cannot be written: let the account that runs this write it",
  EPERM: "The articles' folder cannot be written: let the account that runs this write it, and make links in it",
  EROFS: "The articles' folder cannot be written: mount it so that it can be",
};

/** Why a source cannot be kept, in words for people, whatever was thrown. */
export function diskReason(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined && REASONS[code] !== undefined) return REASONS[code];
  return `It failed (${code ?? (error instanceof Error ? error.message.split("\n", 1)[0] : "for no known reason")}): try again, and report it if it stays so`;
}
