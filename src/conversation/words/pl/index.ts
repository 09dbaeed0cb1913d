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

/** Everything the bot says in Polish. */
export const polish: Words = {
  date: grammarOf("pl").date,
  ...members,
  ...owners,
  articles,
  settings,
  privacy,
  insights,
  notices,
  doctor: {
    ...english.doctor,
    description: "Sprawdza uprawnienia, polecenia, indeks, model, dysk, bazę danych i zegar",
  },
  errors,
  terminal,
};
