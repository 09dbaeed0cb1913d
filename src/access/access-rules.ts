import { SERVERS_FOLDER } from "../corpus/pointed-questions.ts";
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

/** What some audience may not see. */
export interface Hidden {
  readonly folders: readonly string[];
  /** The servers whose articles it may see, of those that were written in Discord. */
  readonly openServers: "all" | readonly string[];
}

/**
 * What these people may not see: what the rules hide, and what the owners of other servers wrote in Discord, unless a rule
 * about their folder says who may see it.
 */
export function hiddenFrom(rules: readonly AccessRule[], audience: Audience): Hidden {
  const ruled = rules.flatMap(({ folder }) => (isServersOwn(folder) ? (serverOf(folder) ?? []) : []));
  const isOpen = rules.some(({ folder }) => folder === SERVERS_FOLDER);
  return {
    folders: foldersHidden(rules, audience),
    openServers: isOpen ? "all" : [...new Set([audience.guildId, ...ruled])].sort(),
  };
}

/** Whether an article is none of what is hidden. */
export function isVisible({ folders, openServers }: Hidden, path: string): boolean {
  if (!isOutside(folders, path)) return false;
  const server = openServers === "all" ? undefined : serverOf(path);
  return server === undefined || openServers.includes(server);
}

/** A folder within it is never more open than all of it. */
const isServersOwn = (folder: string) => folder.split("/").length === 2;

const OF_SERVER = new RegExp(`^${SERVERS_FOLDER}/(\\d{15,20})(?:/|$)`);

/** The server whose owners wrote an article in Discord, by where it lies. */
export function serverOf(path: string): string | undefined {
  return OF_SERVER.exec(foldPath(path))?.[1];
}

/** What the rules hide from these people: folders, in the order of the rules. */
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
