import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pl");

export const settings: typeof english = {
  description: "O czym ekipa decyduje na tym serwerze: kanały, prywatność, fragmenty, surowość, role",
  title: "### Ustawienia tego serwera\n-# Każdy wybór działa od razu.",
  kept: "-# Zapisano.",
  channels:
    "**Kanały, na których odpowiadam.** Gdzie indziej odpowiedzi są prywatne, a po wzmiance mówię, gdzie zapytać.",
  everywhere: "Wszystkie kanały",
  privacy: "**Odpowiedzi** widzą",
  isPublic: "Wszyscy na kanale, chyba że ktoś pyta prywatnie",
  isPrivate: "Tylko osoba, która pyta; może je udostępnić",
  excerpts: "**Fragmenty** w jednej odpowiedzi",
  excerptsOption: (excerpts) =>
    count(excerpts, { one: "# fragment", few: "# fragmenty", many: "# fragmentów", other: "# fragmentu" }),
  strictness: "**Jak pewna** musi być odpowiedź",
  strictnessOptions: {
    open: "Otwarcie: w razie wątpliwości odpowiadaj",
    normal: "Zwykle: tak, jak zmierzono",
    strict: "Surowo: odpowiadaj tylko, gdy to pewne",
  },
  cooldown: "**Przerwa między pytaniami** jednej osoby, po pięciu z rzędu",
  cooldownAsSet: "Tak, jak ustawił operator bota",
  cooldownOption: (seconds) =>
    seconds === 0
      ? "Bez przerwy"
      : count(seconds, { one: "# sekunda", few: "# sekundy", many: "# sekund", other: "# sekundy" }),
  ownersRole: "**Rola ekipy**: kto ją ma, może wszystko to co ekipa, oprócz wybierania tej roli.",
  nobodyElse: "Tylko osoby z uprawnieniem „Zarządzanie serwerem”",
  ownersChannel: "**Kanał ekipy**: tam trafiają pytania użytkowników.",
  noChannel: "Brak kanału",
  forums:
    "**Fora**, na których nowy post dostaje jedną odpowiedź, na podstawie tytułu, jeśli jest ona pewna i nikt inny jeszcze nie odpisał.",
  noForum: "Brak forum",
  helpedTag: "**To pomogło** pod taką odpowiedzią nadaje postowi ten tag:",
  noTag: "Brak tagu",
  weekly:
    "**Podsumowanie tygodnia**: o co pytano przez siedem dni i czego brakuje, na tym kanale, w tym dniu i o tej godzinie (UTC).",
  noWeekly: "Bez podsumowania tygodnia",
  askIn: (channels, others) =>
    `Odpowiadam na ${channels.join(", ")}${others > 0 ? ` i jeszcze na ${count(others, { one: "# kanale", few: "# kanałach", many: "# kanałach", other: "# kanału" })}` : ""}; tutaj **/ask** dostaje odpowiedź prywatną.`,
  request: (question) => `**Ktoś pyta ekipę**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "Ekipa tego serwera chce odpowiedzi na innych kanałach: tutaj widzisz je tylko ty.",
  mayNotChooseRole: "Rolę ekipy wybierają tylko osoby z uprawnieniem „Zarządzanie serwerem”.",
};
