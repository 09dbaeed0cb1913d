import type { ArticleReader } from "./format.ts";
import { markdownReader } from "./markdown.ts";
import { plainTextReader } from "./plain-text.ts";

/** Every format that articles may have. */
export const ARTICLE_READERS: readonly ArticleReader[] = [plainTextReader, markdownReader];
