import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("pl");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `„${escapeLine(text, limit)}”`;
const lines = (first: number, last: number) => (first === last ? `wiersz ${first}` : `wiersze ${first}–${last}`);
const chunks = (amount: number) =>
  count(amount, { one: "# część", few: "# części", many: "# części", other: "# części" });
const articles = (amount: number) =>
  count(amount, { one: "# artykuł", few: "# artykuły", many: "# artykułów", other: "# artykułu" });
const places = {
  page: { one: "strona", other: "strony" },
  slide: { one: "slajd", other: "slajdy" },
  row: { one: "wiersz", other: "wiersze" },
};
const buttons = {
  context: "Kontekst",
  more: "Więcej",
  askAgain: "Zapytaj ponownie",
  helpful: "Pomocne",
  notHelpful: "Niepomocne",
  thisHelped: "To pomogło",
  share: "Udostępnij",
  post: "Opublikuj jako odpowiedź",
  tellOwners: "Zgłoś ekipie",
  askAbout: "Zapytaj o ten artykuł",
  previous: "Wstecz",
  next: "Dalej",
  cancelReindex: "Anuluj",
};
const FIND = "Szukaj w artykułach";

export const members: typeof english = {
  ask: {
    description: "Zapytaj artykuły: odpowiedzią są fragmenty z podanym źródłem",
    question: "Czego chcesz się dowiedzieć?",
    article: "Szukaj tylko w tym artykule",
    private: "Pokaż odpowiedź tylko tobie",
    find: FIND,
    suggested: (subject) => `Co wiadomo na temat: ${subject}?`,
    directHint: "Odpowiadam na serwerach: zapytaj tam przez **/ask** albo oznacz mnie i zadaj pytanie.",
    mentionHint: "Zapytaj o coś: oznacz mnie i zadaj pytanie albo użyj **/ask**. Więcej pod **/help**.",
  },

  answer: {
    closest: "Nie jest pewne, czy artykuły na to odpowiadają. Najbliższe fragmenty:",
    none: "**Artykuły na to nie odpowiadają.**",
    nearest: "Najbliższe artykuły:",
    articlesIn: (codes) => `Artykuły są w innym języku: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# W żadnym artykule nie ma ${quoted(from, MAX_WORD_TEXT)}: szukano zamiast tego ${quoted(to, MAX_WORD_TEXT)}.`,
    link: "odnośnik",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `czas ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}–${last}`;
    },
    also: (names, others) =>
      `także w: ${names.join(", ")}${others > 0 ? ` i jeszcze w ${count(others, { one: "# miejscu", few: "# miejscach", many: "# miejscach", other: "# miejsca" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Nie ma więcej fragmentów.",
    reindexedSince: "-# Od tamtej pory artykuły zaindeksowano ponownie; to odpowiedź z obecnych.",
    sharedBy: (userId) => `-# Udostępnia <@${userId}>`,
    changed: (time) => `-# Artykuł zmienił się <t:${time}:D>: to, co tu zacytowano, może już nie obowiązywać.`,
    posted: "Opublikowano.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Dzięki. Twój głos został policzony.",
      changed: "Dzięki. Twój głos został zmieniony.",
      known: "Twój głos jest już policzony.",
    },
    tellTitle: "Zgłoś ekipie",
    tellLabel: "Pytanie dla ekipy (bez twojej nazwy)",
    told: {
      stored: "Dzięki. Twoje pytanie, bez twojej nazwy, jest na liście ekipy.",
      known: "Twoje pytanie jest już na liście ekipy.",
      today: "To pytanie zostało już dziś zgłoszone ekipie: raz dziennie wystarczy.",
    },
  },

  sources: {
    description: "Pokaż artykuły, z których pochodzą odpowiedzi",
    search: "Tylko artykuły, które mają to w tytule, wydawcy lub nazwie pliku",
    untitled: "Bez tytułu",
    noArticles: "**Nie ma jeszcze artykułów.** Umieść pliki .txt lub .md w folderze artykułów i uruchom /reindex.",
    noneFound: (search) => `**Żaden artykuł nie pasuje do ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` dla ${quoted(search)}`}`,
    page: (page, pages) => `-# Strona ${number(page)} z ${number(pages)}`,
    chunks,
    indexed: (seconds) => `zaindeksowano <t:${seconds}:d>`,
    open: "Otwórz artykuł",
  },

  help: {
    description: "Co ten bot potrafi i co wie",
    title: "### Zapytaj artykuły",
    inDiscord: [
      "Odpowiadam dosłownymi fragmentami, każdy z podanym źródłem. Gdy w artykułach nie ma odpowiedzi, mówię o tym.",
      "- **/ask** i pytanie; z **private** odpowiedź widzisz tylko ty, z **article** pytasz jeden artykuł",
      "- **Oznacz mnie** i zadaj pytanie na dowolnym kanale lub w wątku",
      `- Przy dowolnej wiadomości: **Aplikacje › ${FIND}**`,
      "- **/sources** pokazuje artykuły; otwórz któryś, żeby o niego zapytać",
      `- **${buttons.context}** przy fragmencie pokazuje, co jest wokół, **${buttons.more}** – następne fragmenty`,
      `- **${buttons.helpful}** lub **${buttons.notHelpful}** mówi ekipie, jak mi idzie; **${buttons.tellOwners}** – czego brakuje`,
      "- **/reindex** (Zarządzanie serwerem) uwzględnia nowe i zmienione artykuły",
    ],
    inTerminal: [
      "Odpowiedzi to dosłowne fragmenty, każdy z podanym źródłem. Gdy w artykułach nie ma odpowiedzi, zobaczysz taką informację.",
      "- Wpisz pytanie albo **/ask** i pytanie",
      "- **/sources** pokazuje artykuły, **/sources** i słowo – te, które pasują",
      "- **/reindex** uwzględnia nowe i zmienione artykuły, **/reindex dry** mówi, co by się zmieniło",
      "- Tab uzupełnia, **exit** lub Ctrl-D kończy",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)}, łącznie ${chunks(chunksOfAll)}; najnowszy zaindeksowano <t:${newest}:d>`,
  },
};
