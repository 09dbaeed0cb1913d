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

/** Everything the bot says in Korean. */
export const korean: Words = {
  date: grammarOf("ko").date,
  ...members,
  ...owners,
  articles,
  settings,
  privacy,
  insights,
  notices,
  doctor: { ...english.doctor, description: "권한, 명령, 색인, 모델, 디스크, 데이터베이스, 시계를 점검해요" },
  errors,
  terminal,
};
