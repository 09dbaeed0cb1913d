import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";
import { MemberError } from "../../conversation/member-error.ts";
import type { Words } from "../../conversation/words/words.ts";
import { showAddress } from "../../system/address.ts";
import { hasCode } from "../interaction/acknowledge.ts";

const HTTP_UNAUTHORIZED = 401;
const NETWORK_CODES = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ETIMEDOUT",
];

/** What an operator can do about a connection that failed; an error of any other kind comes back as it was. */
export function explainConnectionError(error: unknown, apiUrl: string): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return explained("wrongToken", error);
  if (error instanceof DiscordAPIError) {
    if (error.status === HTTP_UNAUTHORIZED) return explained("wrongToken", error);
    if (hasCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild))
      return explained("noAccess", error);
    if (hasCode(error, RESTJSONErrorCodes.UnknownApplication)) return explained("wrongApplication", error);
  }
  const message = error instanceof Error ? error.message : "";
  if (/disallowed intent/i.test(message)) return explained("intents", error);
  if (/\b4004\b|invalid token|authentication failed/i.test(message)) return explained("wrongToken", error);
  if (error instanceof HTTPError)
    return new MemberError(({ doctor }) => doctor.connection.down(showAddress(apiUrl), error.status), { cause: error });
  if (isNetworkError(error))
    return new MemberError(({ setup }) => setup.unreachable(showAddress(apiUrl)), { cause: error });
  return error;
}

function explained(which: Exclude<keyof Words["doctor"]["connection"], "down">, cause: unknown): MemberError {
  return new MemberError(({ doctor }) => doctor.connection[which], { cause });
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    NETWORK_CODES.includes(code) ||
    code.startsWith("UND_ERR") ||
    error.name === "AbortError" ||
    isNetworkError(error.cause) ||
    (error instanceof AggregateError && error.errors.some(isNetworkError))
  );
}
