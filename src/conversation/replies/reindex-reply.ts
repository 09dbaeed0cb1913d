import { groupSkipped, type SkippedGroup } from "../../corpus/selection/group-skipped.ts";
import type { IndexProgress, IndexReport } from "../../indexing/report.ts";
import { buttons, row } from "../actions/buttons.ts";
import { escapeLine } from "../markdown/escape.ts";
import { type Reply, reply, text } from "../reply.ts";
import { texts } from "../texts.ts";

const MAX_SKIPPED = 10;
const MAX_FILE_TEXT = 120;
const MAX_REASON_TEXT = 180;
const BAR_LENGTH = 20;

/** How far a run is, undefined before it has said anything, with a way to cancel it. */
export function progressReply(progress: IndexProgress | undefined): Reply {
  if (progress === undefined) return reply(text(texts.reindexing), row(buttons.cancelReindex()));
  const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const filled = Math.round(share * BAR_LENGTH);
  const bar = `${"█".repeat(filled)}${"░".repeat(BAR_LENGTH - filled)} ${Math.floor(share * 100)} %`;
  const lines = [texts.reindexing, texts.progress[progress.stage](progress), bar];
  return reply(text(lines.join("\n")), row(buttons.cancelReindex()));
}

/** What a run did, or would do, with every file that it left out and why. */
export function reportReply(report: IndexReport, dryRun: boolean): Reply {
  const lines = [dryRun ? texts.dryRunDone : texts.reindexed, texts.counts(report), texts.corpus(report)];
  return reply(text(lines.join("\n")), ...skippedParts(report.skipped));
}

function skippedParts(skipped: IndexReport["skipped"]) {
  if (skipped.length === 0) return [];
  const groups = groupSkipped(skipped);
  const shown = groups.slice(0, MAX_SKIPPED);
  const rest = groups.slice(MAX_SKIPPED).reduce((sum, { names, others }) => sum + names.length + others, 0);
  return [
    text(
      [texts.skipped(skipped.length), ...shown.map(writeGroup), ...(rest > 0 ? [texts.moreSkipped(rest)] : [])].join(
        "\n",
      ),
    ),
  ];
}

function writeGroup({ names, others, counted, reason }: SkippedGroup): string {
  const files = names.map((name) => escapeLine(name, Math.floor(MAX_FILE_TEXT / names.length)));
  const who = counted === "" ? texts.skippedFiles(files, others) : escapeLine(counted, MAX_FILE_TEXT);
  return `- ${who}: ${escapeLine(reason, MAX_REASON_TEXT)}`;
}
