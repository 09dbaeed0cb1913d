import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("pl");
const quoted = (text: string) => `„${plainLine(text, MAX_TITLE_TEXT)}”`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "pytać",
  more: "szukać dalej",
  publish: "opublikować odpowiedź",
  request: "zgłosić coś ekipie",
  vote: "głosować",
  context: "obejrzeć kontekst",
  open: "otworzyć artykuł",
  browse: "przeglądać artykuły",
  reindex: "indeksować artykuły",
  cancel: "coś anulować",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "Pytanie jest puste: zapytaj w kilku słowach.",
  nothingAsked:
    "To nie było pytanie: powiedz w kilku słowach, czego chcesz się dowiedzieć; /help pokazuje wszystko, co jest.",
  longQuestion: (length) =>
    `Pytanie ma ${count(length, { one: "# znak", few: "# znaki", many: "# znaków", other: "# znaku" })}: ` +
    `może mieć najwyżej ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named) => `Nie ma artykułu ${quoted(named)}: wybierz któryś z listy albo zajrzyj do /sources.`,
  severalSuchArticles: (named, names, others) =>
    `Do ${quoted(named)} pasuje kilka artykułów: ${names.join(", ")}` +
    `${others > 0 ? ` i jeszcze ${number(others)}` : ""}. ` +
    "Wybierz jeden z listy albo podaj jego ścieżkę.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Nie tak szybko: za ${count(seconds, { one: "# sekundę", few: "# sekundy", many: "# sekund", other: "# sekundy" })} znów możesz ${doing[action]}. ` +
    "Pytania, publikacje, głosy i przeglądanie liczą się razem.",
  storeUnavailable: "Artykuły są teraz niedostępne: zapytaj ponownie za minutę.",
  queueFull: "Czeka teraz zbyt wiele pytań: zapytaj ponownie za minutę.",
  articleGone: "Tego artykułu już nie ma: został usunięty lub zmienił nazwę.",
  articleChanged: (title) =>
    `${quoted(title)} zmienił się w tym miejscu od czasu odpowiedzi: zapytaj ponownie o obecny tekst.`,
  questionLost: "Ta wiadomość nie pokazuje już swojego pytania: zapytaj ponownie.",
  noTextInMessage: "W tej wiadomości nie ma tekstu, którego można by szukać.",
  mayNotWrite: "Nie możesz pisać na tym kanale.",
  botMayNotWrite: "Nie mogę pisać na tym kanale: ekipa może mi pozwolić wysyłać tu wiadomości.",
  publishedAlready: "Tę odpowiedź już opublikowano: raz wystarczy.",
  otherServer: "Ten bot odpowiada na innych serwerach, nie na tym.",
  messageGone: "Wiadomości, na którą miała być odpowiedź, już nie ma.",
  indexingAlready: "Artykuły są już indeksowane: poczekaj, aż to się skończy.",
  nothingToCancel: "Nic nie jest już indeksowane.",
  reindexCancelled: "Anulowano: indeks jest taki jak przedtem.",
  reindexUsage:
    "Wpisz /reindex, /reindex sync, żeby najpierw pobrać źródła, albo /reindex dry, żeby zobaczyć, co by się zmieniło.",
  notYourRun: "Artykuły są indeksowane dla innego serwera; anulować może to tylko jego ekipa.",
  noPartialDryRun:
    "Nie wszystkie artykuły można ci tu pokazać, więc i tego, co by się zmieniło: indeksuj bez przebiegu próbnego.",
  notForAll:
    "Nie wszyscy tutaj mogą widzieć, skąd pochodzi ta odpowiedź: zapytaj ponownie bez private o to, co można pokazać.",
  ownersOnly: "To może zrobić tylko ekipa: osoby z uprawnieniem „Zarządzanie serwerem”.",

  restarting: "Trwa mój restart: zapytaj ponownie za minutę.",
  unnamed: "To się nie udało.",
  unknownAction: "Tego już nie ma: być może zmieniła to aktualizacja.",
  failure: (id) => `Coś poszło nie tak po naszej stronie. Operator bota znajdzie przyczynę w dzienniku pod **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN nie jest ustawiony, więc działa tylko terminal: wpisz pytanie, help, żeby zobaczyć pomoc, albo exit, żeby wyjść.",
  noSuchCommand: (name, known) =>
    `Nie ma polecenia /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `wpisz pytanie albo jedno z tych: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Coś poszło nie tak po naszej stronie; przyczyna jest w dzienniku.",
  more: "Enter – dalej, q – koniec: ",
};
