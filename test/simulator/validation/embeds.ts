import { z } from "zod";
import { limits } from "../limits.ts";
import { issue } from "./issues.ts";
import { address, visibleText, webSchemes } from "./parts.ts";

const link = address(webSchemes).nullish();
const image = z.object({ url: address([...webSchemes, "attachment"]) }).nullish();

const embed = z.object({
  title: z.string().max(limits.embedTitle).nullish(),
  description: z.string().max(limits.embedDescription).nullish(),
  url: link,
  color: z.int().min(0).max(0xffffff).nullish(),
  timestamp: z.string().nullish(),
  footer: z.object({ text: visibleText(limits.embedFooter), icon_url: link }).nullish(),
  author: z.object({ name: visibleText(limits.embedAuthor), url: link, icon_url: link }).nullish(),
  image,
  thumbnail: image,
  fields: z
    .array(
      z.object({
        name: visibleText(limits.embedFieldName),
        value: visibleText(limits.embedFieldValue),
        inline: z.boolean().nullish(),
      }),
    )
    .max(limits.embedFields)
    .nullish(),
});

export type Embed = z.infer<typeof embed>;

/** The embeds of one message; their text counts together. */
export const embeds = z
  .array(embed)
  .max(limits.embeds)
  .superRefine((all, context) => {
    const characters = all.reduce((sum, one) => sum + embedTexts(one).join("").length, 0);
    if (characters <= limits.embedCharacters) return;
    const message = `Embed size exceeds maximum size of ${limits.embedCharacters}`;
    context.addIssue(issue("MAX_EMBED_SIZE_EXCEEDED", message));
  });

/** Every text of an embed that a member sees, from top to bottom. */
export function embedTexts(it: Embed): string[] {
  const fields = (it.fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [it.author?.name, it.title, it.description, ...fields, it.footer?.text].filter((part) => part != null);
}
