import { errorCode } from "../system/error-code.ts";
import { fill } from "../system/phrase.ts";

/**
 * Why a file is no article, or what its owner should mend in it: phrases, as of a sentence that begins with the file's name. They
 * are said in English wherever they are kept, and in the language of whoever reads them in the end.
 */
export const REASONS = {
  // What it holds
  empty: "is empty: write something in it or remove it",
  noText: "has no text to index: write something in it or remove it",
  notText: "not text",
  image: "is an image, not text",
  video: "is a video, not text",
  sound: "is a sound, not text",
  font: "is a font, not text",
  archive: "is an archive, not text",
  program: "is a program, not text",
  holdsNul: "is not text (it holds NUL bytes): convert it to .txt or .md",
  notUtf8: "is neither UTF-8 nor other text: save it as UTF-8",
  listNotUtf8: "is not UTF-8: save it as UTF-8",
  readAs: "is read as {encoding}, as it is not UTF-8: save it as UTF-8 to be sure of its letters",
  damagedUtf8: "holds bytes that are not UTF-8: shown as \ufffd",
  tooLarge: "is too large ({size}, the limit is {limit}): split it into smaller files",
  manyLines: "has too many lines ({lines}): split it into smaller files",
  noExtension: "has no file extension: convert it to text or Markdown, or name it in .footnoteignore",
  unread: "has a format that is not read ({ending}): convert it to text or Markdown, or name it in .footnoteignore",
  includes: "includes other files ({files}): they are read only where they are articles themselves",

  // Formats
  noPdf: "is no PDF that can be read: open it and save it as PDF again",
  scanned: "holds pictures of pages without text: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
  noLetters:
    "has fonts that do not tell which letters they show: export it again, or run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
  noTextOnPage: "has no text on page {page}: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
  noTextOnPages: "has no text on pages {pages}: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
  noTextOnMorePages:
    "has no text on pages {pages} and {more} more: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
  manyPages: "has too many pages ({pages}): split it into files of at most {most}",
  longPage: "has a page of {pieces} pieces of text: leave that page out",
  password: "is protected by a password: save it without one",
  protectedOrOld: "is protected by a password, or in an older format: save it as a {what} without one",
  copyProtected: "is protected against copying: get it without that protection",
  noDocument: "is no {what}: open it and save it as one, or rename it",
  damagedDocument: "is a damaged {what}: open it and save it again",
  wordDocument: "Word document",
  presentation: "PowerPoint presentation",
  longDocument: "holds {size} MB of text: split it into smaller files",
  manyFiles: "holds more than {most} files: split it",
  unpacksLarge: "unpacks to more than {most} MB: split it into smaller files",
  entities: "defines entities of its own, which are not read: save it anew",
  deepXml: "nests elements more than {most} deep: save it anew",
  deepElements: "nests elements more than {most} deep: write them flatter",
  deepText: "nests lists or quotes more than {most} deep at line {line}: write them flatter",
  deepLeftOut: "nests lists or quotes more than {most} deep at line {line}: what is deeper is left out",
  needsScripts: "has no text without running its scripts: save it from a browser, or take it out",
  noSubtitles: "holds no subtitles (a line such as 00:01:02,000 --> 00:01:04,000): save it again",
  notJson: "is not valid JSON: save or export it again",
  unknownJson: "is JSON of no known form: export a channel with DiscordChatExporter, or write {example}",
  entriesLeftOut: "leaves out {left} of {all} entries, which have no title or no text: complete them",
  manyColumns: "has {columns} columns in row {row}: split it into smaller tables",
  brokenTable: "is no table of values at row {row}: look for a quote that is not closed there, or save it as CSV again",

  // Where and how it lies there
  notAllowed: "may not be read: give the bot's user permission to read it",
  gone: "was deleted or renamed while it was read: index again",
  notFolder: "is not a folder: choose a folder that holds articles",
  longPath: "has a path that is too long for the system: move it up or shorten its name",
  circle: "is a link that leads to itself: remove it",
  manyOpen: "could not be opened, as too many files are open: index again",
  diskFails: "could not be read from the disk: check the disk, then index again",
  notRead: "could not be read ({code})",
  replaced: "was replaced while it was opened: index again",
  beingWritten: "is being written to: index again when it is complete",
  notRegular: "is not a regular file: remove it from the folder",
  nameNotUtf8: "has a name that is not UTF-8: rename it",
  linkToNothing: "is a link to nothing: remove it or restore what it leads to",
  linkToNoFile: "is a link to something that is not a regular file: remove it",
  linkToFolder: "is a link to a folder: what is in that folder is indexed under its own name",
  linkToHidden: "is a link to a hidden folder, within another one: put a copy in its place",
  leadsOut: "is a link that leads out of the folder: copy the file into the folder",
  leftOut: "is left out by {rule}",
  notIncluded: "is not among the files that SEEDS_INCLUDE names",
  damagedList:
    "is damaged, so that no article is taken to answer the questions in it: mend it (it must be JSON), or remove it",
  setAside:
    "is a damaged list of questions that articles answer, which was set aside: take over into .asks.json what can be read in it, and remove it",
  describedOnly: "is described in articles.json, but there is no such file: mend the name or remove the entry",
  idleRule: "is a rule in articles.json that no file answers to: mend it or remove it",

  // The folder as a whole
  noFolder:
    'There is no article folder "{directory}": create it and put your articles in it, or set SEEDS_DIR to the folder that holds them',
  noSuchFile:
    'There is no file "{file}" to read in {directory}: name it from there, as in guide/setup.md (files whose names begin with a dot are never read)',
  folderFails: 'The article folder "{directory}" {reason}',
  noArticles:
    'The article folder "{directory}" holds no articles: put .txt, .md or other files that can be read in it, or fetch what sources.yaml lists (npm run sync)',
  noArticlesBut:
    'The article folder "{directory}" holds no articles: put .txt, .md or other files that can be read in it, or fetch what sources.yaml lists (npm run sync) ({others})',
  nothingToIndex: "There is no article to index: put .txt or .md files into the folder that SEEDS_DIR names.",
  nothingToIndexBut:
    "There is no article to index: put .txt or .md files into the folder that SEEDS_DIR names ({others}).",
  othersSkipped: 'skipped: {skipped}, such as "{file}", which {reason}',
  othersLeftOut: "left out by .footnoteignore, SEEDS_INCLUDE or SEEDS_EXCLUDE: {files}",
  othersBoth:
    'skipped: {skipped}, such as "{file}", which {reason}; left out by .footnoteignore, SEEDS_INCLUDE or SEEDS_EXCLUDE: {files}',
  catalogueNotRead: "cannot be read: make it a file that the bot may read",
  catalogueNotJson: "is not valid JSON: look at line {line} (a comma, quote or bracket too many or missing)",
  longIgnoreFile: "has more than {most} lines: name whole folders, as in drafts/",
  inLine: 'line {line}: "{pattern}" {problem}',

  // What it does to the process that reads it
  needsMuch:
    "needs more time or memory than a file may take, or ended the process that read it ({how}): split it into smaller files, or remove it",
  tookLong: "took too long to read: split it into smaller files, or remove it",
  endedProcess: "ended the process that read it ({how}): simplify it, or remove it",
  endedPreview: "ended the process that read it ({how}): simplify it",

  // What is written about articles
  frontMatter: "front matter: {problem}",
  inField: '"{field}": {problem}',
  mustBeText: "must be text",
  mustBeTexts: "must be text or a list of texts",
  mustBeQuestions: "must be a question or a list of questions",
  mustBeAddress: "must be an address that begins with http:// or https://",
  mustBeLanguage: "must be the code of a language, such as de or pt-BR",
  longText: "must not be longer than {most} characters",
  manyQuestions: "must not be more than {most} questions",
  unknownField: 'unknown field "{field}" (known: {known})',
  unknownPlace: "nothing is put in place of {name} (known: {known})",
  strangeField: '"{field}" (line {line}) is not understood: write it as "text" on one line',
  notYaml: '"{field}" is not valid YAML at line {line}: put its text in quotes',
  longFrontMatter: "is longer than {most} characters: shorten it",
  brokenFrontMatter: "it is not valid JSON: mend its commas, quotes and brackets",
  noFields: 'it holds no "field: value" lines and is left out; put a blank line before the first {fence} if it is text',
} as const;

const BY_CODE: Readonly<Record<string, string>> = {
  EACCES: REASONS.notAllowed,
  EPERM: REASONS.notAllowed,
  ENOENT: REASONS.gone,
  ENOTDIR: REASONS.notFolder,
  ENAMETOOLONG: REASONS.longPath,
  ELOOP: REASONS.circle,
  EMFILE: REASONS.manyOpen,
  EIO: REASONS.diskFails,
};

/** Why the file system refused a file, in words for its owner. */
export function fileReason(error: unknown): string {
  const code = errorCode(error);
  return BY_CODE[code ?? ""] ?? fill(REASONS.notRead, { code: code ?? String(error) });
}
