import { UserError } from "../../errors.ts";
import { acknowledge } from "../acknowledge.ts";
import { findByKey } from "../article-key.ts";
import { ACTIONS } from "../buttons.ts";
import type { ComponentHandler } from "../component.ts";
import { locateExcerpt, parseReference } from "../excerpt-reference.ts";
import { contextReply } from "../replies/context-reply.ts";
import type { Services } from "../services.ts";
import { texts } from "../texts.ts";

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
