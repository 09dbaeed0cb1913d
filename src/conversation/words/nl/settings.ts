import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("nl");

export const settings: typeof english = {
  description: "Wat het team voor deze server bepaalt: kanalen, privacy, fragmenten, strengheid, rollen",
  title: "### Instellingen van deze server\n-# Elke keuze geldt meteen.",
  kept: "-# Opgeslagen.",
  channels:
    "**Kanalen waarin geantwoord wordt.** Elders zijn antwoorden privé, en wie me vermeldt, hoort waar het wel kan.",
  everywhere: "Alle kanalen",
  privacy: "**Antwoorden** zijn zichtbaar voor",
  isPublic: "Iedereen in het kanaal, tenzij er privé gevraagd wordt",
  isPrivate: "Alleen wie de vraag stelt; die kan ze delen",
  excerpts: "**Fragmenten** in één antwoord",
  excerptsOption: (excerpts) => count(excerpts, { one: "# fragment", other: "# fragmenten" }),
  strictness: "**Hoe zeker** een antwoord moet zijn",
  strictnessOptions: {
    open: "Open: bij twijfel antwoorden",
    normal: "Normaal: zoals gemeten",
    strict: "Streng: alleen antwoorden als het zeker is",
  },
  cooldown: "**Pauze tussen de vragen** van één lid, na vijf achter elkaar",
  cooldownAsSet: "Zoals de beheerder van de bot het heeft ingesteld",
  cooldownOption: (seconds) =>
    seconds === 0 ? "Geen pauze" : count(seconds, { one: "# seconde", other: "# seconden" }),
  ownersRole: "**Rol van het team**: wie die heeft, mag alles wat het team mag, behalve deze rol kiezen.",
  nobodyElse: "Alleen leden met ‘Server beheren’",
  ownersChannel: "**Kanaal van het team**: daar komen verzoeken van leden.",
  noChannel: "Geen kanaal",
  forums:
    "**Forums** waarin een nieuwe post één keer wordt beantwoord, op grond van de titel, als het antwoord zeker is en nog niemand anders heeft gereageerd.",
  noForum: "Geen forum",
  helpedTag: "**Dit hielp** onder zo’n antwoord geeft de post deze tag:",
  noTag: "Geen tag",
  weekly:
    "**Weekoverzicht**: wat er in zeven dagen is gevraagd en wat er ontbreekt, in dit kanaal, op deze dag en op dit uur (UTC).",
  noWeekly: "Geen weekoverzicht",
  askIn: (channels, others) =>
    `Ik antwoord in ${channels.join(", ")}${others > 0 ? ` en nog ${count(others, { one: "# kanaal", other: "# kanalen" })}` : ""}; hier wordt **/ask** privé beantwoord.`,
  request: (question) => `**Een lid vraagt het team**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "Het team van deze server wil antwoorden in andere kanalen: hier zie alleen jij ze.",
  mayNotChooseRole: "Alleen leden met de machtiging ‘Server beheren’ kiezen de rol van het team.",
};
