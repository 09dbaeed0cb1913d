import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPreviews } from "../src/app/owners/authoring-parts.ts";
import type { Config } from "../src/config.ts";
import { draftReply } from "../src/conversation/replies/draft-reply.ts";
import { insightsReply } from "../src/conversation/replies/insights-reply.ts";
import { english } from "../src/conversation/words/en/index.ts";
import { type NewRecord, stampRecord } from "../src/feedback/record.ts";
import { insightsChart } from "../src/insights/chart.ts";
import { type EmbedQuestions, groupQuestions } from "../src/insights/group-questions.ts";
import { summariseWeek } from "../src/insights/week.ts";
import type { Exchange } from "./draw-conversation.ts";

const PATH = "discord/234567890123456789/guides/lamp-oil.md";
const BEFORE = `---
title: Oil for the lamp
---

The lamp burns colza oil, pressed from rape seed. It gives a white flame and little smoke.

# How much it takes

A winter's night takes four litres. Fill the tank at dusk, to the brass ring and no higher.
`;
const ADDED = `
# When there is none

Rape oil burns as well, with a yellower flame: trim the wick an hour earlier. Never use petrol.
`;

/** What an owner sees who has written more into an article: the preview of what would change. */
export async function previewArticle(config: Config, root: string): Promise<Exchange> {
  const seedsDir = await mkdtemp(join(tmpdir(), "footnote-preview-"));
  try {
    const [before, after] = [join(seedsDir, "lamp-oil.md"), join(seedsDir, "draft.md")];
    await writeFile(before, BEFORE);
    await writeFile(after, BEFORE + ADDED);
    const preview = createPreviews({ ...config, seedsDir }, root);
    const [shown] = await preview([{ path: "lamp-oil.md", before: "present", after }]);
    if (shown === undefined) throw new Error("There is no preview.");
    const changes = [{ path: PATH, isNew: false, isRemoved: false, preview: shown }];
    const reply = draftReply({ draft: "0", changes, isWritten: true, leftOut: [], words: english });
    return { deed: { member: "olga", command: "/article edit", words: "lamp-oil.md" }, reply };
  } finally {
    await rm(seedsDir, { recursive: true });
  }
}

/** Asked on each of seven days: what was answered, and what was not. */
const ASKED = [
  { answered: 14, missing: ["How do I clean the lens?"] },
  { answered: 11, missing: [] },
  { answered: 19, missing: ["how to clean the lens", "Is there a tour of the tower?"] },
  { answered: 9, missing: [] },
  { answered: 16, missing: ["How do I clean a lens?"] },
  { answered: 22, missing: ["Is there a tour of the tower?", "Who paints the gallery?"] },
  { answered: 7, missing: ["How do I clean the lens?"] },
];
const DUE = new Date("2026-03-09T09:00:00.000Z");
const DAY = 24 * 60 * 60 * 1000;
const TABLE = "questions-7-days.csv";
const CHART = "questions-by-day.png";

/** The weekly post of a server in which that was asked. */
export async function writeWeekly(embed: EmbedQuestions): Promise<Exchange> {
  const records = ASKED.flatMap(({ answered, missing }, day) => {
    const at = new Date(DUE.getTime() - (ASKED.length - day) * DAY);
    const asked = (member: number, found: object): NewRecord => ({
      type: "question",
      guild: "1",
      member: String(member),
      answered: true,
      confidence: 1,
      articles: [],
      open: true,
      ...found,
    });
    const answers = Array.from({ length: answered }, (_, member) => asked(member, { question: "Which oil?" }));
    const others = missing.map((question, member) => asked(member, { question, answered: false }));
    return [...answers, ...others].map((record) => stampRecord(record, at));
  });
  const { insights } = await summariseWeek(() => [records], DUE, { channelId: "1", isForOwners: true });
  const [first, last] = [insights.days[0]?.day ?? "", insights.days.at(-1)?.day ?? ""];
  const title = english.insights.week(first, last);
  const groups = await groupQuestions(insights.unanswered, embed);
  const reply = insightsReply({
    title,
    insights,
    remarks: [english.insights.sentToOwners(2)],
    groups,
    worst: [],
    chart: CHART,
    table: TABLE,
    words: english,
  });
  return { reply, pictures: { [CHART]: insightsChart(insights.days) } };
}
