import { locateExcerpt } from "../../conversation/actions/excerpt-reference.ts";
import { quotedExcerpts } from "../../conversation/actions/quoted-excerpts.ts";
import { findByKey } from "../../conversation/articles/article-key.ts";
import type { Library } from "../../conversation/library.ts";
import type { Reply } from "../../conversation/reply.ts";
import { type PostedExcerpt, postedExcerptOf } from "../../posted-answers/posted-answer.ts";
import type { BotContext } from "../bot-context.ts";

export interface PostedMessage {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
}

/**
 * Keeps what a message quotes that everyone in a channel sees, so that it can say when that has changed. A message without
 * excerpts leaves nothing behind. Nobody waits for it; it never throws.
 * @param library as those who see the message see it
 */
export function rememberPosted(
  { components }: Reply,
  message: PostedMessage,
  { library, posted, log }: Pick<BotContext, "posted" | "log"> & { readonly library: Library },
): void {
  const keep = async () => {
    const excerpts = await readQuoted(components, library);
    if (excerpts.length > 0) await posted.add({ ...message, time: new Date().toISOString(), excerpts });
  };
  keep().catch((error: unknown) => log.warn("It could not be kept what an answer quotes", { error }));
}

async function readQuoted(components: Reply["components"], library: Library): Promise<readonly PostedExcerpt[]> {
  const quoted = quotedExcerpts(components);
  const articles = quoted.length === 0 ? [] : await library.listArticles();
  const found = await Promise.all(
    quoted.map(async (reference) => {
      const path = findByKey(articles, reference.key)?.path;
      const read = path === undefined ? undefined : await library.readArticle(path);
      const span = read === undefined ? undefined : locateExcerpt(read.text, reference);
      return path === undefined || read === undefined || span === undefined
        ? []
        : [postedExcerptOf(path, read.text, span.start, span.end)];
    }),
  );
  return found.flat();
}
