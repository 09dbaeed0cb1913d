import {
  type APIComponentInContainer,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord-api-types/v10";
import type { Excerpt } from "../../retrieval/answer.ts";
import { buttonsIn } from "../actions/buttons.ts";
import { DISCORD_LIMITS, MAX_FIRST_EXCERPT_TEXT, MAX_OTHER_EXCERPT_TEXT } from "../limits.ts";
import { type Emphasis, quote } from "../markdown/quote.ts";
import { readableExcerpt, readableTableHead } from "../readable-text.ts";
import { text } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { citation } from "./citation.ts";

export interface ShownExcerpts {
  readonly excerpts: readonly Excerpt[];
  /** How the sentences that answer stand out. */
  readonly emphasis: Emphasis;
  /** What stands above the excerpts in the message. */
  readonly head: readonly APITextDisplayComponent[];
  readonly words: Words;
}

const SEPARATOR: APIComponentInContainer = { type: ComponentType.Separator };
/** Text that is added later: who shared it, and that an article has changed. */
const RESERVED_TEXT = 300;

/** Excerpts with their citations, the first with more room than the others, all of them within one message. */
export function excerptParts({ excerpts, emphasis, head, words }: ShownExcerpts): APIComponentInContainer[] {
  const citations = excerpts.map((excerpt) => citation(excerpt, words));
  const limits = shareRoom(roomLeft(head, citations, words), excerpts.length);
  return excerpts.flatMap((excerpt, place) => {
    const shown = readableExcerpt(excerpt);
    const tableHead = readableTableHead(excerpt);
    const quoted = quote({
      ...shown,
      tableHead,
      emphasis,
      limit: limits[place] ?? 0,
      nameLines: words.answer.markedLines,
    });
    const content = `${quoted}\n${citations[place] ?? ""}`;
    const section: APISectionComponent = {
      type: ComponentType.Section,
      components: [text(content)],
      accessory: buttonsIn(words).context(excerpt),
    };
    return [SEPARATOR, section];
  });
}

/** The first gets twice what the others get, and what they do not need. */
function shareRoom(room: number, excerpts: number): number[] {
  const other = Math.min(MAX_OTHER_EXCERPT_TEXT, Math.floor(room / (excerpts + 1)));
  const first = Math.min(MAX_FIRST_EXCERPT_TEXT, room - (excerpts - 1) * other);
  return Array.from({ length: excerpts }, (_, place) => (place === 0 ? first : other));
}

function roomLeft(head: ShownExcerpts["head"], citations: readonly string[], words: Words): number {
  const headLength = head.reduce((sum, part) => sum + part.content.length, 0);
  // Each citation stands on a line of its own.
  const citationLength = citations.reduce((sum, line) => sum + line.length + 1, 0);
  return (
    DISCORD_LIMITS.messageText - RESERVED_TEXT - headLength - lengthOfButtons(citations.length, words) - citationLength
  );
}

/** Discord may count labels as text: to be on the safe side, so do we. */
function lengthOfButtons(excerpts: number, { buttons: words }: Words): number {
  const rowLabels = [words.more, words.helpful, words.notHelpful, words.post, words.tellOwners, words.askAgain].join(
    "",
  ).length;
  return rowLabels + excerpts * words.context.length;
}
