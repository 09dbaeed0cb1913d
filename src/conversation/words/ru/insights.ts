import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("ru");
const lastDays = (days: number) =>
  count(days, {
    one: "последний # день",
    few: "последние # дня",
    many: "последние # дней",
    other: "последние # дня",
  });
const asked = (times: number) =>
  count(times, { one: "спросили # раз", few: "спросили # раза", many: "спросили # раз", other: "спросили # раза" });

export const insights: typeof english = {
  description: "О чём здесь спрашивают, чего нет в статьях и что помогает",
  days: "За какой период показать",
  lastDays: (days) => `За ${lastDays(days)}`,
  title: (days) => `### За ${lastDays(days)}`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# вопрос", few: "# вопроса", many: "# вопросов", other: "# вопроса" })}**: 🟦 с ответом: ${number(answered)}, 🟧 без ответа: ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**Голоса**: полезно ${number(helpful)}, не помогло ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# приватный вопрос остался без ответа; его текст не хранится.", few: "# приватных вопроса остались без ответа; их текст не хранится.", many: "# приватных вопросов остались без ответа; их текст не хранится.", other: "# приватного вопроса осталось без ответа; их текст не хранится." })}`,
  week: (first, last) => `### Вопросы с ${date(first)} по ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# другой вопрос остался без ответа: его задали приватно или там, где могут читать не все.", few: "# других вопроса остались без ответа: их задали приватно или там, где могут читать не все.", many: "# других вопросов остались без ответа: их задали приватно или там, где могут читать не все.", other: "# другого вопроса осталось без ответа: их задали приватно или там, где могут читать не все." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# вопрос отправлен команде сервера: она найдёт его в /insights.", few: "# вопроса отправлены команде сервера: она найдёт их в /insights.", many: "# вопросов отправлено команде сервера: она найдёт их в /insights.", other: "# вопроса отправлено команде сервера: она найдёт их в /insights." })}`,
  chart: (days) => `Вопросы по дням за ${lastDays(days)}`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# и похожих: ${number(questions)}`,
  nothingMissing: "Ответ был на каждый вопрос.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "Ещё # группа — в таблице.", few: "Ещё # группы — в таблице.", many: "Ещё # групп — в таблице.", other: "Ещё # группы — в таблице." })}`,
  requests: "**Отправлено команде сервера**",
  resolved: "**Ответ уже есть**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Не помогло, по мнению участников**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · не помогло ${number(notHelpful)}, полезно ${number(helpful)}`,
  write: "Написать статью",
  point: "Указать статью",
  dismiss: "Убрать",
  pointTitle: "Указать статью",
  pointLabel: "Название или путь статьи",
  pointed: (title) => `Теперь эти вопросы ведут к статье «${escapeLine(title, MAX_TITLE_TEXT)}». **Индексируется…**`,
  pointedAnswered: (title, question) =>
    `На «${escapeLine(question, MAX_QUESTION_LENGTH)}» теперь отвечает статья «${escapeLine(title, MAX_TITLE_TEXT)}».`,
  pointedUnanswered: (title) =>
    `Эти вопросы теперь ведут к статье «${escapeLine(title, MAX_TITLE_TEXT)}», но ответ в ней недостаточно ясен: допишите его в текст.`,
  pointedOnly: (reason) => `Это сохранено, но ещё не проиндексировано: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Убрано: «${escapeLine(question, MAX_QUESTION_LENGTH)}» больше нет в списке.`,

  groupGone: "Этого вопроса больше нет в списке: на него ответили или его убрали. Нынешний список — в /insights.",
  notReadable: "Сейчас нельзя прочесть, о чём спрашивали: попробуйте ещё раз через минуту.",
  table: (days) => `questions-${days}-days.csv`,
};
