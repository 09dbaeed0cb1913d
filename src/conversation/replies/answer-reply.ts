import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import type { Abstention, Answer, CitedAnswer, ClosestPassages, Correction } from "../../retrieval/answer.ts";
import { buttons, type Row, row } from "../actions/buttons.ts";
import { EXCERPTS_PER_REPLY } from "../limits.ts";
import type { Emphasis } from "../markdown/quote.ts";
import { type Reply, reply, text } from "../reply.ts";
import { questionText } from "../shown-question.ts";
import { texts } from "../texts.ts";
import { escapeTitle } from "./citation.ts";
import { excerptParts } from "./excerpt-parts.ts";

export interface AnswerView {
  /** With one excerpt more than is shown, if there is one. */
  readonly answer: Answer;
  /** Place of the first excerpt to show, counted from 0. */
  readonly from?: number;
  readonly generationMark: string;
  /** Key of the only article that was looked in. */
  readonly articleKey?: string | undefined;
  /** How a private answer can be made public: in the channel, or as the reply to the message with that id. */
  readonly publishing?: "share" | { readonly replyTo: string } | undefined;
  /** A remark above the excerpts. */
  readonly remark?: string | undefined;
}

const MAX_NEAREST = 3;
const MAX_CORRECTIONS = 3;

/** The message that shows an answer: its question, then cited excerpts, the closest ones, or that the articles do not answer. */
export function answerReply(view: AnswerView): Reply {
  const { answer, remark } = view;
  const corrections = (answer.corrections ?? []).slice(0, MAX_CORRECTIONS).map(correctionText);
  const head = [questionText(answer.question), ...corrections, ...(remark === undefined ? [] : [text(remark)])];
  switch (answer.verdict) {
    case "answer":
      return reply(...head, ...citedParts(view, answer, head));
    case "closest":
      return reply(...head, ...closestParts(view, answer, head));
    case "none":
      return reply(...head, ...abstentionParts(answer));
  }
}

type Head = readonly APITextDisplayComponent[];

function citedParts(view: AnswerView, { excerpts }: CitedAnswer, head: Head): APIComponentInContainer[] {
  const votes = (view.from ?? 0) === 0 ? [buttons.helpful(), buttons.notHelpful()] : [];
  return [
    ...pageParts(view, excerpts, "bold", head),
    ...rowOf(...moreButton(view), ...votes, ...publishingButtons(view)),
  ];
}

/** Never put as an answer: nobody is asked to share it, and what may answer stands out more quietly. */
function closestParts(view: AnswerView, { excerpts }: ClosestPassages, head: Head): APIComponentInContainer[] {
  const notice = text(texts.closest);
  return [
    notice,
    ...pageParts(view, excerpts, "underline", [...head, notice]),
    ...rowOf(...moreButton(view), buttons.tellOwners()),
  ];
}

function pageParts(
  { from = 0 }: AnswerView,
  excerpts: CitedAnswer["excerpts"],
  emphasis: Emphasis,
  head: Head,
): APIComponentInContainer[] {
  const shown = excerpts.slice(from, from + EXCERPTS_PER_REPLY);
  return shown.length === 0 ? [text(texts.noMore)] : excerptParts({ excerpts: shown, emphasis, head });
}

function moreButton({ answer, from = 0, generationMark, articleKey }: AnswerView): APIButtonComponentWithCustomId[] {
  const next = from + EXCERPTS_PER_REPLY;
  return answer.excerpts.length <= next ? [] : [buttons.more({ from: next, generationMark, articleKey })];
}

function publishingButtons({ publishing }: AnswerView): APIButtonComponentWithCustomId[] {
  if (publishing === undefined) return [];
  return [publishing === "share" ? buttons.share() : buttons.post(publishing.replyTo)];
}

function rowOf(...some: APIButtonComponentWithCustomId[]): Row[] {
  return some.length === 0 ? [] : [row(...some)];
}

function abstentionParts(answer: Abstention): APIComponentInContainer[] {
  const titles = answer.nearest.slice(0, MAX_NEAREST).map((title) => `- ${escapeTitle(title)}`);
  const said = titles.length === 0 ? [texts.noAnswer] : [texts.noAnswer, texts.nearest, ...titles];
  return [text(said.join("\n")), row(buttons.tellOwners())];
}

function correctionText({ from, to }: Correction): APITextDisplayComponent {
  return text(texts.corrected(from, to));
}
