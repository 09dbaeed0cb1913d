import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import type { Excerpt } from "../../retrieval/answer.ts";
import { texts } from "../texts.ts";
import * as actions from "./actions.ts";
import { referenceExcerpt } from "./excerpt-reference.ts";

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

/** Every button of our messages: what it says and what it asks for. */
export const buttons = {
  context: (excerpt: Excerpt) => button(actions.context.encode(referenceExcerpt(excerpt)), texts.context),
  more: (further: actions.FurtherExcerpts) => button(actions.more.encode(further), texts.more),
  helpful: () => button(actions.vote.encode({ helpful: true }), texts.helpful),
  notHelpful: () => button(actions.vote.encode({ helpful: false }), texts.notHelpful),
  share: () => button(actions.share.encode(), texts.share, ButtonStyle.Primary),
  post: (replyTo: string) => button(actions.post.encode({ replyTo }), texts.post, ButtonStyle.Primary),
  tellOwners: () => button(actions.tellOwners.encode(), texts.tellOwners),
  cancelReindex: () => button(actions.cancelReindex.encode(), texts.cancelReindex, ButtonStyle.Danger),
  sourcesPage: (to: actions.SourcesPage, label: string, disabled: boolean) => ({
    ...button(actions.sourcesPage.encode(to), label),
    disabled,
  }),
  askAbout: (articleKey: string) =>
    button(actions.askAbout.encode({ articleKey }), texts.askAbout, ButtonStyle.Primary),
};
