import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("ru");

export const privacy: typeof english = {
  description: "Что этот бот хранит о вас: посмотреть, скачать, удалить",
  title: "### Что я храню о вас",
  nothing: "Сейчас ничего.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# ваш вопрос", few: "# ваших вопроса", many: "# ваших вопросов", other: "# вашего вопроса" })}, частные — без текста`,
      `- ${count(votes, { one: "# голос", few: "# голоса", many: "# голосов", other: "# голоса" })} по ответам`,
      `- ${count(requests, { one: "# вопрос", few: "# вопроса", many: "# вопросов", other: "# вопроса" })} команде`,
    ].join("\n"),
  since: (day) => `-# Самое старое — от ${date(day)}`,
  how: (days) =>
    `-# Вместо имени при этом стоит хеш, по которому никто не узнает, кто вы. Всё исчезает само через ${count(days, { one: "# день", few: "# дня", many: "# дней", other: "# дня" })}.`,
  notKnown:
    "-# После перезапуска я не узнаю участников: о том, что хранилось до последнего, никто уже не скажет, что это ваше.",
  download: "Скачать",
  remove: "Удалить",
  removeSure: "Удалить насовсем",
  areYouSure: "**Удалить всё, что я храню о вас?** Ваши голоса больше не будут учитываться. Отменить это нельзя.",
  removed: (records) =>
    records === 0
      ? "Удалять было нечего."
      : `Удалено: ${count(records, { one: "# запись", few: "# записи", many: "# записей", other: "# записи" })}.`,
  file: "Всё, что я храню о вас, в том виде, как оно записано:",
};
