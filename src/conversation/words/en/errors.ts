import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("en");
const quoted = (text: string) => `“${plainLine(text, MAX_TITLE_TEXT)}”`;

/** What a member does, as a verb. */
const doing = {
  ask: "ask",
  more: "look for more",
  publish: "post an answer",
  request: "tell the owners",
  vote: "vote",
  context: "look at what stands around",
  open: "open an article",
  browse: "look around",
  reindex: "re-index",
  cancel: "cancel",
} as const;

export type Doing = keyof typeof doing;

/** What went wrong, in plain text: it reaches terminals and logs too, and is escaped where Discord shows it. */
export const errors = {
  emptyQuestion: "The question is empty: ask in a few words.",
  nothingAsked: "Nothing was asked: say in a few words what you want to know, and see /help for all there is.",
  longQuestion: (length: number) =>
    `The question has ${count(length, { one: "# character", other: "# characters" })}: ` +
    `ask with at most ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named: string) => `There is no article ${quoted(named)}: pick one from the list, or see /sources.`,
  severalSuchArticles: (named: string, names: readonly string[], others: number) =>
    `Several articles match ${quoted(named)}: ${names.join(", ")}` +
    `${others > 0 ? ` and ${count(others, { one: "# other", other: "# others" })}` : ""}. ` +
    "Pick one from the list, or name it by its path.",
  articleAt: (title: string, path: string) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action: Doing, seconds: number) =>
    `Not so fast: you can ${doing[action]} again in ${count(seconds, { one: "# second", other: "# seconds" })}. ` +
    "Questions, posts, votes and looking around count together.",
  storeUnavailable: "The articles cannot be reached at the moment: please ask again in a minute.",
  queueFull: "Too many questions are waiting at the moment: please ask again in a minute.",
  articleGone: "This article is no longer there: it has been removed or renamed since.",
  articleChanged: (title: string) =>
    `${quoted(title)} has changed there since this answer: ask again for its present text.`,
  questionLost: "This message no longer shows its question: please ask again.",
  noTextInMessage: "That message has no text to look for.",
  mayNotWrite: "You may not write in this channel.",
  botMayNotWrite: "I may not write in this channel: an owner can allow me to send messages here.",
  publishedAlready: "This answer has been posted already: once is enough.",
  otherServer: "This bot answers in other servers, not in this one.",
  messageGone: "The message to reply to is no longer there.",
  indexingAlready: "The articles are being indexed already: wait until that is done.",
  nothingToCancel: "Nothing is being indexed any more.",
  reindexCancelled: "Cancelled: the index is as it was before.",
  reindexUsage: "Type /reindex, /reindex sync to fetch the sources first, or /reindex dry to see what would change.",
  notYourRun: "The articles are being indexed for another server, whose owners may cancel that.",
  noPartialDryRun:
    "Not all articles may be shown to you here, so neither may what would change: re-index without a dry run.",
  notForAll:
    "Not everyone here may see what this answer was chosen from: ask again without private for what may be shown.",
  ownersOnly: "Only members with the Manage Server permission can re-index the articles.",

  restarting: "I'm being restarted: please ask again in a minute.",
  unnamed: "That did not work.",
  unknownAction: "This is no longer known: it may have been changed by an update.",
  /** In Discord's Markdown. */
  failure: (id: string) => `Something went wrong on our side. The operator finds the cause in the log under **${id}**.`,
};

/** The terminal, in plain text. */
export const terminal = {
  noToken: "DISCORD_TOKEN is not set, so here is the terminal: type a question, help, or exit to leave.",
  noSuchCommand: (name: string, known: readonly string[]) =>
    `There is no command /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `type a question, or one of ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Something went wrong on our side; the log has the cause.",
  /** Where a list is longer than the window. */
  more: "Enter for more, q to end: ",
};
