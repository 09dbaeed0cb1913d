import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("fr");

export const notices: typeof english = {
  offer: "Me prévenir quand il y aura une réponse",
  kept: "Je te préviendrai quand les articles y répondront : en message privé, ou par une mention ici si tu n’en acceptes pas. Ton identifiant n’est gardé que pour cela, puis supprimé.",
  privacy: (awaited) =>
    `Tu recevras un message quand ${count(awaited, { one: "# de tes questions aura", many: "# de tes questions auront", other: "# de tes questions auront" })} une réponse : ton identifiant n’est gardé que pour cela, et pas plus longtemps.`,
  answered: (question, channelId) =>
    `Tu voulais savoir : « ${escapeLine(question, MAX_QUESTION_LENGTH)} ». Les articles y répondent maintenant : repose la question dans <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, les articles répondent maintenant à une question que tu as envoyée à l’équipe : repose-la avec **/ask**.`,
};
