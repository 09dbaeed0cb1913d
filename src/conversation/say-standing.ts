import type { SourceStanding } from "../sources/source-state.ts";
import { sayTold } from "./say-told.ts";
import type { Words } from "./words/words.ts";

/** How a source stands, and what to do where that is not well: a line of plain text. */
export function sayStanding(standing: SourceStanding, words: Words): string {
  const { fetched } = words;
  switch (standing.outcome) {
    case "unlisted":
      return fetched.unlisted(standing.name);
    case "unfetched":
      return fetched.unfetched(standing.name);
    case "held":
      return fetched.held(standing.name, standing.offered ?? 0, standing.articles);
    case "failed":
      return fetched.failed(standing.name, sayTold(standing.reason ?? "", words), standing.articles);
    default:
      return fetched[standing.outcome](standing.name, standing.articles);
  }
}
