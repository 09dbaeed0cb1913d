import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("it");

export const settings: typeof english = {
  description: "Che cosa decide lo staff per questo server: canali, privacy, estratti, rigore, ruoli",
  title: "### Impostazioni di questo server\n-# Ogni scelta vale subito.",
  kept: "-# Salvato.",
  channels: "**Canali in cui rispondo.** Altrove le risposte sono private, e a chi mi menziona dico dove chiedere.",
  everywhere: "Tutti i canali",
  privacy: "**Le risposte** le vede",
  isPublic: "Tutto il canale, a meno che si chieda in privato",
  isPrivate: "Solo chi chiede, che può condividerle",
  excerpts: "**Estratti** in una risposta",
  excerptsOption: (excerpts) => count(excerpts, { one: "# estratto", many: "# di estratti", other: "# estratti" }),
  strictness: "**Quanto sicura** dev'essere una risposta",
  strictnessOptions: {
    open: "Aperto: rispondere anche nel dubbio",
    normal: "Normale: come misurato",
    strict: "Rigoroso: rispondere solo se è sicuro",
  },
  cooldown: "**Pausa tra le domande** di una persona, dopo cinque di fila",
  cooldownAsSet: "Come impostato da chi gestisce il bot",
  cooldownOption: (seconds) =>
    seconds === 0 ? "Nessuna pausa" : count(seconds, { one: "# secondo", many: "# di secondi", other: "# secondi" }),
  ownersRole: "**Ruolo dello staff**: chi lo ha può fare tutto ciò che può lo staff, tranne scegliere questo ruolo.",
  nobodyElse: "Solo i membri con «Gestisci server»",
  ownersChannel: "**Canale dello staff**: lì vengono pubblicate le richieste dei membri.",
  noChannel: "Nessun canale",
  forums:
    "**Forum** in cui a un nuovo post si risponde una volta, in base al titolo, se la risposta è sicura e nessun altro ha risposto.",
  noForum: "Nessun forum",
  helpedTag: "**Mi è servito**, sotto una risposta così, dà al post questo tag:",
  noTag: "Nessun tag",
  weekly:
    "**Riepilogo settimanale**: che cosa si è chiesto in sette giorni e che cosa manca, in questo canale, in questo giorno e a quest'ora (UTC).",
  noWeekly: "Nessun riepilogo settimanale",
  askIn: (channels, others) =>
    `Rispondo in ${channels.join(", ")}${others > 0 ? ` e in ${count(others, { one: "un altro canale", many: "altri # di canali", other: "altri # canali" })}` : ""}; qui a **/ask** si risponde in privato.`,
  request: (question) => `**Un membro chiede allo staff**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "Lo staff di questo server preferisce le risposte in altri canali: qui le vedi solo tu.",
  mayNotChooseRole: "Il ruolo dello staff lo scelgono solo i membri con il permesso «Gestisci server».",
};
