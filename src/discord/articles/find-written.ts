import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { articleKey } from "../../conversation/articles/article-key.ts";
import { DISCORD_LIMITS } from "../../conversation/limits.ts";
import { plainLine } from "../../conversation/markdown/escape.ts";
import { MemberError } from "../../conversation/member-error.ts";
import type { InteractionContext } from "../bot-context.ts";
import { type Asked, memberAudience } from "../interaction/audience.ts";
import { guildOf } from "../interaction/origin.ts";

/** Articles of the member's server that the member may see: an owner need not have every role. */
export async function listWritten(
  interaction: Asked,
  { authoring, library }: Pick<InteractionContext, "authoring" | "library">,
  { withRemoved = false }: { readonly withRemoved?: boolean } = {},
): Promise<readonly string[]> {
  const guild = guildOf(interaction);
  const paths = [...(await authoring.list(guild)), ...(withRemoved ? await authoring.listRemoved(guild) : [])];
  const audience = memberAudience(interaction);
  return paths.filter((path) => library.maySee(audience, path));
}

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
