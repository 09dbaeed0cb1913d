import type { PlaceRange } from "../../../corpus/article.ts";
import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("en");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `“${escapeLine(text, limit)}”`;
const lines = (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}-${last}`);
const chunks = (amount: number) => count(amount, { one: "# chunk", other: "# chunks" });
const indexed = (seconds: number) => `indexed <t:${seconds}:d>`;
const articles = (amount: number) => count(amount, { one: "# article", other: "# articles" });

const buttons = {
  context: "Context",
  more: "More",
  askAgain: "Ask again",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  thisHelped: "This helped",
  share: "Share",
  post: "Post as reply",
  tellOwners: "Tell the owners",
  askAbout: "Ask about this article",
  previous: "Previous",
  next: "Next",
  cancelReindex: "Cancel",
};
const FIND = "Find in articles";

/** What members see, in Discord's Markdown; descriptions and labels are plain. */
export const members = {
  ask: {
    description: "Ask the articles: the answer comes as cited excerpts",
    question: "What do you want to know?",
    article: "Look in this article alone",
    private: "Show the answer to you alone",
    /** In the menu of a message. */
    find: FIND,
    suggested: (subject: string) => `What is said about ${subject}?`,
    directHint: "I answer in servers: ask me there with **/ask**, or mention me with a question.",
    mentionHint: "Ask me something: mention me with a question, or use **/ask**. See **/help** for more.",
  },

  answer: {
    closest: "I'm not sure the articles answer this. The closest passages:",
    none: "**The articles don't answer this.**",
    nearest: "The nearest articles:",
    /** By their codes. */
    articlesIn: (codes: readonly string[]) => `The articles are in another language: ${languages(codes)}.`,
    corrected: (from: string, to: string) =>
      `-# No article says ${quoted(from, MAX_WORD_TEXT)}: looked for ${quoted(to, MAX_WORD_TEXT)} instead.`,
    link: "link",
    lines,
    place: ({ kind, first, last }: PlaceRange) => {
      if (kind === "time") return `at ${clock(first)}`;
      return first === last ? `${kind} ${first}` : `${kind}s ${first}-${last}`;
    },
    /** Where else the same stands; names are Markdown already. */
    also: (names: readonly string[], others: number) =>
      `also in ${names.join(", ")}${others > 0 ? ` and ${count(others, { one: "# other place", other: "# other places" })}` : ""}`,
    markedLines: (first: number, last: number) => `▲ ${lines(first, last)}`,
    noMore: "There are no more excerpts.",
    reindexedSince: "-# The articles have been re-indexed since; this is the answer from the present ones.",
    sharedBy: (userId: string) => `-# Shared by <@${userId}>`,
    /** In seconds since 1970. */
    changed: (time: number) => `-# The article has changed on <t:${time}:D>: what is quoted here may no longer hold.`,
    posted: "Posted.",
  },

  buttons,

  feedback: {
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
  },

  sources: {
    description: "List the articles that answers come from",
    search: "Only articles whose title, publisher or file name contains this",
    untitled: "Untitled",
    noArticles: "**There are no articles yet.** Put .txt or .md files into the articles' folder and run /reindex.",
    noneFound: (search: string) => `**No article matches ${quoted(search)}.**`,
    found: (amount: number, search: string) =>
      `### ${articles(amount)}${search === "" ? "" : ` matching ${quoted(search)}`}`,
    page: (page: number, pages: number) => `-# Page ${number(page)} of ${number(pages)}`,
    chunks,
    indexed,
    open: "Open an article",
  },

  help: {
    description: "What this bot can do, and what it knows",
    title: "### Ask the articles",
    inDiscord: [
      "I answer with excerpts, word for word, each with its source. When the articles don't answer, I say so.",
      "- **/ask** a question; add **private** to see the answer alone, **article** to ask one article",
      "- **Mention me** with a question in any channel or thread",
      `- On any message: **Apps › ${FIND}**`,
      "- **/sources** lists the articles; open one to ask about it",
      `- **${buttons.context}** beside an excerpt shows what stands around it, **${buttons.more}** the next excerpts`,
      `- **${buttons.helpful}** or **${buttons.notHelpful}** tells the owners how I do; **${buttons.tellOwners}** tells them what is missing`,
      "- **/reindex** (Manage Server) takes up new and changed articles",
    ],
    inTerminal: [
      "Answers are excerpts, word for word, each with its source. When the articles don't answer, you are told so.",
      "- Type a question, or **/ask** and a question",
      "- **/sources** lists the articles, **/sources** and a word those that match",
      "- **/reindex** takes up new and changed articles, **/reindex dry** says what would change",
      "- Tab completes, **exit** or Ctrl-D leaves",
    ],
    corpus: (amount: number, chunksOfAll: number, newest: number) =>
      `-# ${articles(amount)} in ${chunks(chunksOfAll)}, the newest ${indexed(newest)}`,
  },
};
