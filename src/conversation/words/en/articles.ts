import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("en");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

/** What owners read who write articles in Discord, in Discord's Markdown; errors are plain. */
export const articles = {
  // Commands
  addCommand: "Add to articles",
  articleDescription: "Write, upload, change and restore articles",
  newDescription: "Write a new article",
  uploadDescription: "Add files to the articles; one of the same name is replaced",
  uploadFile: "A file",
  uploadFolder: "Folder in which they are kept",
  editDescription: "Change an article that was written here",
  removeDescription: "Remove an article that was written here",
  historyDescription: "Look at earlier versions of an article and restore one",
  whichArticle: "The article",

  // The form
  formTitle: "Article",
  uploadTitle: "Add files",
  filesLabel: "Files",
  titleLabel: "Title",
  folderLabel: "Folder (may be empty)",
  textLabel: "Text, in Markdown",
  asksLabel: "Questions it answers, one a line",

  // The preview
  added: (path: string) => `### New: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path: string) => `### Changed: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path: string) => `### Removed: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title: string) => `Title: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }: { readonly added: number; readonly kept: number; readonly removed: number }) =>
    `${count(added, { one: "# new chunk", other: "# new chunks" })} · ${number(kept)} unchanged · ${number(removed)} gone`,
  newChunk: "new",
  keptChunk: "unchanged",
  furtherChunks: (chunks: number) => `-# and ${count(chunks, { one: "# further chunk", other: "# further chunks" })}`,
  unreadable: (reason: string) => `It cannot be an article: it ${reason}.`,
  remark: (remark: string) => `Note: it ${remark}.`,
  leftOut: (names: readonly string[]) =>
    `-# Not taken along, because such files are not read or too large: ${names.map(named).join(", ")}`,
  notSaved: "-# Nothing has been saved yet.",
  save: "Save",
  edit: "Edit",
  discard: "Discard",
  saving: (paths: readonly string[]) => `Saved ${paths.map(named).join(", ")}. **Indexing …**`,
  saved: (paths: readonly string[]) =>
    `Saved ${paths.map(named).join(", ")} and indexed: answers come from it now. **/article history** undoes it.`,
  savedOnly: (paths: readonly string[], reason: string) =>
    `Saved ${paths.map(named).join(", ")}, but not indexed yet: ${escapeLine(reason, 500)}`,
  discarded: "Discarded: nothing has been changed.",

  // History
  versions: (path: string) => `### Earlier versions of ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Look at a version",
  version: (at: Date, bytes: number) => `${time(at)}, ${count(bytes, { one: "# byte", other: "# bytes" })}`,
  noVersions: "There are no earlier versions of this article yet.",

  // Errors, in plain text
  changedMeanwhile: "The article has been changed meanwhile: open it again and look at what it says now.",
  tooManyArticles: (most: number) => `This server has ${number(most)} articles: remove some first.`,
  notWritten: "The article cannot be written: an operator has to look at the folder and the disk.",
  leadsOut: "A link leads out of the articles' folder there: an operator has to remove it.",
  notOfServer: "Only articles that were written in this server can be changed here.",
  inServersOnly: "Articles are written in servers, not in direct messages.",
  draftGone: "This draft is no longer there: it was saved or discarded, or is older than a day. Start again.",
  otherOwnersDraft: "This is another owner's draft.",
  notReadFormat: (name: string, endings: string) =>
    `${plainLine(name, MAX_TITLE_TEXT)} has a format that is not read: upload ${endings}.`,
  noFiles: "No file was chosen: choose at least one.",
  tooManyFiles: (most: number) =>
    count(most, { one: "At most # file can be uploaded at once.", other: "At most # files can be uploaded at once." }),
  sameName: "Two of the files have the same name: rename one of them.",
  notFromForm: "This file was not written in a form: change it with /article upload, under the same name.",
  versionGone: "This version is no longer kept: the last ten are.",
  articleGone: "This article is no longer there: it has been removed or renamed since.",
  notKept: "The title or the questions cannot be kept: write them shorter, and without so many signs.",
  noSuchArticle: "There is no such article among those written here: pick one from the list.",
  tooLongForForm: (limit: number) =>
    `The article is longer than the ${number(limit)} characters of a form: change it with /article upload, under the same name.`,
  emptyMessage: "That message has neither text nor a file that can be read.",
  tooLarge: (name: string, megabytes: number) => `${name} is larger than ${megabytes} MB: upload it in smaller parts.`,
  notFetched: (name: string) => `${name} could not be fetched from Discord: please try again.`,
};
