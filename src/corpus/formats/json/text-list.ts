import { z } from "zod";
import { fill } from "../../../system/phrase.ts";
import { outlineMarkdown } from "../../markup/markdown-outline.ts";
import { REASONS } from "../../reasons.ts";
import { keepStated, readField } from "../../stated-metadata.ts";
import type { ArticleContent } from "../format.ts";
import { headingOf } from "./heading-of.ts";

const entrySchema = z.union([
  z.looseObject({ title: z.string(), text: z.string(), url: z.string().nullish() }),
  z
    .looseObject({ question: z.string(), answer: z.string(), url: z.string().nullish() })
    .transform(({ question, answer, url }) => ({ title: question, text: answer, url })),
]);

/**
 * Reads `[{ "title", "text", "url" }]`, or `[{ "question", "answer" }]`: each text, which may be Markdown, under its title,
 * with its address below. A single one gives the article its title and its address. Undefined where nothing has that form.
 */
export function readTextList(data: unknown): ArticleContent | undefined {
  const listed: readonly unknown[] = Array.isArray(data) ? data : [data];
  const entries = listed.flatMap((entry) => {
    const parsed = entrySchema.safeParse(entry);
    return parsed.success ? [{ ...parsed.data, url: addressOf(parsed.data.url) }] : [];
  });
  if (entries.length === 0) return undefined;
  const left = listed.length - entries.length;
  const warning = left === 0 ? undefined : fill(REASONS.entriesLeftOut, { left, all: listed.length });
  const [first] = entries;
  const isOne = entries.length === 1;
  const text = entries
    .map(({ title, text: body, url }) =>
      [headingOf(1, title), body.trim(), !isOne && url ? `<${url}>` : ""].filter((part) => part !== "").join("\n\n"),
    )
    .join("\n\n");
  const metadata = isOne ? keepStated({ title: first?.title.slice(0, 300).trim(), url: first?.url }) : {};
  return {
    text,
    ...outlineMarkdown(text).outline,
    places: [],
    derivedTitle: "",
    metadata,
    ...(warning && { warning }),
  };
}

function addressOf(url: string | null | undefined): string | undefined {
  const read = readField("url", url);
  return "value" in read ? (read.value ?? undefined) : undefined;
}
