import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("it");

export const privacy: typeof english = {
  description: "Che cosa conserva di te questo bot: vederlo, scaricarlo, cancellarlo",
  title: "### Che cosa conservo di te",
  nothing: "Per ora niente.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# domanda fatta", many: "# di domande fatte", other: "# domande fatte" })}, senza il testo di quelle private`,
      `- ${count(votes, { one: "# voto", many: "# di voti", other: "# voti" })} su risposte`,
      `- ${count(requests, { one: "# domanda inviata", many: "# di domande inviate", other: "# domande inviate" })} allo staff`,
    ].join("\n"),
  since: (day) => `-# La cosa più vecchia è del ${date(day)}.`,
  how: (days) =>
    `-# Al posto del tuo nome c'è un hash da cui nessuno può capire chi sei. Tutto sparisce da solo dopo ${count(days, { one: "# giorno", many: "# di giorni", other: "# giorni" })}.`,
  notKnown:
    "-# Dopo un riavvio non riconosco i membri: di ciò che ho conservato prima dell'ultimo, nessuno può più dire che cosa è tuo.",
  download: "Scarica",
  remove: "Cancella",
  removeSure: "Cancella per sempre",
  areYouSure: "**Cancellare tutto ciò che conservo di te?** I tuoi voti non conteranno più. Non si può annullare.",
  removed: (records) =>
    records === 0
      ? "Non c'era niente da cancellare."
      : `Cancellato: ${count(records, { one: "# voce", many: "# di voci", other: "# voci" })}.`,
  file: "Tutto ciò che conservo di te, così come è memorizzato:",
};
