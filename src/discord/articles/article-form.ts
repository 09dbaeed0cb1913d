import type { ModalSubmitInteraction } from "discord.js";
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { FilledForm } from "../../authoring/authoring.ts";
import { writeDraft } from "../../conversation/actions/actions.ts";
import { DISCORD_LIMITS } from "../../conversation/limits.ts";
import { cleanLine, cleanText } from "../../conversation/markdown/clean.ts";
import { plainLine } from "../../conversation/markdown/escape.ts";
import { MemberError } from "../../conversation/member-error.ts";
import type { Words } from "../../conversation/words/words.ts";

/** Characters of each field: what front matter takes in one field, and what Discord does. */
const MOST = { title: 200, folder: 100, text: 4000, asks: 1500 } as const;
type Field = keyof typeof MOST;

export interface ArticleFormOptions {
  readonly draft: string;
  readonly filledIn: Partial<FilledForm>;
  /** An article that is being edited stays in its folder. */
  readonly asksForFolder: boolean;
  readonly words: Words;
}

/** A form in which an article is written. Throws a UserError when the article is too long for one. */
export function articleForm({
  draft,
  filledIn,
  asksForFolder,
  words,
}: ArticleFormOptions): APIModalInteractionResponseCallbackData {
  const { title = "", folder = "", text = "", asks = [] } = filledIn;
  if (text.length > MOST.text) throw new MemberError((words) => words.articles.tooLongForForm(MOST.text));
  const lines = { title: plainLine(title, MOST.title), folder: plainLine(folder, MOST.folder) };
  return {
    custom_id: writeDraft.encode({ draft }),
    title: words.articles.formTitle,
    components: [
      field("title", words.articles.titleLabel, lines.title, { required: true }),
      ...(asksForFolder ? [field("folder", words.articles.folderLabel, lines.folder, {})] : []),
      field("text", words.articles.textLabel, text, { required: true, isLong: true }),
      field("asks", words.articles.asksLabel, asks.join("\n").slice(0, MOST.asks), { isLong: true }),
    ],
  };
}

function field(
  name: Field,
  label: string,
  value: string,
  { required = false, isLong = false }: { readonly required?: boolean; readonly isLong?: boolean },
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: plainLine(label, DISCORD_LIMITS.inputLabel),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: MOST[name],
      ...(value === "" ? {} : { value }),
    },
  };
}

/** What was filled in, cleaned. Throws a UserError where nothing of the text is left. */
export function readArticleForm({ fields }: Pick<ModalSubmitInteraction, "fields">): FilledForm {
  const read = (name: Field) => (fields.fields.has(name) ? fields.getTextInputValue(name) : "");
  const text = cleanText(read("text")).trim();
  if (text === "") throw new MemberError((words) => words.articles.emptyMessage);
  return {
    title: cleanLine(read("title")) || plainLine(text, MOST.title),
    folder: cleanLine(read("folder")),
    text,
    asks: cleanText(read("asks"))
      .split("\n")
      .map(cleanLine)
      .filter((question) => question !== ""),
  };
}
