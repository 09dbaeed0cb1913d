import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("nl");
const quoted = (text: string) => `‘${plainLine(text, MAX_TITLE_TEXT)}’`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "iets vragen",
  more: "meer opvragen",
  publish: "een antwoord plaatsen",
  request: "iets aan het team melden",
  vote: "stemmen",
  context: "de context bekijken",
  open: "een artikel openen",
  browse: "rondkijken",
  reindex: "indexeren",
  cancel: "annuleren",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "De vraag is leeg: vraag het in een paar woorden.",
  nothingAsked: "Er is niets gevraagd: zeg in een paar woorden wat je wilt weten; /help toont alles wat er is.",
  longQuestion: (length) =>
    `De vraag heeft ${number(length)} tekens: het mogen er hoogstens ${number(MAX_QUESTION_LENGTH)} zijn.`,
  noSuchArticle: (named) => `Er is geen artikel ${quoted(named)}: kies er een uit de lijst, of kijk bij /sources.`,
  severalSuchArticles: (named, names, others) =>
    `Meer dan één artikel past bij ${quoted(named)}: ${names.join(", ")}` +
    `${others > 0 ? ` en nog ${number(others)}` : ""}. ` +
    "Kies er een uit de lijst, of noem het pad.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Niet zo snel: over ${count(seconds, { one: "# seconde", other: "# seconden" })} kun je weer ${doing[action]}. ` +
    "Vragen, plaatsen, stemmen en rondkijken tellen samen.",
  storeUnavailable: "De artikelen zijn nu niet bereikbaar: vraag het over een minuut nog eens.",
  queueFull: "Er wachten nu te veel vragen: vraag het over een minuut nog eens.",
  articleGone: "Dit artikel is er niet meer: het is verwijderd of hernoemd.",
  articleChanged: (title) =>
    `${quoted(title)} is daar sinds dit antwoord gewijzigd: vraag het opnieuw voor de huidige tekst.`,
  questionLost: "Dit bericht toont zijn vraag niet meer: vraag het opnieuw.",
  noTextInMessage: "In dat bericht staat geen tekst om naar te zoeken.",
  mayNotWrite: "Je mag in dit kanaal niet schrijven.",
  botMayNotWrite: "Ik mag in dit kanaal niet schrijven: het team kan me toestaan hier berichten te sturen.",
  publishedAlready: "Dit antwoord is al geplaatst: één keer is genoeg.",
  otherServer: "Deze bot antwoordt op andere servers, niet op deze.",
  messageGone: "Het bericht om op te antwoorden is er niet meer.",
  indexingAlready: "De artikelen worden al geïndexeerd: wacht tot dat klaar is.",
  nothingToCancel: "Er wordt niets meer geïndexeerd.",
  reindexCancelled: "Geannuleerd: de index is zoals hij was.",
  reindexUsage:
    "Typ /reindex, /reindex sync om eerst de bronnen op te halen, of /reindex dry om te zien wat er zou veranderen.",
  notYourRun: "De artikelen worden voor een andere server geïndexeerd; alleen het team daar kan dat annuleren.",
  noPartialDryRun:
    "Niet alle artikelen mogen je hier worden getoond, en dus ook niet wat er zou veranderen: indexeer zonder proefronde.",
  notForAll:
    "Niet iedereen hier mag zien waaruit dit antwoord is gekozen: vraag het opnieuw zonder private voor wat getoond mag worden.",
  ownersOnly: "Dat mag alleen het team: leden met de machtiging ‘Server beheren’.",

  restarting: "Ik word opnieuw gestart: vraag het over een minuut nog eens.",
  unnamed: "Dat is niet gelukt.",
  unknownAction: "Dit bestaat niet meer: misschien heeft een update het veranderd.",
  failure: (id) =>
    `Er is bij ons iets misgegaan. De beheerder van de bot vindt de oorzaak in het logboek onder **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN is niet ingesteld, dus is er alleen de terminal: typ een vraag, help voor hulp, of exit om af te sluiten.",
  noSuchCommand: (name, known) =>
    `Er is geen opdracht /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `typ een vraag, of een van ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Er is bij ons iets misgegaan; de oorzaak staat in het logboek.",
  more: "Enter voor meer, q om te stoppen: ",
};
