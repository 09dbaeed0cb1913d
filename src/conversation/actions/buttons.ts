import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import type { Excerpt } from "../../retrieval/answer.ts";
import type { Words } from "../words/words.ts";
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
export const buttonsIn = ({ buttons: words }: Words) => ({
  context: (excerpt: Excerpt) => button(actions.context.encode(referenceExcerpt(excerpt)), words.context),
  more: (further: actions.FurtherExcerpts) => button(actions.more.encode(further), words.more),
  helpful: () => button(actions.vote.encode({ helpful: true }), words.helpful),
  notHelpful: () => button(actions.vote.encode({ helpful: false }), words.notHelpful),
  thisHelped: () => button(actions.helped.encode(), words.thisHelped, ButtonStyle.Success),
  share: () => button(actions.share.encode(), words.share, ButtonStyle.Primary),
  post: (replyTo: string) => button(actions.post.encode({ replyTo }), words.post, ButtonStyle.Primary),
  askAgain: () => button(actions.askAgain.encode(), words.askAgain),
  tellOwners: () => button(actions.tellOwners.encode(), words.tellOwners),
  cancelReindex: () => button(actions.cancelReindex.encode(), words.cancelReindex, ButtonStyle.Danger),
  sourcesPage: (to: actions.SourcesPage, label: string, disabled: boolean) => ({
    ...button(actions.sourcesPage.encode(to), label),
    disabled,
  }),
  askAbout: (articleKey: string) =>
    button(actions.askAbout.encode({ articleKey }), words.askAbout, ButtonStyle.Primary),
});
