import { ACTIONS } from "../../conversation/actions.ts";
import { findByKey } from "../../conversation/article-key.ts";
import { locateExcerpt, parseReference } from "../../conversation/excerpt-reference.ts";
import type { Library } from "../../conversation/library.ts";
import { contextReply } from "../../conversation/replies/context-reply.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { acknowledge } from "../interaction/acknowledge.ts";
import type { ComponentHandler } from "./component.ts";

const REFERENCE_PARTS = 5;

/** The paragraphs around an excerpt. */
export const contextButton: ComponentHandler = {
  name: ACTIONS.context,
  action: "context",
  async execute(interaction, id, { library }) {
    await acknowledge(interaction, true);
    await interaction.editReply(await showContext(id.parts(REFERENCE_PARTS), library));
  },
};

/** Throws a UserError when the article is gone or no longer says there what the excerpt says. */
async function showContext(parts: readonly string[], library: Library) {
  const reference = parseReference(parts);
  const article = findByKey(await library.listArticles(), reference.key);
  const read = article === undefined ? undefined : await library.readArticle(article.path);
  if (article === undefined || read === undefined) throw new UserError(texts.articleGone);
  const excerpt = locateExcerpt(read.text, reference);
  if (excerpt === undefined) throw new UserError(texts.articleChanged(article.metadata.title));
  return contextReply(article, read, excerpt);
}
