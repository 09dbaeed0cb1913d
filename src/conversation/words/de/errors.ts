import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("de");
const quoted = (text: string) => `„${plainLine(text, MAX_TITLE_TEXT)}“`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "fragen",
  more: "nach mehr suchen",
  publish: "eine Antwort posten",
  request: "dem Serverteam Bescheid geben",
  vote: "abstimmen",
  context: "den Kontext ansehen",
  open: "einen Artikel öffnen",
  browse: "stöbern",
  reindex: "Artikel einlesen",
  cancel: "abbrechen",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "Die Frage ist leer: Frag mit ein paar Worten.",
  nothingAsked: "Das war keine Frage: Sag mit ein paar Worten, was du wissen möchtest; /help zeigt, was es alles gibt.",
  longQuestion: (length) =>
    `Die Frage hat ${number(length)} Zeichen: Höchstens ${number(MAX_QUESTION_LENGTH)} sind möglich.`,
  noSuchArticle: (named) =>
    `Einen Artikel ${quoted(named)} gibt es nicht: Wähl einen aus der Liste oder sieh unter /sources nach.`,
  severalSuchArticles: (named, names, others) =>
    `Zu ${quoted(named)} passen mehrere Artikel: ${names.join(", ")}` +
    `${others > 0 ? ` und ${count(others, { one: "# weiterer", other: "# weitere" })}` : ""}. ` +
    "Wähl einen aus der Liste oder nenn seinen Pfad.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Nicht so schnell: In ${count(seconds, { one: "# Sekunde", other: "# Sekunden" })} kannst du wieder ${doing[action]}. ` +
    "Fragen, Posten, Abstimmen und Stöbern zählen zusammen.",
  storeUnavailable: "Die Artikel sind gerade nicht erreichbar: Bitte frag in einer Minute noch einmal.",
  queueFull: "Gerade warten zu viele Fragen: Bitte frag in einer Minute noch einmal.",
  articleGone: "Diesen Artikel gibt es nicht mehr: Er wurde inzwischen entfernt oder umbenannt.",
  articleChanged: (title) =>
    `${quoted(title)} hat sich an dieser Stelle seit der Antwort geändert: Frag noch einmal nach dem jetzigen Text.`,
  questionLost: "Diese Nachricht zeigt ihre Frage nicht mehr: Bitte frag noch einmal.",
  noTextInMessage: "Diese Nachricht enthält keinen Text, nach dem sich suchen ließe.",
  mayNotWrite: "Du darfst in diesem Kanal nicht schreiben.",
  botMayNotWrite:
    "Ich darf in diesem Kanal nicht schreiben: Das Serverteam kann mir erlauben, hier Nachrichten zu senden.",
  publishedAlready: "Diese Antwort wurde schon gepostet: Einmal genügt.",
  otherServer: "Dieser Bot antwortet auf anderen Servern, auf diesem nicht.",
  messageGone: "Die Nachricht, auf die geantwortet werden sollte, gibt es nicht mehr.",
  indexingAlready: "Die Artikel werden gerade schon eingelesen: Warte, bis das fertig ist.",
  nothingToCancel: "Es wird nichts mehr eingelesen.",
  reindexCancelled: "Abgebrochen: Der Index ist, wie er vorher war.",
  reindexUsage:
    "Gib /reindex ein, /reindex sync, um zuerst die Quellen abzurufen, oder /reindex dry, um zu sehen, was sich ändern würde.",
  notYourRun: "Die Artikel werden für einen anderen Server eingelesen; nur dessen Team kann das abbrechen.",
  noPartialDryRun:
    "Nicht alle Artikel dürfen dir hier gezeigt werden, also auch nicht, was sich ändern würde: Lies ohne Probelauf neu ein.",
  notForAll:
    "Nicht alle hier dürfen sehen, woraus diese Antwort gewählt wurde: Frag noch einmal ohne private, um zu bekommen, was gezeigt werden darf.",
  ownersOnly: "Das darf nur das Serverteam: Mitglieder mit der Berechtigung „Server verwalten“.",

  restarting: "Ich werde gerade neu gestartet: Bitte frag in einer Minute noch einmal.",
  unnamed: "Das hat nicht geklappt.",
  unknownAction: "Das gibt es so nicht mehr: Vielleicht hat es ein Update geändert.",
  failure: (id) =>
    `Bei uns ist etwas schiefgegangen. Wer den Bot betreibt, findet die Ursache im Protokoll unter **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN ist nicht gesetzt, deshalb läuft nur das Terminal: Gib eine Frage ein, help für Hilfe oder exit zum Beenden.",
  noSuchCommand: (name, known) =>
    `Den Befehl /${plainLine(name, MAX_WORD_TEXT)} gibt es nicht: ` +
    `Gib eine Frage ein oder einen von ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Bei uns ist etwas schiefgegangen; die Ursache steht im Protokoll.",
  more: "Eingabetaste für mehr, q zum Beenden: ",
};
