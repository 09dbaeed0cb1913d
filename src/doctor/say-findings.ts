import { escapeMarkdown } from "../conversation/markdown/escape.ts";
import { notice, type Reply } from "../conversation/reply.ts";
import type { Words } from "../conversation/words/words.ts";
import type { Finding } from "./finding.ts";

/** Of a message, so that its summary always fits. */
const MOST_TEXT = 3600;

/** The findings a line each, what needs something done first, below a line that sums them up. */
export function findingLines(findings: readonly Finding[], words: Words): readonly string[] {
  const ills = findings.filter(({ isWell }) => !isWell);
  const summary =
    ills.length === 0 ? words.doctor.allWell(findings.length) : words.doctor.someIll(ills.length, findings.length);
  const lines = [...ills, ...findings.filter(({ isWell }) => isWell)].map(
    ({ isWell, say }) => `${isWell ? "✓" : "✗"} ${say(words)}`,
  );
  return [summary, ...lines];
}

export function findingsReply(findings: readonly Finding[], words: Words): Reply {
  const [summary = "", ...lines] = findingLines(findings, words).map(escapeMarkdown);
  let room = MOST_TEXT;
  const shown = lines.filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  return notice([`**${summary}**`, ...shown].join("\n"));
}
