import { ACTIONS } from "../../conversation/actions.ts";
import { findByKey } from "../../conversation/article-key.ts";
import { locateExcerpt, parseReference } from "../../conversation/excerpt-reference.ts";
import type { Services } from "../../conversation/library.ts";
import { contextReply } from "../../conversation/replies/context-reply.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { acknowledge } from "../interaction/acknowledge.ts";
import type { ComponentHandler } from "./component.ts";

const REFERENCE_PARTS = 5;

/** The paragraphs around an excerpt. */
export const contextButton: ComponentHandler = {
  name: ACTIONS.context,
  async execute(interaction, id, { services }) {
    await acknowledge(interaction, true);
    await interaction.editReply(await showContext(id.parts(REFERENCE_PARTS), services));
  },
};

/** Throws a UserError when the article is gone or no longer says there what the excerpt says. */
async function showContext(parts: readonly string[], services: Services) {
  const reference = parseReference(parts);
  const article = findByKey(await services.listArticles(), reference.key);
  const text = article === undefined ? undefined : await services.readArticle(article.path);
  if (article === undefined || text === undefined) throw new UserError(texts.articleGone);
  const excerpt = locateExcerpt(text, reference);
  if (excerpt === undefined) throw new UserError(texts.articleChanged(article.metadata.title));
  return contextReply(article, text, excerpt);
}
