import { context } from "../../conversation/actions/actions.ts";
import { type ExcerptReference, locateExcerpt } from "../../conversation/actions/excerpt-reference.ts";
import { findByKey } from "../../conversation/articles/article-key.ts";
import type { Library } from "../../conversation/library.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { contextReply } from "../../conversation/replies/context-reply.ts";
import type { Words } from "../../conversation/words/words.ts";
import { acknowledge } from "../interaction/acknowledge.ts";
import { memberAudience } from "../interaction/audience.ts";
import { onPress } from "./action-handler.ts";

/** The paragraphs around an excerpt. */
export const contextButton = onPress({
  action: context,
  expense: "context",
  async execute(interaction, reference, { library, words }) {
    await acknowledge(interaction, true);
    await interaction.editReply(
      await showContext(reference, library.seenBy(memberAudience(interaction)), words.member),
    );
  },
});

/** Throws a UserError when the article is gone or no longer says there what the excerpt says. */
async function showContext(reference: ExcerptReference, library: Library, words: Words) {
  const article = findByKey(await library.listArticles(), reference.key);
  const read = article === undefined ? undefined : await library.readArticle(article.path);
  if (article === undefined || read === undefined) throw new MemberError((words) => words.errors.articleGone);
  const excerpt = locateExcerpt(read.text, reference);
  if (excerpt === undefined) throw new MemberError((words) => words.errors.articleChanged(article.metadata.title));
  return contextReply(article, read, excerpt, words);
}
