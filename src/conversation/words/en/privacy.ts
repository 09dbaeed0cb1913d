import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("en");

/** What a member reads of what is kept about them. Labels and descriptions are plain. */
export const privacy = {
  description: "What this bot keeps about you: see it, download it, delete it",
  title: "### What I keep about you",
  nothing: "Nothing at the moment.",
  kept: (questions: number, votes: number, requests: number) =>
    [
      `- ${count(questions, { one: "# question", other: "# questions" })} that you asked, without the words of private ones`,
      `- ${count(votes, { one: "# vote", other: "# votes" })} on answers`,
      `- ${count(requests, { one: "# question", other: "# questions" })} that you sent to the owners`,
    ].join("\n"),
  since: (day: string) => `-# The oldest is of ${date(day)}.`,
  how: (days: number) =>
    `-# With each stands a hash instead of your name, from which nobody can tell who you are. It goes by itself after ${count(days, { one: "# day", other: "# days" })}.`,
  notKnown:
    "-# I do not recognise members after a restart: what I kept before the last one, nobody can tell to be yours.",
  download: "Download",
  remove: "Delete",
  removeSure: "Delete for good",
  areYouSure: "**Delete everything that I keep about you?** Votes no longer count then. This cannot be undone.",
  removed: (records: number) =>
    records === 0
      ? "There was nothing to delete."
      : `Deleted: ${count(records, { one: "# record", other: "# records" })}.`,
  file: "Everything that I keep about you, as it is stored:",
};
