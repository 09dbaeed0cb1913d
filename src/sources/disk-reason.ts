import { errorCode } from "../system/error-code.ts";
import { fill } from "../system/phrase.ts";
import { SOURCE_REASONS } from "./reasons.ts";

const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: SOURCE_REASONS.diskFull,
  EDQUOT: SOURCE_REASONS.diskFull,
  EACCES: SOURCE_REASONS.notWritable,
  EPERM: SOURCE_REASONS.noLinks,
  EROFS: SOURCE_REASONS.readOnly,
};

/** Why a source cannot be kept, in words for people, whatever was thrown. */
export function diskReason(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined && BY_CODE[code] !== undefined) return BY_CODE[code];
  const said = error instanceof Error ? error.message.split("\n", 1)[0] : undefined;
  return fill(SOURCE_REASONS.failed, { what: code ?? said ?? "?" });
}
