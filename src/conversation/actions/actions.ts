import { defineAction, joinParts, plainAction } from "./action.ts";
import type { ExcerptReference } from "./excerpt-reference.ts";

export * from "./article-actions.ts";
export * from "./insight-actions.ts";

const RADIX = 36;

/** Shows what stands around an excerpt. Messages of earlier versions end with the excerpt's number. */
export const context = defineAction<ExcerptReference>({
  name: "context",
  write: ({ key, start, length, fingerprint }) => [key, start.toString(RADIX), length.toString(RADIX), fingerprint],
  read: ([key = "", start = "", length = "", fingerprint = ""]) => ({
    key,
    start: Number.parseInt(start, RADIX),
    length: Number.parseInt(length, RADIX),
    fingerprint,
  }),
});

export interface FurtherExcerpts {
  /** Place of the next excerpt, counted from 0. */
  readonly from: number;
  /** Mark of the generation from which those before it were shown. */
  readonly generationMark: string;
  /** The only article that was looked in; undefined: all of them. */
  readonly articleKey: string | undefined;
}

const ALL_ARTICLES = "-";

/** Shows the next excerpts of an answer. */
export const more = defineAction<FurtherExcerpts>({
  name: "more",
  write: ({ from, generationMark, articleKey }) => [from, generationMark, articleKey ?? ALL_ARTICLES],
  read: ([from = "0", generationMark = "", key = ALL_ARTICLES]) => ({
    from: Number.parseInt(from, 10),
    generationMark,
    articleKey: key === ALL_ARTICLES ? undefined : key,
  }),
});

/** Says what a member thinks of an answer. */
export const vote = defineAction<{ readonly helpful: boolean }>({
  name: "vote",
  write: ({ helpful }) => [helpful ? "up" : "down"],
  read: ([opinion]) => ({ helpful: opinion === "up" }),
});

/** Says that the answer to a post of a forum helped, and marks the post so. */
export const helped = plainAction("helped");

/** Shows a private answer to the channel. */
export const share = plainAction("share");

/** Posts a private answer as the reply to another message. */
export const post = defineAction<{ readonly replyTo: string }>({
  name: "post",
  write: ({ replyTo }) => [replyTo],
  read: ([replyTo = ""]) => ({ replyTo }),
});

/** Asks the question of a message once more. */
export const askAgain = plainAction("ask-again");

/** Wants to be told when the question of the message is answered. */
export const tellMe = plainAction("tell-me");

/** Puts an unanswered question on the owners' list. */
export const tellOwners = plainAction("tell");

/** Ends the re-index under way. */
export const cancelReindex = plainAction("cancel-reindex");

export interface SourcesPage {
  /** Counts from 1; 0 and NaN are read as the first. */
  readonly page: number;
  /** What titles, publishers or paths must contain; empty for all. */
  readonly search: string;
}

/** Turns to a page of the list of articles. */
export const sourcesPage = defineAction<SourcesPage>({
  name: "sources",
  write: ({ page, search }) => [page, search],
  read: ([page = "1", ...search]) => ({ page: Number.parseInt(page, 10) || 1, search: joinParts(search) }),
});

/** Opens the article that is chosen from a menu. */
export const openSource = plainAction("source");

/** Asks about one article alone. */
export const askAbout = defineAction<{ readonly articleKey: string }>({
  name: "ask",
  write: ({ articleKey }) => [articleKey],
  read: ([articleKey = ""]) => ({ articleKey }),
});

/** Changes one setting of the server, told by its name, to what is chosen in the menu. */
export const changeSetting = defineAction<{ readonly setting: string }>({
  name: "setting",
  write: ({ setting }) => [setting],
  read: ([setting = ""]) => ({ setting }),
});

/** Sends the member all that is kept of them. */
export const downloadMyData = plainAction("my-data");

/** Deletes all that is kept of the member, after asking once more. */
export const deleteMyData = defineAction<{ readonly isSure: boolean }>({
  name: "forget-me",
  write: ({ isSure }) => [isSure ? "sure" : "ask"],
  read: ([sure]) => ({ isSure: sure === "sure" }),
});
