import { ACTIONS } from "../../conversation/actions.ts";
import { findByKey } from "../../conversation/article-key.ts";
import { articleReply } from "../../conversation/replies/article-reply.ts";
import { sourcesReply } from "../../conversation/replies/sources-reply.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { acknowledge, acknowledgeUpdate } from "../interaction/acknowledge.ts";
import type { ComponentHandler } from "./component.ts";

/** Turns to another page of the list of articles. */
export const sourcesPageButton: ComponentHandler = {
  name: ACTIONS.sourcesPage,
  action: "browse",
  async execute(interaction, id, { library }) {
    await acknowledgeUpdate(interaction);
    const [page = "1", search = ""] = id.parts(2);
    const articles = await library.listArticles();
    await interaction.editReply(sourcesReply({ articles, search, page: Number.parseInt(page, 10) || 1 }));
  },
};

/** Opens the article that was chosen from the list. */
export const openSourceMenu: ComponentHandler = {
  name: ACTIONS.openSource,
  action: "open",
  async execute(interaction, _id, { library }) {
    await acknowledge(interaction, true);
    const key = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : "";
    const article = findByKey(await library.listArticles(), key);
    const read = article && (await library.readArticle(article.path));
    if (article === undefined || read === undefined) throw new UserError(texts.articleGone);
    await interaction.editReply(articleReply(article, read));
  },
};
