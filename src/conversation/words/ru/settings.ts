import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("ru");

export const settings: typeof english = {
  description: "Что решает команда этого сервера: каналы, приватность, отрывки, строгость, роли",
  title: "### Настройки этого сервера\n-# Каждый выбор действует сразу.",
  kept: "-# Сохранено.",
  channels:
    "**Каналы, в которых я отвечаю.** В остальных ответы видны только вам, а на упоминание я говорю, где спросить.",
  everywhere: "Все каналы",
  privacy: "**Ответы** видят",
  isPublic: "Все в канале, если не спросили приватно",
  isPrivate: "Только тот, кто спросил; он может поделиться",
  excerpts: "**Отрывков** в одном ответе",
  excerptsOption: (excerpts) =>
    count(excerpts, { one: "# отрывок", few: "# отрывка", many: "# отрывков", other: "# отрывка" }),
  strictness: "**Насколько уверенным** должен быть ответ",
  strictnessOptions: {
    open: "Открыто: отвечать и при сомнении",
    normal: "Обычно: по результатам измерений",
    strict: "Строго: отвечать только при уверенности",
  },
  cooldown: "**Пауза между вопросами** одного участника, после пяти подряд",
  cooldownAsSet: "Как задал оператор бота",
  cooldownOption: (seconds) =>
    seconds === 0
      ? "Без паузы"
      : count(seconds, { one: "# секунда", few: "# секунды", many: "# секунд", other: "# секунды" }),
  ownersRole: "**Роль команды**: тем, у кого она есть, можно всё, что и команде, кроме выбора этой роли.",
  nobodyElse: "Только участники с правом «Управлять сервером»",
  ownersChannel: "**Канал команды**: туда приходят вопросы участников.",
  noChannel: "Нет канала",
  forums:
    "**Форумы**, где на новую публикацию даётся один ответ по её заголовку, если он надёжен и никто другой ещё не ответил.",
  noForum: "Нет форума",
  helpedTag: "**Это помогло** под таким ответом ставит публикации эту метку:",
  noTag: "Без метки",
  askIn: (channels, others) =>
    `Я отвечаю в ${channels.join(", ")}${others > 0 ? ` и ещё в ${count(others, { one: "# канале", few: "# каналах", many: "# каналах", other: "# канала" })}` : ""}; здесь на **/ask** отвечаю приватно.`,
  request: (question) => `**Вопрос участника команде сервера**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "По решению команды сервера ответы публикуются в других каналах: здесь они видны только вам.",
  mayNotChooseRole: "Роль команды выбирают только участники с правом «Управлять сервером».",
};
