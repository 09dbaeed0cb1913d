import {
  type APIComponentInContainer,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord-api-types/v10";
import type { Abstention, Answer, Correction, Excerpt } from "../../retrieval/answer.ts";
import { buttons, row } from "../actions.ts";
import { DISCORD_LIMITS, EXCERPTS_PER_REPLY, MAX_EXCERPT_TEXT } from "../limits.ts";
import { quote } from "../markdown/quote.ts";
import { readableExcerpt } from "../readable-text.ts";
import { type Reply, reply, text } from "../reply.ts";
import { questionText } from "../shown-question.ts";
import { texts } from "../texts.ts";
import { citation, escapeTitle } from "./citation.ts";

export interface AnswerView {
  /** With one excerpt more than is shown, if there is one. */
  readonly answer: Answer;
  /** Place of the first excerpt to show, counted from 0. */
  readonly from?: number;
  readonly generationMark: string;
  /** Key of the only article that was looked in. */
  readonly articleKey?: string | undefined;
  /** The texts of shown articles by path, where they were read: an excerpt alone may not tell all of its markup. */
  readonly articleTexts?: ReadonlyMap<string, string>;
  /** How a private answer can be made public: in the channel, or as the reply to the message with that id. */
  readonly publishing?: "share" | { readonly replyTo: string } | undefined;
  /** A remark above the excerpts. */
  readonly remark?: string | undefined;
}

const SEPARATOR: APIComponentInContainer = { type: ComponentType.Separator };
const MAX_NEAREST = 3;
const MAX_CORRECTIONS = 3;
/** Text that a copy of the message may add: who shared it. */
const RESERVED_TEXT = 100;

/** The message that shows an answer: its question, then cited excerpts, or that the articles do not answer. */
export function answerReply(view: AnswerView): Reply {
  const { answer, remark } = view;
  const corrections = (answer.corrections ?? []).slice(0, MAX_CORRECTIONS).map(correctionText);
  const head = [questionText(answer.question), ...corrections, ...(remark === undefined ? [] : [text(remark)])];
  return reply(...head, ...(answer.answered ? citedParts(view, answer.excerpts, head) : abstentionParts(answer)));
}

function citedParts(
  view: AnswerView,
  excerpts: readonly Excerpt[],
  head: readonly APITextDisplayComponent[],
): APIComponentInContainer[] {
  const { from = 0 } = view;
  const shown = excerpts.slice(from, from + EXCERPTS_PER_REPLY);
  const isLast = excerpts.length <= from + EXCERPTS_PER_REPLY;
  const next = isLast ? [] : [buttons.more(from + EXCERPTS_PER_REPLY, view.generationMark, view.articleKey)];
  const votes = from === 0 ? [buttons.helpful(), buttons.notHelpful()] : [];
  const rowButtons = [...next, ...votes, ...publishingButtons(view)];
  const parts = shown.length === 0 ? [text(texts.noMore)] : excerptParts(shown, lengthOf(head), view.articleTexts);
  return [...parts, ...(rowButtons.length === 0 ? [] : [row(...rowButtons)])];
}

function publishingButtons({ publishing }: AnswerView) {
  if (publishing === undefined) return [];
  return [publishing === "share" ? buttons.share() : buttons.post(publishing.replyTo)];
}

function excerptParts(
  shown: readonly Excerpt[],
  taken: number,
  articleTexts: AnswerView["articleTexts"],
): APIComponentInContainer[] {
  const citations = shown.map(citation);
  const left =
    DISCORD_LIMITS.messageText -
    RESERVED_TEXT -
    taken -
    lengthOfButtons(shown.length) -
    citations.join("\n").length -
    shown.length;
  const limit = Math.min(MAX_EXCERPT_TEXT, Math.floor(left / shown.length));
  return shown.flatMap((excerpt, place) => {
    const content = `${quote({ ...readableExcerpt(excerpt, articleTexts?.get(excerpt.article)), limit })}\n${citations[place] ?? ""}`;
    const section: APISectionComponent = {
      type: ComponentType.Section,
      components: [text(content)],
      accessory: buttons.context(excerpt),
    };
    return [SEPARATOR, section];
  });
}

/** Discord may count labels as text: to be on the safe side, so do we. */
function lengthOfButtons(excerpts: number): number {
  const rowLabels = [texts.more, texts.helpful, texts.notHelpful, texts.post].join("").length;
  return rowLabels + excerpts * texts.context.length;
}

function abstentionParts(answer: Abstention): APIComponentInContainer[] {
  const titles = answer.nearest.slice(0, MAX_NEAREST).map((title) => `- ${escapeTitle(title)}`);
  const said = titles.length === 0 ? [texts.noAnswer] : [texts.noAnswer, texts.nearest, ...titles];
  return [text(said.join("\n")), row(buttons.tellOwners())];
}

function correctionText({ from, to }: Correction): APITextDisplayComponent {
  return text(texts.corrected(from, to));
}

function lengthOf(parts: readonly APITextDisplayComponent[]): number {
  return parts.reduce((sum, part) => sum + part.content.length, 0);
}
