import type { ArticleFormat } from "./format.ts";
import { markdownFormat } from "./markdown.ts";
import { plainTextFormat } from "./plain-text.ts";

/** Every format that articles may have. */
export const FORMATS: readonly ArticleFormat[] = [plainTextFormat, markdownFormat];
