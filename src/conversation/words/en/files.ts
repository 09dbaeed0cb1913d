import { REASONS } from "../../../corpus/reasons.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("en");

/** The phrases that the corpus gives; in another language each has the same names in it. */
const reasons: Readonly<Record<keyof typeof REASONS, string>> = REASONS;

/** What is said of files that are no articles, in plain text: parts of a line that begins with their names. */
export const files = {
  reasons,
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
