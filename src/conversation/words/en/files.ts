import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("en");

/**
 * What is said of files that are no articles, in plain text: parts of a line that begins with their names. The English reasons are
 * those that the corpus gives; others are told as it gives them.
 */
export const files = {
  reasons: {
    empty: "is empty: write something in it or remove it",
    noText: "has no text to index: write something in it or remove it",
    notText: "not text",
    holdsNul: "is not text (it holds NUL bytes): convert it to .txt or .md",
    notUtf8: "is neither UTF-8 nor other text: save it as UTF-8",
    noPdf: "is no PDF that can be read: open it and save it as PDF again",
    scanned: "holds pictures of pages without text: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
    password: "is protected by a password: save it without one",
    copyProtected: "is protected against copying: get it without that protection",
    notJson: "is not valid JSON: save or export it again",
    needsScripts: "has no text without running its scripts: save it from a browser, or take it out",
    notAllowed: "may not be read: give the bot's user permission to read it",
    gone: "was deleted or renamed while it was read: index again",
    beingWritten: "is being written to: index again when it is complete",
    linkToNothing: "is a link to nothing: remove it or restore what it leads to",
    leadsOut: "is a link that leads out of the folder: copy the file into the folder",
    noExtension: "has no file extension: convert it to text or Markdown, or name it in .footnoteignore",
    damagedList:
      "is damaged, so that no article is taken to answer the questions in it: mend it (it must be JSON), or remove it",
    setAside:
      "is a damaged list of questions that articles answer, which was set aside: take over into .asks.json what can be read in it, and remove it",
  },
  /** @param ending with its full stop */
  unread: (ending: string) =>
    `has a format that is not read (${ending}): convert it to text or Markdown, or name it in .footnoteignore`,
  /** Files that hold no text, by what they are. */
  kinds: {
    image: (amount: number) => count(amount, { one: "# image", other: "# images" }),
    video: (amount: number) => count(amount, { one: "# video", other: "# videos" }),
    sound: (amount: number) => count(amount, { one: "# sound", other: "# sounds" }),
    font: (amount: number) => count(amount, { one: "# font", other: "# fonts" }),
    archive: (amount: number) => count(amount, { one: "# archive", other: "# archives" }),
    program: (amount: number) => count(amount, { one: "# program", other: "# programs" }),
  },
  ofEnding: (amount: number, ending: string) => count(amount, { one: `# ${ending} file`, other: `# ${ending} files` }),
};
