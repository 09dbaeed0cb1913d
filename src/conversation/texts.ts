import type { PlaceRange } from "../corpus/article.ts";
import type { IndexProgress, IndexReport } from "../indexing/report.ts";
import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "./limits.ts";
import { escapeLine, plainLine } from "./markdown/escape.ts";

const number = new Intl.NumberFormat("en").format;
const count = (amount: number, one: string, many = `${one}s`) => `${number(amount)} ${amount === 1 ? one : many}`;
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `“${escapeLine(text, limit)}”`;
const plainlyQuoted = (text: string) => `“${plainLine(text, MAX_TITLE_TEXT)}”`;
const MAX_WORD_TEXT = 40;

/** Seconds as 12:30 or 1:02:03. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** What became of a registration with Discord. */
export interface RegisteredCommands {
  readonly changed: boolean;
  readonly scope: "guild" | "global";
  readonly commands: number;
}

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

/**
 * Every text the bot says, in Discord's Markdown; what comes from people or articles is escaped here or by the caller.
 * Texts of errors are plain: they reach terminals and logs too, and are escaped where Discord shows them.
 */
export const texts = {
  // Commands, as Discord lists them
  askDescription: "Ask the articles: the answer comes as cited excerpts",
  askQuestion: "What do you want to know?",
  askArticle: "Look in this article alone",
  askPrivate: "Show the answer to you alone",
  sourcesDescription: "List the articles that answers come from",
  sourcesSearch: "Only articles whose title, publisher or file name contains this",
  reindexDescription: "Index the articles that have changed",
  reindexDryRun: "Report what would change, and change nothing",
  helpDescription: "What this bot can do, and what it knows",
  findCommand: "Find in articles",

  // Help
  helpTitle: "### Ask the articles",
  helpInDiscord: [
    "I answer with excerpts, word for word, each with its source. When the articles don't answer, I say so.",
    "- **/ask** a question; add **private** to see the answer alone, **article** to ask one article",
    "- **Mention me** with a question in any channel or thread",
    "- On any message: **Apps › Find in articles**",
    "- **/sources** lists the articles; open one to ask about it",
    "- **Context** under an excerpt shows what stands around it, **More** the next excerpts",
    "- **Helpful** or **Not helpful** tells the owners how I do; **Tell the owners** tells them what is missing",
    "- **/reindex** (Manage Server) takes up new and changed articles",
  ],
  helpInTerminal: [
    "Answers are excerpts, word for word, each with its source. When the articles don't answer, you are told so.",
    "- Type a question, or **/ask** and a question",
    "- **/sources** lists the articles, **/sources** and a word those that match",
    "- **/reindex** takes up new and changed articles, **/reindex dry** says what would change",
    "- Tab completes, **exit** or Ctrl-D leaves",
  ],
  helpCorpus: (articles: number, chunks: number, newest: number) =>
    `-# ${count(articles, "article")} in ${count(chunks, "chunk")}, the newest ${texts.indexed(newest)}`,

  // Answers
  suggestedQuestion: (subject: string) => `What is said about ${subject}?`,
  directHint: "I answer in servers: ask me there with **/ask**, or mention me with a question.",
  mentionHint: "Ask me something: mention me with a question, or use **/ask**. See **/help** for more.",
  closest: "I'm not sure the articles answer this. The closest passages:",
  noAnswer: "**The articles don't answer this.**",
  nearest: "The nearest articles:",
  corrected: (from: string, to: string) =>
    `-# No article says ${quoted(from, MAX_WORD_TEXT)}: looked for ${quoted(to, MAX_WORD_TEXT)} instead.`,
  link: "link",
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}-${last}`),
  place: ({ kind, first, last }: PlaceRange) => {
    if (kind === "time") return `at ${clock(first)}`;
    return first === last ? `${kind} ${first}` : `${kind}s ${first}-${last}`;
  },

  markedLines: (first: number, last: number) => `▲ ${texts.lines(first, last)}`,

  context: "Context",
  more: "More",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  share: "Share",
  post: "Post as reply",
  tellOwners: "Tell the owners",
  noMore: "There are no more excerpts.",
  reindexedSince: "-# The articles have been re-indexed since; this is the answer from the present ones.",
  sharedBy: (userId: string) => `-# Shared by <@${userId}>`,
  posted: "Posted.",
  voted: {
    stored: "Thank you. Your vote has been counted.",
    changed: "Thank you. Your vote has been changed.",
    known: "Your vote has been counted already.",
  },
  tellTitle: "Tell the owners",
  tellLabel: "Question the owners will read, without name",
  told: {
    stored: "Thank you. Your question, without your name, is on the owners' list.",
    known: "Your question is on the owners' list already.",
    today: "You have told the owners about this question today: once a day is enough.",
  },

  // Sources
  untitled: "Untitled",
  noArticles: "**There are no articles yet.** Put .txt or .md files into the articles' folder and run /reindex.",
  noSourcesFound: (search: string) => `**No article matches ${quoted(search)}.**`,
  sources: (articles: number, search: string) =>
    `### ${count(articles, "article")}${search === "" ? "" : ` matching ${quoted(search)}`}`,
  page: (page: number, pages: number) => `-# Page ${number(page)} of ${number(pages)}`,
  chunks: (chunks: number) => count(chunks, "chunk"),
  indexed: (seconds: number) => `indexed <t:${seconds}:d>`,
  openSource: "Open an article",
  askAbout: "Ask about this article",
  previous: "Previous",
  next: "Next",

  // Re-indexing
  reindexing: "**Indexing the articles …**",
  progress: {
    reading: (at: IndexProgress) => `Reading articles: ${number(at.done)} of ${number(at.total)}`,
    embedding: (at: IndexProgress) => `Embedding chunks: ${number(at.done)} of ${number(at.total)}`,
    writing: (at: IndexProgress) => `Writing the index: ${number(at.done)} of ${number(at.total)}`,
  },
  reindexed: "**The index is up to date.**",
  dryRunDone: "**This would change; nothing has been changed.**",
  cancelReindex: "Cancel",
  reindexGoesOn: "**Indexing goes on.** This message can no longer be changed; the log will have the report.",
  counts: (report: IndexReport) =>
    [
      `${number(report.added)} added`,
      `${number(report.changed)} changed`,
      `${number(report.removed)} removed`,
      `${number(report.unchanged)} unchanged`,
    ].join(" · "),
  corpus: (report: IndexReport) =>
    `-# ${count(report.articles, "article")}, ${count(report.chunks, "chunk")}, ` +
    `${number(report.embedded)} embedded in ${report.seconds.toFixed(1)} s`,
  skipped: (files: number) => `**Skipped ${count(files, "file")}:**`,
  skippedFiles: (names: readonly string[], others: number) =>
    others > 0 ? `${names.join(", ")} and ${number(others)} more` : names.join(", "),
  moreSkipped: (files: number) => `- and ${count(files, "more file")}`,

  // Errors, in plain text
  emptyQuestion: "The question is empty: ask in a few words.",
  nothingAsked: "Nothing was asked: say in a few words what you want to know, and see /help for all there is.",
  longQuestion: (length: number) =>
    `The question has ${count(length, "character")}: ask with at most ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named: string) =>
    `There is no article ${plainlyQuoted(named)}: pick one from the list, or see /sources.`,
  severalSuchArticles: (named: string, names: readonly string[], others: number) =>
    `Several articles match ${plainlyQuoted(named)}: ${names.join(", ")}${others > 0 ? ` and ${count(others, "other")}` : ""}. ` +
    "Pick one from the list, or name it by its path.",
  articleAt: (title: string, path: string) => `${plainlyQuoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action: keyof typeof doing, seconds: number) =>
    `Not so fast: you can ${doing[action]} again in ${count(seconds, "second")}. ` +
    "Questions, posts, votes and looking around count together.",
  storeUnavailable: "The articles cannot be reached at the moment: please ask again in a minute.",
  queueFull: "Too many questions are waiting at the moment: please ask again in a minute.",
  articleGone: "This article is no longer there: it has been removed or renamed since.",
  articleChanged: (title: string) =>
    `${plainlyQuoted(title)} has changed there since this answer: ask again for its present text.`,
  questionLost: "This message no longer shows its question: please ask again.",
  noTextInMessage: "That message has no text to look for.",
  mayNotWrite: "You may not write in this channel.",
  botMayNotWrite: "I may not write in this channel: an owner can allow me to send messages here.",
  publishedAlready: "This answer has been posted already: once is enough.",
  otherServer: "This bot answers in other servers, not in this one.",
  messageGone: "The message to reply to is no longer there.",
  nothingToCancel: "Nothing is being indexed any more.",
  reindexCancelled: "Cancelled: the index is as it was before.",
  reindexUsage: "Type /reindex, or /reindex dry to see what would change.",
  notYourRun: "The articles are being indexed for another server, whose owners may cancel that.",
  noPartialDryRun:
    "Not all articles may be shown to you here, so neither may what would change: re-index without a dry run.",
  notForAll:
    "Not everyone here may see what this answer was chosen from: ask again without private for what may be shown.",
  ownersOnly: "Only the owners may do that: members with the Manage Server permission.",

  // Errors for the operator, in plain text
  noToken: "DISCORD_TOKEN is not set: put the bot's token into .env (discord.com/developers/applications > Bot).",
  wrongToken:
    "Discord refuses the token: copy it again from discord.com/developers/applications > Bot into DISCORD_TOKEN in .env.",
  intents: "Discord refuses the bot's intents: it needs none that is privileged, so update Footnote.",
  noAccess:
    "The bot is not in the server of DISCORD_GUILD_ID: invite it with the scopes bot and applications.commands, or correct the id.",
  wrongApplication: "Discord knows no application of that id: correct DISCORD_APPLICATION_ID, or leave it empty.",
  noNetwork: (url: string) => `Discord cannot be reached at ${url}: check the network, the proxy and DISCORD_API_URL.`,
  discordDown: (url: string, status: number) =>
    `Discord answers with status ${status} at ${url}: see discordstatus.com and try again later.`,

  openToAll:
    "Anybody can add this bot to a server of theirs and read the articles there: name the servers to answer in DISCORD_GUILDS " +
    "(or set it to all), or switch off Public Bot at discord.com/developers/applications > Bot.",

  // The terminal and other output outside Discord, in plain text
  noTokenTerminal: "DISCORD_TOKEN is not set, so here is the terminal: type a question, help, or exit to leave.",
  prompt: "footnote> ",
  noSuchCommand: (name: string, known: readonly string[]) =>
    `There is no command /${plainLine(name, MAX_WORD_TEXT)}: type a question, or one of ${known.map((each) => `/${each}`).join(", ")}.`,
  terminalFailure: "Something went wrong on our side; the log has the cause.",
  deployed: ({ changed, scope, commands }: RegisteredCommands) =>
    `${changed ? "Registered" : "Already registered"}: ${count(commands, "command")}, ` +
    `${scope === "guild" ? "in the server of DISCORD_GUILD_ID" : "for all servers"}.`,

  // When something is wrong
  restarting: "I'm being restarted: please ask again in a minute.",
  failure: (id: string) => `Something went wrong on our side. The operator finds the cause in the log under **${id}**.`,
  unnamedError: "That did not work.",
  unknownAction: "This is no longer known: it may have been changed by an update.",
};
