import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import type { Excerpt } from "../retrieval/answer.ts";
import { customId } from "./custom-id.ts";
import { referenceExcerpt } from "./excerpt-reference.ts";
import { texts } from "./texts.ts";

/** Names of custom ids: what a button, menu or form asks for. Messages live for years, so a name never changes. */
export const ACTIONS = {
  context: "context",
  more: "more",
  vote: "vote",
  share: "share",
  post: "post",
  tellOwners: "tell",
  cancelReindex: "cancel-reindex",
  sourcesPage: "sources",
  openSource: "source",
  askAbout: "ask",
} as const;

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

export function row(...components: APIButtonComponentWithCustomId[]): Row {
  return { type: ComponentType.ActionRow, components };
}

function button(
  custom_id: string,
  label: string,
  style: APIButtonComponentWithCustomId["style"] = ButtonStyle.Secondary,
) {
  return { type: ComponentType.Button, style, label, custom_id } satisfies APIButtonComponentWithCustomId;
}

/** No article: all of them. */
const ANY_ARTICLE = "-";

export const buttons = {
  context: (excerpt: Excerpt) =>
    button(customId(ACTIONS.context, ...referenceExcerpt(excerpt), excerpt.number), texts.context),
  /** Excerpts from place `from`, counted from 0, of the answer that the generation with this mark gives. */
  more: (from: number, generationMark: string, articleKey: string | undefined) =>
    button(customId(ACTIONS.more, from, generationMark, articleKey ?? ANY_ARTICLE), texts.more),
  helpful: () => button(customId(ACTIONS.vote, "up"), texts.helpful),
  notHelpful: () => button(customId(ACTIONS.vote, "down"), texts.notHelpful),
  share: () => button(customId(ACTIONS.share), texts.share, ButtonStyle.Primary),
  post: (messageId: string) => button(customId(ACTIONS.post, messageId), texts.post, ButtonStyle.Primary),
  tellOwners: () => button(customId(ACTIONS.tellOwners), texts.tellOwners),
  cancelReindex: () => button(customId(ACTIONS.cancelReindex), texts.cancelReindex, ButtonStyle.Danger),
  sourcesPage: (page: number, search: string, label: string, disabled: boolean) => ({
    ...button(customId(ACTIONS.sourcesPage, page, search), label),
    disabled,
  }),
  askAbout: (articleKey: string) => button(customId(ACTIONS.askAbout, articleKey), texts.askAbout, ButtonStyle.Primary),
};

export interface MoreReference {
  readonly from: number;
  readonly generationMark: string;
  readonly articleKey: string | undefined;
}

export function parseMore(parts: readonly string[]): MoreReference {
  const [from = "0", generationMark = "", article = ANY_ARTICLE] = parts;
  return { from: Number.parseInt(from, 10), generationMark, articleKey: article === ANY_ARTICLE ? undefined : article };
}
