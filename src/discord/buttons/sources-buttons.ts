import { openSource, sourcesPage } from "../../conversation/actions/actions.ts";
import { findByKey } from "../../conversation/articles/article-key.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { articleReply } from "../../conversation/replies/article-reply.ts";
import { sourcesReply } from "../../conversation/replies/sources-reply.ts";
import { acknowledge, acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { memberAudience } from "../interaction/audience.ts";
import { onPress } from "./action-handler.ts";

/** Turns to another page of the list of articles. */
export const sourcesPageButton = onPress({
  action: sourcesPage,
  expense: "browse",
  async execute(interaction, { page, search }, { library, words }) {
    await acknowledgeUpdate(interaction);
    const articles = await library.seenBy(memberAudience(interaction)).listArticles();
    await interaction.editReply(sourcesReply({ articles, search, page, words: words.member }));
  },
});

/** Opens the article that was chosen from the list. */
export const openSourceMenu = onPress({
  action: openSource,
  expense: "open",
  async execute(interaction, _about, { library, words }) {
    await acknowledge(interaction, true);
    const key = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : "";
    const seen = library.seenBy(memberAudience(interaction));
    const article = findByKey(await seen.listArticles(), key);
    const read = article && (await seen.readArticle(article.path));
    if (article === undefined || read === undefined) throw new MemberError((words) => words.errors.articleGone);
    await interaction.editReply(articleReply(article, read, words.member));
  },
});
