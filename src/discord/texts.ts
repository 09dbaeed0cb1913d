import type { IndexProgress, IndexReport } from "../indexing/report.ts";
import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "./limits.ts";
import { escapeLine, plainLine } from "./markdown/escape.ts";
import type { Registration } from "./registration.ts";

const number = new Intl.NumberFormat("en").format;
const count = (amount: number, one: string, many = `${one}s`) => `${number(amount)} ${amount === 1 ? one : many}`;
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `“${escapeLine(text, limit)}”`;
const plainlyQuoted = (text: string) => `“${plainLine(text, MAX_TITLE_TEXT)}”`;
const MAX_WORD_TEXT = 40;

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

  // Answers
  noAnswer: "**The articles don’t answer this.**",
  nearest: "The nearest articles:",
  corrected: (from: string, to: string) =>
    `-# No article says ${quoted(from, MAX_WORD_TEXT)}: looked for ${quoted(to, MAX_WORD_TEXT)} instead.`,
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),

  // Sources
  untitled: "Untitled",
  noArticles: "**There are no articles yet.** Put .txt or .md files into the articles’ folder and run /reindex.",
  noSourcesFound: (search: string) => `**No article matches ${quoted(search)}.**`,
  sources: (articles: number, search: string) =>
    `### ${count(articles, "article")}${search === "" ? "" : ` matching ${quoted(search)}`}`,
  page: (page: number, pages: number) => `-# Page ${number(page)} of ${number(pages)}`,
  chunks: (chunks: number) => count(chunks, "chunk"),
  indexed: (seconds: number) => `indexed <t:${seconds}:d>`,
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
  reindexCancelled: "**Cancelled.** The index is as it was before.",
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
  moreSkipped: (files: number) => `- and ${count(files, "more file")}`,

  // Errors, in plain text
  emptyQuestion: "The question is empty: ask in a few words.",
  longQuestion: (length: number) =>
    `The question has ${count(length, "character")}: ask with at most ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named: string) =>
    `There is no article ${plainlyQuoted(named)}: pick one from the list, or see /sources.`,
  severalSuchArticles: (named: string) => `Several articles match ${plainlyQuoted(named)}: pick one from the list.`,
  reindexUsage: "Type /reindex, or /reindex dry to see what would change.",
  ownersOnly: "Only members with the Manage Server permission can re-index the articles.",

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

  // The terminal and other output outside Discord, in plain text
  prompt: "footnote> ",
  noSuchCommand: (name: string, known: readonly string[]) =>
    `There is no command /${plainLine(name, MAX_WORD_TEXT)}: type a question, or one of ${known.map((each) => `/${each}`).join(", ")}.`,
  terminalFailure: "Something went wrong on our side; the log has the cause.",
  deployed: ({ changed, scope, commands }: Registration) =>
    `${changed ? "Registered" : "Already registered"}: ${count(commands, "command")}, ` +
    `${scope === "guild" ? "in the server of DISCORD_GUILD_ID" : "for all servers"}.`,

  // When something is wrong
  failure: (id: string) => `Something went wrong on our side. The operator finds the cause in the log under **${id}**.`,
  unnamedError: "That did not work.",
  unknownCommand: "This command is no longer known: it may have been changed by an update.",
};
