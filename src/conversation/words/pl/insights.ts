import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("pl");
const asked = (times: number) =>
  count(times, { one: "zapytano raz", few: "zapytano # razy", many: "zapytano # razy", other: "zapytano # raza" });

export const insights: typeof english = {
  description: "O co się tu pyta, czego brakuje w artykułach i co pomaga",
  days: "Jak daleko wstecz",
  lastDays: (days) => `Ostatnie ${number(days)} dni`,
  title: (days) => `### Ostatnie ${number(days)} dni`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# pytanie", few: "# pytania", many: "# pytań", other: "# pytania" })}**: 🟦 z odpowiedzią: ${number(answered)}, 🟧 bez odpowiedzi: ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**Głosy**: pomocne ${number(helpful)}, niepomocne ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# prywatne pytanie zostało bez odpowiedzi; jego treści się nie przechowuje.", few: "# prywatne pytania zostały bez odpowiedzi; ich treści się nie przechowuje.", many: "# prywatnych pytań zostało bez odpowiedzi; ich treści się nie przechowuje.", other: "# prywatnego pytania zostało bez odpowiedzi; ich treści się nie przechowuje." })}`,
  week: (first, last) => `### Pytania od ${date(first)} do ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# inne pytanie zostało bez odpowiedzi: zadano je prywatnie albo tam, gdzie nie każdy może czytać.", few: "# inne pytania zostały bez odpowiedzi: zadano je prywatnie albo tam, gdzie nie każdy może czytać.", many: "# innych pytań zostało bez odpowiedzi: zadano je prywatnie albo tam, gdzie nie każdy może czytać.", other: "# innego pytania zostało bez odpowiedzi: zadano je prywatnie albo tam, gdzie nie każdy może czytać." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# pytanie wysłano do ekipy, która znajdzie je w /insights.", few: "# pytania wysłano do ekipy, która znajdzie je w /insights.", many: "# pytań wysłano do ekipy, która znajdzie je w /insights.", other: "# pytania wysłano do ekipy, która znajdzie je w /insights." })}`,
  chart: (days) => `Pytania dzień po dniu z ostatnich ${number(days)} dni`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# i jeszcze podobne: ${number(questions)}`,
  nothingMissing: "Na każde pytanie była odpowiedź.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "# kolejna grupa jest w tabeli.", few: "# kolejne grupy są w tabeli.", many: "# kolejnych grup jest w tabeli.", other: "# kolejnej grupy jest w tabeli." })}`,
  requests: "**Wysłane do ekipy**",
  resolved: "**Mają już odpowiedź**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Niepomocne zdaniem użytkowników**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · niepomocne ${number(notHelpful)}, pomocne ${number(helpful)}`,
  write: "Napisz artykuł",
  point: "Wskaż artykuł",
  dismiss: "Odrzuć",
  pointTitle: "Wskaż artykuł",
  pointLabel: "Tytuł lub ścieżka artykułu",
  pointed: (title) => `Od teraz te pytania prowadzą do „${escapeLine(title, MAX_TITLE_TEXT)}”. **Indeksowanie…**`,
  pointedAnswered: (title, question) =>
    `Na „${escapeLine(question, MAX_QUESTION_LENGTH)}” odpowiada teraz „${escapeLine(title, MAX_TITLE_TEXT)}”.`,
  pointedUnanswered: (title) =>
    `Te pytania prowadzą teraz do „${escapeLine(title, MAX_TITLE_TEXT)}”, ale odpowiedź nie jest tam dość wyraźna: dopisz ją do tekstu.`,
  pointedOnly: (reason) => `To jest zapisane, ale jeszcze nie zaindeksowane: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Odrzucono: „${escapeLine(question, MAX_QUESTION_LENGTH)}” nie ma już na liście.`,

  groupGone:
    "Tego pytania nie ma już na liście: dostało odpowiedź albo zostało odrzucone. Obecna lista jest pod /insights.",
  notReadable: "Nie można teraz odczytać, o co pytano: spróbuj ponownie za minutę.",
  table: (days) => `questions-${days}-days.csv`,
};
