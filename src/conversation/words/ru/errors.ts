import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("ru");
const quoted = (text: string) => `«${plainLine(text, MAX_TITLE_TEXT)}»`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "спрашивать",
  more: "искать дальше",
  publish: "отправлять ответы",
  request: "сообщать команде",
  vote: "голосовать",
  context: "смотреть контекст",
  open: "открывать статьи",
  browse: "просматривать статьи",
  reindex: "индексировать статьи",
  cancel: "отменять",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "Вопрос пуст: спросите в нескольких словах.",
  nothingAsked: "Вопроса не было: скажите в нескольких словах, что хотите узнать; всё остальное — в /help.",
  longQuestion: (length) =>
    `В вопросе ${count(length, { one: "# символ", few: "# символа", many: "# символов", other: "# символа" })}: ` +
    `можно не больше ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named) => `Нет статьи ${quoted(named)}: выберите из списка или посмотрите в /sources.`,
  severalSuchArticles: (named, names, others) =>
    `По запросу ${quoted(named)} есть несколько статей: ${names.join(", ")}` +
    `${others > 0 ? ` и ещё ${number(others)}` : ""}. ` +
    "Выберите одну из списка или укажите её путь.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Не так быстро: ${doing[action]} снова можно через ${count(seconds, { one: "# секунду", few: "# секунды", many: "# секунд", other: "# секунды" })}. ` +
    "Вопросы, публикации, голоса и просмотр считаются вместе.",
  storeUnavailable: "Статьи сейчас недоступны: спросите ещё раз через минуту.",
  queueFull: "Сейчас ждёт слишком много вопросов: спросите ещё раз через минуту.",
  articleGone: "Этой статьи больше нет: её удалили или переименовали.",
  articleChanged: (title) =>
    `Статья ${quoted(title)} в этом месте изменилась после ответа: спросите ещё раз, чтобы увидеть нынешний текст.`,
  questionLost: "В этом сообщении больше нет вопроса: спросите ещё раз.",
  noTextInMessage: "В этом сообщении нет текста для поиска.",
  mayNotWrite: "Вам нельзя писать в этом канале.",
  botMayNotWrite: "Мне нельзя писать в этом канале: команда сервера может разрешить мне отправлять сюда сообщения.",
  publishedAlready: "Этот ответ уже отправлен: одного раза достаточно.",
  otherServer: "Этот бот отвечает на других серверах, не на этом.",
  messageGone: "Сообщения, на которое нужно ответить, больше нет.",
  indexingAlready: "Статьи уже индексируются: подождите, пока это закончится.",
  nothingToCancel: "Ничего больше не индексируется.",
  reindexCancelled: "Отменено: индекс остался прежним.",
  reindexUsage:
    "Введите /reindex, /reindex sync, чтобы сначала загрузить источники, или /reindex dry, чтобы увидеть, что изменилось бы.",
  notYourRun: "Статьи индексируются для другого сервера; отменить это может только его команда.",
  noPartialDryRun:
    "Здесь вам можно показать не все статьи, а значит, и не всё, что изменилось бы: индексируйте без пробного прогона.",
  notForAll:
    "Не все здесь могут видеть, откуда взят этот ответ: спросите ещё раз без private, чтобы получить то, что можно показать.",
  ownersOnly: "Это может только команда сервера: участники с правом «Управлять сервером».",

  restarting: "Меня перезапускают: спросите ещё раз через минуту.",
  unnamed: "Не получилось.",
  unknownAction: "Этого больше нет: возможно, всё изменилось с обновлением.",
  failure: (id) => `У нас что-то пошло не так. Причина — в журнале бота под кодом **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN не задан, поэтому доступен только терминал: введите вопрос, help для справки или exit для выхода.",
  noSuchCommand: (name, known) =>
    `Нет команды /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `введите вопрос или одну из этих: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "У нас что-то пошло не так; причина — в журнале.",
  more: "Enter — дальше, q — конец: ",
};
