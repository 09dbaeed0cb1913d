import { english } from "../en/index.ts";
import { grammarOf } from "../grammar.ts";
import type { Words } from "../words.ts";
import { articles } from "./articles.ts";
import { errors, terminal } from "./errors.ts";
import { insights } from "./insights.ts";
import { members } from "./members.ts";
import { notices } from "./notices.ts";
import { owners } from "./owners.ts";
import { privacy } from "./privacy.ts";
import { settings } from "./settings.ts";

/** Everything the bot says in Japanese. */
export const japanese: Words = {
  date: grammarOf("ja").date,
  ...members,
  ...owners,
  articles,
  settings,
  privacy,
  insights,
  notices,
  doctor: {
    ...english.doctor,
    description: "権限、コマンド、インデックス、モデル、ディスク、データベース、時計を点検します",
  },
  errors,
  terminal,
};
