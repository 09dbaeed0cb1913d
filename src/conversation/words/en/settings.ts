import type { Strictness } from "../../../settings/server-settings.ts";
import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("en");

const strictness: Record<Strictness, string> = {
  open: "Open: answer when in doubt",
  normal: "Normal: as measured",
  strict: "Strict: answer only when sure",
};

/** What owners decide for their server. Labels and options are plain. */
export const settings = {
  description: "What owners decide for this server: channels, privacy, excerpts, strictness, roles",
  title: "### Settings of this server\n-# Each choice holds at once.",
  kept: "-# Kept.",
  channels: "**Channels that are answered in.** Elsewhere answers are private, and a mention is told where to ask.",
  everywhere: "All channels",
  privacy: "**Answers** are shown to",
  isPublic: "Everybody in the channel, unless the member asks in private",
  isPrivate: "The member alone, who can share them",
  excerpts: "**Excerpts** in one answer",
  excerptsOption: (excerpts: number) => count(excerpts, { one: "# excerpt", other: "# excerpts" }),
  strictness: "**How sure** an answer must be",
  strictnessOptions: strictness,
  cooldown: "**Between questions** of one member, after five in a row",
  cooldownAsSet: "As the operator has set it",
  cooldownOption: (seconds: number) =>
    seconds === 0 ? "No pause" : `${count(seconds, { one: "# second", other: "# seconds" })}`,
  ownersRole: "**Owners' role**: its members may do all that owners may, but choose this role.",
  nobodyElse: "Members with Manage Server alone",
  ownersChannel: "**Owners' channel**: requests of members are posted there.",
  noChannel: "No channel",
  forums:
    "**Forums** in which a new post is answered once, from its title, if the answer is sure and nobody else has replied.",
  noForum: "No forum",
  helpedTag: "**This helped** below such an answer gives the post this tag:",
  noTag: "No tag",
  weekly:
    "**Weekly post**: what was asked in seven days, and what is missing, in this channel, on this day and at this hour (UTC).",
  noWeekly: "No weekly post",
  askIn: (channels: readonly string[], others: number) =>
    `I answer in ${channels.join(", ")}${others > 0 ? ` and ${count(others, { one: "# other channel", other: "# other channels" })}` : ""}; **/ask** is answered in private here.`,
  request: (question: string) => `**A member asks the owners**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "This server's owners have answers posted in other channels: here they are for you alone.",
  mayNotChooseRole: "Only members with the Manage Server permission choose the owners' role.",
};
