import { z } from "zod";
import { outlineMarkdown } from "../../markup/markdown-outline.ts";
import { keepStated, readField } from "../../stated-metadata.ts";
import type { ArticleContent } from "../format.ts";
import { headingOf } from "./heading-of.ts";

const entrySchema = z.looseObject({ title: z.string(), text: z.string(), url: z.string().nullish() });
const listSchema = z.array(entrySchema).min(1);

/**
 * Reads `[{ "title", "text", "url" }]`: each text, which may be Markdown, under its title, with its address below. A
 * single one gives the article its title and its address. Undefined for what has another form.
 */
export function readTextList(data: unknown): Omit<ArticleContent, "warning"> | undefined {
  const parsed = listSchema.safeParse(Array.isArray(data) ? data : [data]);
  if (!parsed.success) return undefined;
  const entries = parsed.data.map(({ url, ...entry }) => ({ ...entry, url: addressOf(url) }));
  const [first] = entries;
  const isOne = entries.length === 1;
  const text = entries
    .map(({ title, text: body, url }) =>
      [headingOf(1, title), body.trim(), !isOne && url ? `<${url}>` : ""].filter((part) => part !== "").join("\n\n"),
    )
    .join("\n\n");
  const metadata = isOne ? keepStated({ title: first?.title.slice(0, 300).trim(), url: first?.url }) : {};
  return { text, ...outlineMarkdown(text).outline, places: [], derivedTitle: "", metadata };
}

function addressOf(url: string | null | undefined): string | undefined {
  const read = readField("url", url);
  return "value" in read ? (read.value ?? undefined) : undefined;
}
