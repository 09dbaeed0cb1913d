import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("en");
const asked = (times: number) => count(times, { one: "asked once", other: "asked # times" });

/** What owners see of what is asked, in Discord's Markdown; descriptions, labels and errors are plain. */
export const insights = {
  description: "What is asked here, what the articles lack, and what helps",
  days: "How far to look back",
  lastDays: (days: number) => `Last ${number(days)} days`,
  title: (days: number) => `### Last ${number(days)} days`,
  questions: (answered: number, withheld: number) =>
    `**${count(answered + withheld, { one: "# question", other: "# questions" })}**: 🟦 ${number(answered)} answered, ` +
    `🟧 ${number(withheld)} not answered`,
  votes: (helpful: number, notHelpful: number) =>
    `**Votes**: ${number(helpful)} helpful, ${number(notHelpful)} not helpful`,
  privately: (questions: number) =>
    `-# ${count(questions, {
      one: "# private question was not answered; its words are not kept.",
      other: "# private questions were not answered; their words are not kept.",
    })}`,
  week: (first: string, last: string) => `### Questions from ${date(first)} to ${date(last)}`,
  /** What is not shown in a channel that others than owners read. */
  elsewhere: (questions: number) =>
    `-# ${count(questions, { one: "# further question was not answered: it was asked in private, or where not everyone may read.", other: "# further questions were not answered: they were asked in private, or where not everyone may read." })}`,
  sentToOwners: (questions: number) =>
    `-# ${count(questions, { one: "# question was sent to the owners, who find it in /insights.", other: "# questions were sent to the owners, who find them in /insights." })}`,
  chart: (days: number) => `Questions by day, of the last ${number(days)} days`,
  group: (question: string, times: number) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question: string) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions: number) => `-# and ${count(questions, { one: "# more like it", other: "# more like it" })}`,
  nothingMissing: "Every question was answered.",
  moreGroups: (groups: number) =>
    `-# ${count(groups, { one: "# further group is in the table.", other: "# further groups are in the table." })}`,
  requests: "**Sent to the owners**",
  resolved: "**Answered by now**",
  listed: (question: string, times: number) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Not helpful, as members say**",
  voted: (title: string, notHelpful: number, helpful: number) =>
    `- ${escapeLine(title, 100)} · ${number(notHelpful)} not helpful, ${number(helpful)} helpful`,
  write: "Write an article",
  point: "Point to an article",
  dismiss: "Dismiss",
  pointTitle: "Point to an article",
  pointLabel: "Title or path of the article",
  pointed: (title: string) =>
    `From now on these questions lead to “${escapeLine(title, MAX_TITLE_TEXT)}”. **Indexing …**`,
  pointedAnswered: (title: string, question: string) =>
    `“${escapeLine(question, MAX_QUESTION_LENGTH)}” is answered from “${escapeLine(title, MAX_TITLE_TEXT)}” now.`,
  pointedUnanswered: (title: string) =>
    `These questions lead to “${escapeLine(title, MAX_TITLE_TEXT)}” now, but it does not answer them clearly enough: add the answer to its text.`,
  pointedOnly: (reason: string) => `This is kept, but not indexed yet: ${escapeLine(reason, 500)}`,
  dismissed: (question: string) => `Dismissed: “${escapeLine(question, MAX_QUESTION_LENGTH)}” is listed no more.`,

  // Errors, in plain text
  groupGone: "This question is on the list no more: it was answered or dismissed. See /insights for the present list.",
  notReadable: "What was asked cannot be read at the moment: please try again in a minute.",
  // The table
  table: (days: number) => plainLine(`questions-${days}-days.csv`, 60),
};
