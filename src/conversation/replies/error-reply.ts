import type { UserError } from "../../errors.ts";
import { cleanText } from "../markdown/clean.ts";
import { escapeMarkdown } from "../markdown/escape.ts";
import { notice, type Reply } from "../reply.ts";
import { texts } from "../texts.ts";

/** Characters of a message before escaping, which at most doubles them. */
const MAX_ERROR_TEXT = 1500;

/** What a person can act on, in the error's own words. */
export function userErrorReply(error: UserError): Reply {
  return notice(escapeMarkdown(cleanText(error.message).slice(0, MAX_ERROR_TEXT)) || texts.unnamedError);
}

/** A fault of ours, with the id under which the log has its cause. */
export function failureReply(id: string): Reply {
  return notice(texts.failure(id));
}
