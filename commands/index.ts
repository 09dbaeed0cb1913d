import type { Command } from "../src/discord/command.ts";
import { addToArticles } from "./add-to-articles.ts";
import { articleCommand } from "./article.ts";
import { ask } from "./ask.ts";
import { doctor } from "./doctor.ts";
import { findInArticles } from "./find-in-articles.ts";
import { help } from "./help.ts";
import { insights } from "./insights.ts";
import { privacy } from "./privacy.ts";
import { reindex } from "./reindex.ts";
import { settings } from "./settings.ts";
import { sources } from "./sources.ts";

/** Every command there is: what is not here is neither registered nor run. */
export const commands: readonly Command[] = [
  ask,
  sources,
  help,
  reindex,
  settings,
  doctor,
  privacy,
  findInArticles,
  articleCommand,
  addToArticles,
  insights,
];
