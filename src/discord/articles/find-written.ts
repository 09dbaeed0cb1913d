import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { articleKey } from "../../conversation/articles/article-key.ts";
import { DISCORD_LIMITS } from "../../conversation/limits.ts";
import { plainLine } from "../../conversation/markdown/escape.ts";
import { MemberError } from "../../conversation/member-error.ts";

/** The path that was chosen from suggestions, or typed. Throws a UserError when there is none. */
export function findWritten(paths: readonly string[], chosen: string): string {
  const found = paths.find((path) => articleKey(path) === chosen || path === chosen);
  if (found === undefined) throw new MemberError((words) => words.articles.noSuchArticle);
  return found;
}

/** Paths that contain what was typed, as choices. */
export function writtenChoices(paths: readonly string[], typed: string): APIApplicationCommandOptionChoice<string>[] {
  const wanted = typed.toLowerCase();
  return paths
    .filter((path) => path.toLowerCase().includes(wanted))
    .slice(0, DISCORD_LIMITS.autocompleteChoices)
    .map((path) => ({ name: plainLine(withoutServer(path), DISCORD_LIMITS.choiceName), value: articleKey(path) }));
}

/** Each server sees its own articles alone: its folder need not be named. */
function withoutServer(path: string): string {
  return path.split("/").slice(2).join("/");
}
