import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("en");

/** What is said below an excerpt; names are Markdown already. */
export const citation = {
  also: (names: readonly string[], others: number) =>
    others > 0
      ? `also in ${names.join(", ")} and ${count(others, { one: "# other place", other: "# other places" })}`
      : `also in ${names.join(", ")}`,
};
