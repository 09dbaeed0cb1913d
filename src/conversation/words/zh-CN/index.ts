import { grammarOf } from "../grammar.ts";
import type { Words } from "../words.ts";
import { articles } from "./articles.ts";
import { doctor } from "./doctor.ts";
import { errors, terminal } from "./errors.ts";
import { failures } from "./failures.ts";
import { files } from "./files.ts";
import { forums } from "./forums.ts";
import { insights } from "./insights.ts";
import { members } from "./members.ts";
import { notices } from "./notices.ts";
import { operator } from "./operator.ts";
import { owners } from "./owners.ts";
import { privacy } from "./privacy.ts";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";
import { sourceReasons } from "./source-reasons.ts";

/** Everything the bot says in Simplified Chinese. */
export const chinese: Words = {
  date: grammarOf("zh-CN").date,
  weekday: grammarOf("zh-CN").weekday,
  ...members,
  ...owners,
  articles,
  settings,
  setup,
  privacy,
  insights,
  notices,
  files,
  failures,
  sourceReasons,
  forums,
  doctor,
  errors,
  terminal,
  operator,
};
