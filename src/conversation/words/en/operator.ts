import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("en");

/** What programs that an operator runs print, in plain text. */
export const operator = {
  // npm run index
  characters: (characters: number, markup: number) =>
    `${number(characters)} characters, ${number(markup)} of which only format the text`,
  warning: (text: string) => `Warning: ${text}`,
  headings: (headings: number) => `Headings: ${number(headings)}`,
  chunks: (chunks: number) => `Chunks: ${number(chunks)}`,
  code: (blocks: number) => `Code: ${number(blocks)}`,
  tables: (tables: number) => `Tables, each by its first row: ${number(tables)}`,
  leftOut: (parts: number) => `Left out: neither indexed nor shown: ${number(parts)}`,
  line: (line: number) => `line ${line}`,
  lines: (first: number, last: number) => `lines ${first}-${last}`,
  tokens: (tokens: number) => count(tokens, { one: "# token", other: "# tokens" }),
  rolledBack: (generation: string) => `The current index is ${generation} again.`,
  whole: (generation: string, files: number, bytes: number) =>
    `${generation} is whole: ${number(files)} files, ${number(bytes)} bytes checked.`,
  moreProblems: (problems: number) => `(--json lists all ${number(problems)} problems)`,

  // npm run questions
  sent: (questions: number) => `Sent to the owners (${number(questions)}):`,
  unanswered: (questions: number) => `Not answered (${number(questions)}):`,
  resolved: (questions: number) => `Answered by now (${number(questions)}):`,
  unansweredPrivately: (questions: number) => `Private questions that were not answered: ${number(questions)}`,
  noQuestions: "There are no questions yet: none was sent to the owners, and none was left unanswered.",

  // npm run sync
  noSources: (file: string) => `${file} lists no source: the README says how to write one.`,
  moreRemarks: (remarks: number) => `and ${number(remarks)} more`,
  syncCancelled: "Cancelled: the articles are as they were before.",

  // npm run backup and npm run restore
  isThere: (file: string) => `${file} is there already: name another file, or remove it.`,
  notWritten: (file: string) => `${file} cannot be written: check the folder, its permissions and the disk.`,
  noArchive: (file: string) => `${file} cannot be read: name the archive that npm run backup has written.`,
  backedUp: (file: string, what: string) =>
    `Written to ${file}: ${what}. Keep it to yourself: it has what members asked.`,
  restored: (place: string, time: string, what: string) =>
    `Restored to ${place}, as of ${time}: ${what}. Start the bot again if it runs.`,
  notEmpty: (place: string, what: string) =>
    `${place} has something already (${what}): back it up with npm run backup, then restore with --replace.`,
  kept: {
    records: (amount: number) =>
      count(amount, { one: "# vote, question or request", other: "# votes, questions and requests" }),
    secrets: (amount: number) => count(amount, { one: "# calibration or secret", other: "# calibrations and secrets" }),
    servers: (amount: number) => count(amount, { one: "# server's settings", other: "# servers' settings" }),
    notices: (amount: number) =>
      count(amount, { one: "# member to be told of an answer", other: "# members to be told of answers" }),
    posted: (amount: number) => count(amount, { one: "# posted answer", other: "# posted answers" }),
    files: (amount: number) =>
      count(amount, { one: "# file of your own questions", other: "# files of your own questions" }),
    articles: (amount: number) =>
      count(amount, { one: "# article made in Discord", other: "# articles made in Discord" }),
  },

  // npm run ask
  noQuestion: 'Name a question: npm run ask -- "Who …?"',
};
