import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import type { Abstention, Answer, CitedAnswer, ClosestPassages, Correction } from "../../retrieval/answer.ts";
import { buttonsIn, type Row, row } from "../actions/buttons.ts";
import { EXCERPTS_PER_REPLY } from "../limits.ts";
import type { Emphasis } from "../markdown/quote.ts";
import { type Reply, reply, text } from "../reply.ts";
import { questionText } from "../shown-question.ts";
import type { Words } from "../words/words.ts";
import { escapeTitle } from "./citation.ts";
import { excerptParts } from "./excerpt-parts.ts";

export interface AnswerView {
  readonly words: Words;
  /** With one excerpt more than is shown, if there is one. */
  readonly answer: Answer;
  /** Place of the first excerpt to show, counted from 0. */
  readonly from?: number;
  /** How many to show. */
  readonly excerpts?: number;
  readonly generationMark: string;
  /** Key of the only article that was looked in. */
  readonly articleKey?: string | undefined;
  /** How a private answer can be made public: in the channel, or as the reply to the message with that id. */
  readonly publishing?: "share" | { readonly replyTo: string } | undefined;
  /** It answers a post of a forum, which "This helped" marks. */
  readonly marksPost?: boolean | undefined;
  /** A remark above the excerpts. */
  readonly remark?: string | undefined;
}

const MAX_NEAREST = 3;
const MAX_CORRECTIONS = 3;

/** The message that shows an answer: its question, then cited excerpts, the closest ones, or that the articles do not answer. */
export function answerReply(view: AnswerView): Reply {
  const { answer, remark, words } = view;
  const corrections = (answer.corrections ?? []).slice(0, MAX_CORRECTIONS).map((each) => correctionText(each, words));
  const head = [questionText(answer.question), ...corrections, ...(remark === undefined ? [] : [text(remark)])];
  switch (answer.verdict) {
    case "answer":
      return reply(...head, ...citedParts(view, answer, head));
    case "closest":
      return reply(...head, ...closestParts(view, answer, head));
    case "none":
      return reply(...head, ...abstentionParts(answer, words));
  }
}

type Head = readonly APITextDisplayComponent[];

function citedParts(view: AnswerView, { excerpts }: CitedAnswer, head: Head): APIComponentInContainer[] {
  const buttons = buttonsIn(view.words);
  const helpful = view.marksPost ? buttons.thisHelped() : buttons.helpful();
  const votes = (view.from ?? 0) === 0 ? [helpful, buttons.notHelpful()] : [];
  return [
    ...pageParts(view, excerpts, "bold", head),
    ...rowOf(...moreButton(view), ...votes, ...publishingButtons(view)),
  ];
}

/** Never put as an answer: nobody is asked to share it, and what may answer stands out more quietly. */
function closestParts(view: AnswerView, answer: ClosestPassages, head: Head): APIComponentInContainer[] {
  const { excerpts } = answer;
  const notice = text([...languagesLine(answer, view.words), view.words.answer.closest].join("\n"));
  return [
    notice,
    ...pageParts(view, excerpts, "underline", [...head, notice]),
    ...rowOf(...moreButton(view), buttonsIn(view.words).tellOwners()),
  ];
}

function pageParts(
  { from = 0, excerpts: most = EXCERPTS_PER_REPLY, words }: AnswerView,
  excerpts: CitedAnswer["excerpts"],
  emphasis: Emphasis,
  head: Head,
): APIComponentInContainer[] {
  const shown = excerpts.slice(from, from + most);
  return shown.length === 0 ? [text(words.answer.noMore)] : excerptParts({ excerpts: shown, emphasis, head, words });
}

function moreButton({
  answer,
  from = 0,
  excerpts: most = EXCERPTS_PER_REPLY,
  generationMark,
  articleKey,
  words,
}: AnswerView): APIButtonComponentWithCustomId[] {
  const next = from + most;
  return answer.excerpts.length <= next ? [] : [buttonsIn(words).more({ from: next, generationMark, articleKey })];
}

function publishingButtons({ publishing, words }: AnswerView): APIButtonComponentWithCustomId[] {
  if (publishing === undefined) return [];
  const buttons = buttonsIn(words);
  return [publishing === "share" ? buttons.share() : buttons.post(publishing.replyTo)];
}

function rowOf(...some: APIButtonComponentWithCustomId[]): Row[] {
  return some.length === 0 ? [] : [row(...some)];
}

function abstentionParts(answer: Abstention, words: Words): APIComponentInContainer[] {
  const titles = answer.nearest.slice(0, MAX_NEAREST).map((title) => `- ${escapeTitle(title, words)}`);
  const nearest = titles.length === 0 ? [] : [words.answer.nearest, ...titles];
  const said = [words.answer.none, ...languagesLine(answer, words), ...nearest];
  return [text(said.join("\n")), row(buttonsIn(words).tellOwners())];
}

/** In which languages to ask again, where the question is in none of them. */
function languagesLine({ articleLanguages = [] }: Abstention | ClosestPassages, words: Words): string[] {
  return articleLanguages.length === 0 ? [] : [words.answer.articlesIn(articleLanguages)];
}

function correctionText({ from, to }: Correction, words: Words): APITextDisplayComponent {
  return text(words.answer.corrected(from, to));
}
