import { groupSkipped, type SkippedGroup } from "../../corpus/selection/group-skipped.ts";
import type { IndexProgress, IndexReport } from "../../indexing/report.ts";
import { needsAttention, type SourceStanding } from "../../sources/source-state.ts";
import { buttonsIn, row } from "../actions/buttons.ts";
import type { ReindexReport } from "../library.ts";
import { escapeLine } from "../markdown/escape.ts";
import { type Reply, reply, text } from "../reply.ts";
import { sayCounted } from "../say-skipped.ts";
import { sayStanding } from "../say-standing.ts";
import { sayTold } from "../say-told.ts";
import type { Words } from "../words/words.ts";

const MAX_SKIPPED = 10;
const MAX_FILE_TEXT = 120;
const MAX_REASON_TEXT = 180;
/** Sources that are told of: with the longest reasons, a message has room for as many. */
const MAX_SOURCES = 4;
const MAX_SOURCE_TEXT = 300;
const BAR_LENGTH = 20;

/** How far a run is, undefined before it has said anything, with a way to cancel it. */
export function progressReply(progress: IndexProgress | undefined, words: Words): Reply {
  const cancel = row(buttonsIn(words).cancelReindex());
  if (progress === undefined) return reply(text(words.reindex.running), cancel);
  const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const filled = Math.round(share * BAR_LENGTH);
  const bar = `${"█".repeat(filled)}${"░".repeat(BAR_LENGTH - filled)} ${Math.floor(share * 100)} %`;
  const lines = [words.reindex.running, words.reindex.progress[progress.stage](progress), bar];
  return reply(text(lines.join("\n")), cancel);
}

/** What a run did, or would do, with every file that it left out and every source that needs something done, and why. */
export function reportReply(report: ReindexReport, dryRun: boolean, words: Words): Reply {
  const lines = [
    dryRun ? words.reindex.dryRunDone : words.reindex.done,
    words.reindex.counts(report),
    words.reindex.corpus(report),
  ];
  return reply(
    text(lines.join("\n")),
    ...sourceParts(report.sources ?? [], words),
    ...skippedParts(report.skipped, words),
  );
}

function sourceParts(sources: readonly SourceStanding[], words: Words) {
  const lines = sources
    .filter(needsAttention)
    .slice(0, MAX_SOURCES)
    .map((standing) => `- ${escapeLine(sayStanding(standing, words), MAX_SOURCE_TEXT)}`);
  return lines.length === 0 ? [] : [text(lines.join("\n"))];
}

function skippedParts(skipped: IndexReport["skipped"], words: Words) {
  if (skipped.length === 0) return [];
  const groups = groupSkipped(skipped);
  const shown = groups.slice(0, MAX_SKIPPED);
  const rest = groups.slice(MAX_SKIPPED).reduce((sum, { names, others }) => sum + names.length + others, 0);
  return [
    text(
      [
        words.reindex.skipped(skipped.length),
        ...shown.map((group) => writeGroup(group, words)),
        ...(rest > 0 ? [words.reindex.moreSkipped(rest)] : []),
      ].join("\n"),
    ),
  ];
}

function writeGroup(group: SkippedGroup, words: Words): string {
  const { names, others, counted, reason } = group;
  const files = names.map((name) => escapeLine(name, Math.floor(MAX_FILE_TEXT / names.length)));
  const who =
    counted.length === 0
      ? words.reindex.skippedFiles(files, others)
      : escapeLine(sayCounted(group, words), MAX_FILE_TEXT);
  return `- ${who}: ${escapeLine(sayTold(reason, words), MAX_REASON_TEXT)}`;
}
