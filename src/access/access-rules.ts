import type { Audience } from "./audience.ts";

/** Who alone may see the articles of a folder; whatever is not named is open to all. */
export interface AccessRule {
  /** Folder or file below SEEDS_DIR, as `foldPath` gives it; empty for all articles. */
  readonly folder: string;
  /** Line of the file that the rule stands in, from 1. */
  readonly line: number;
  readonly servers?: ReadonlySet<string>;
  readonly channels?: ReadonlySet<string>;
  readonly roles?: ReadonlySet<string>;
}

/** What these people may not see: folders, in the order of the rules. */
export function foldersHidden(rules: readonly AccessRule[], audience: Audience): readonly string[] {
  return rules.filter((rule) => !maySee(rule, audience)).map(({ folder }) => folder);
}

/** Whether an article lies in none of these folders. A folder within another one is hidden with it. */
export function isOutside(folders: readonly string[], path: string): boolean {
  const folded = foldPath(path);
  return !folders.some((folder) => folder === "" || folded === folder || folded.startsWith(`${folder}/`));
}

/** Paths that some file system takes for one are one: a rule had better hide too much than nothing. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** All that the rule names must hold: the server, one of the channels, and for each reader one of the roles. */
function maySee({ servers, channels, roles }: AccessRule, { guildId, channelIds, readers }: Audience): boolean {
  if (servers !== undefined && !servers.has(guildId)) return false;
  if (channels !== undefined && !channelIds.some((channel) => channels.has(channel))) return false;
  return roles === undefined || readers.every((reader) => reader.some((role) => roles.has(role)));
}
