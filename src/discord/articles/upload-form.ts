import type { Attachment, ModalSubmitInteraction } from "discord.js";
import {
  type APIFileUploadComponent,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { uploadFiles } from "../../conversation/actions/actions.ts";
import { DISCORD_LIMITS } from "../../conversation/limits.ts";
import { cleanLine } from "../../conversation/markdown/clean.ts";
import { cutLine, plainLine } from "../../conversation/markdown/escape.ts";
import { MemberError } from "../../conversation/member-error.ts";
import type { Words } from "../../conversation/words/words.ts";
import { onSubmit } from "../buttons/action-handler.ts";
import { acknowledge } from "../interaction/acknowledge.ts";
import { requireOwner } from "../interaction/require-owner.ts";
import { authorOf, showDraft } from "./show-draft.ts";
import { draftUploads, MOST_FILES, uploadOf } from "./uploads.ts";

const FOLDER = "folder";
const MOST_FOLDER = 100;
/** Endings that one field can name, and fields that a form has room for beside the folder. */
const ENDINGS_A_FIELD = 10;
const MOST_FIELDS = 4;

export interface UploadFormOptions {
  /** The endings, with dots, of files that can be articles. */
  readonly extensions: readonly string[];
  readonly folder: string;
  readonly words: Words;
}

/** A form to which files are uploaded: a field for every ten endings, for Discord offers files of no more in one. */
export function uploadForm({ extensions, folder, words }: UploadFormOptions): APIModalInteractionResponseCallbackData {
  const { uploadTitle, folderLabel } = words.articles;
  const filled = cutLine(folder, MOST_FOLDER);
  return {
    custom_id: uploadFiles.encode(),
    title: plainLine(uploadTitle, DISCORD_LIMITS.modalTitle),
    components: [
      ...fieldsOf(extensions).map((endings, place) => filesField(place, endings, words)),
      {
        type: ComponentType.Label,
        label: plainLine(folderLabel, DISCORD_LIMITS.inputLabel),
        component: {
          type: ComponentType.TextInput,
          custom_id: FOLDER,
          style: TextInputStyle.Short,
          required: false,
          max_length: MOST_FOLDER,
          ...(filled === "" ? {} : { value: filled }),
        },
      },
    ],
  };
}

function fieldsOf(extensions: readonly string[]): readonly (readonly string[])[] {
  const fields = Array.from({ length: Math.ceil(extensions.length / ENDINGS_A_FIELD) }, (_, place) =>
    extensions.slice(place * ENDINGS_A_FIELD, (place + 1) * ENDINGS_A_FIELD),
  );
  return fields.slice(0, MOST_FIELDS);
}

function filesField(place: number, endings: readonly string[], words: Words): APILabelComponent {
  const component: APIFileUploadComponent = {
    type: ComponentType.FileUpload,
    custom_id: nameOf(place),
    // Which of the fields is used is left open: that one of them is, is seen when they are sent.
    required: false,
    min_values: 0,
    max_values: MOST_FILES,
    file_types: endings.map((ending): `.${string}` => `.${ending.replace(/^\./, "")}`),
  };
  return {
    type: ComponentType.Label,
    label: plainLine(words.articles.filesLabel, DISCORD_LIMITS.inputLabel),
    description: plainLine(endings.join(", "), DISCORD_LIMITS.labelDescription),
    component,
  };
}

function nameOf(place: number): string {
  return `files${place}`;
}

/** Shows what would become of the files that were uploaded to the form. */
export const uploadedForm = onSubmit({
  action: uploadFiles,
  expense: "open",
  async execute(interaction, _about, context) {
    requireOwner(interaction, context);
    const files = uploadedTo(interaction);
    if (files.length === 0) throw new MemberError((words) => words.articles.noFiles);
    await acknowledge(interaction, true);
    const folder = interaction.fields.fields.has(FOLDER) ? interaction.fields.getTextInputValue(FOLDER) : "";
    const draft = await draftUploads(authorOf(interaction), cleanLine(folder), files.map(uploadOf), context);
    await interaction.editReply(await showDraft(draft, interaction, context));
  },
});

function uploadedTo({ fields }: Pick<ModalSubmitInteraction, "fields">): readonly Attachment[] {
  return Array.from({ length: MOST_FIELDS }, (_, place) => nameOf(place))
    .filter((name) => fields.fields.has(name))
    .flatMap((name) => [...(fields.getUploadedFiles(name)?.values() ?? [])]);
}
