import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("ru");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `«${escapeLine(text, limit)}»`;
const lines = (first: number, last: number) => (first === last ? `строка ${first}` : `строки ${first}–${last}`);
const chunks = (amount: number) =>
  count(amount, { one: "# фрагмент", few: "# фрагмента", many: "# фрагментов", other: "# фрагмента" });
const articles = (amount: number) =>
  count(amount, { one: "# статья", few: "# статьи", many: "# статей", other: "# статьи" });
const places = {
  page: { one: "страница", other: "страницы" },
  slide: { one: "слайд", other: "слайды" },
  row: { one: "строка", other: "строки" },
};
const buttons = {
  context: "Контекст",
  more: "Ещё",
  askAgain: "Спросить ещё раз",
  helpful: "Полезно",
  notHelpful: "Не помогло",
  thisHelped: "Это помогло",
  share: "Поделиться",
  post: "Отправить ответом",
  tellOwners: "Сообщить команде сервера",
  askAbout: "Спросить об этой статье",
  previous: "Назад",
  next: "Вперёд",
  cancelReindex: "Отменить",
};
const FIND = "Искать в статьях";

export const members: typeof english = {
  ask: {
    description: "Задать вопрос статьям: в ответ — отрывки с указанием источника",
    question: "Что вы хотите узнать?",
    article: "Искать только в этой статье",
    private: "Показать ответ только вам",
    find: FIND,
    suggested: (subject) => `Что сказано на тему «${subject}»?`,
    directHint: "Я отвечаю на серверах: спросите там через **/ask** или упомяните меня вместе с вопросом.",
    mentionHint:
      "Спросите что-нибудь: упомяните меня вместе с вопросом или вызовите **/ask**. Подробнее — в **/help**.",
  },

  answer: {
    closest: "Я не уверен, что в статьях есть ответ. Самые близкие места:",
    none: "**В статьях нет ответа на этот вопрос.**",
    nearest: "Самые близкие статьи:",
    articlesIn: (codes) => `Статьи на другом языке: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# Ни в одной статье нет ${quoted(from, MAX_WORD_TEXT)}: искали ${quoted(to, MAX_WORD_TEXT)}.`,
    link: "ссылка",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `время ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}–${last}`;
    },
    also: (names, others) =>
      `также в: ${names.join(", ")}${others > 0 ? ` и ещё в ${count(others, { one: "# месте", few: "# местах", many: "# местах", other: "# места" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Больше отрывков нет.",
    reindexedSince: "-# С тех пор статьи проиндексированы заново; это ответ по текущим статьям.",
    sharedBy: (userId) => `-# Поделился участник <@${userId}>`,
    changed: (time) => `-# Статья изменилась <t:${time}:D>: процитированное здесь может быть уже неверно.`,
    posted: "Отправлено.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Спасибо. Ваш голос учтён.",
      changed: "Спасибо. Ваш голос изменён.",
      known: "Ваш голос уже учтён.",
    },
    tellTitle: "Сообщить команде сервера",
    tellLabel: "Вопрос прочтёт команда, без вашего имени",
    told: {
      stored: "Спасибо. Ваш вопрос без вашего имени — в списке команды сервера.",
      known: "Ваш вопрос уже в списке команды.",
      today: "Сегодня вы уже сообщали команде об этом вопросе: одного раза в день достаточно.",
    },
  },

  sources: {
    description: "Показать статьи, из которых берутся ответы",
    search: "Только статьи, где это есть в названии, издателе или имени файла",
    untitled: "Без названия",
    noArticles: "**Статей пока нет.** Положите файлы .txt или .md в папку статей и выполните /reindex.",
    noneFound: (search) => `**Нет статей по запросу ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` по запросу ${quoted(search)}`}`,
    page: (page, pages) => `-# Страница ${number(page)} из ${number(pages)}`,
    chunks,
    indexed: (seconds) => `в индексе с <t:${seconds}:d>`,
    open: "Открыть статью",
  },

  help: {
    description: "Что умеет этот бот и что он знает",
    title: "### Задайте вопрос статьям",
    inDiscord: [
      "Я отвечаю дословными отрывками, у каждого указан источник. Если в статьях нет ответа, я так и говорю.",
      "- **/ask** и вопрос; с **private** ответ видите только вы, с **article** вопрос задаётся одной статье",
      "- **Упомяните меня** вместе с вопросом в любом канале или ветке",
      `- У любого сообщения: **Приложения › ${FIND}**`,
      "- **/sources** показывает статьи; откройте любую, чтобы спросить о ней",
      `- **${buttons.context}** рядом с отрывком показывает, что вокруг него, **${buttons.more}** — следующие отрывки`,
      `- **${buttons.helpful}** или **${buttons.notHelpful}** говорит команде, как я справляюсь; **${buttons.tellOwners}** — чего не хватает`,
      "- **/reindex** (Управлять сервером) подхватывает новые и изменённые статьи",
    ],
    inTerminal: [
      "Ответы — это дословные отрывки, у каждого указан источник. Если в статьях нет ответа, так и сказано.",
      "- Введите вопрос или **/ask** и вопрос",
      "- **/sources** показывает статьи, **/sources** и слово — те, что подходят",
      "- **/reindex** подхватывает новые и изменённые статьи, **/reindex dry** говорит, что изменилось бы",
      "- Tab дополняет, **exit** или Ctrl-D — выход",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)}, ${chunks(chunksOfAll)}; самая новая в индексе с <t:${newest}:d>`,
  },
};
