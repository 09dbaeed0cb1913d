import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ru");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `символов: ${number(characters)}, из них ${number(markup)} только для оформления`,
  warning: (text) => `Внимание: ${text}`,
  headings: (headings) => `Заголовки: ${number(headings)}`,
  chunks: (chunks) => `Фрагменты: ${number(chunks)}`,
  code: (blocks) => `Код: ${number(blocks)}`,
  tables: (tables) => `Таблицы, по первой строке каждой: ${number(tables)}`,
  leftOut: (parts) => `Пропущено, не в индексе и не показывается: ${number(parts)}`,
  line: (line) => `строка ${line}`,
  lines: (first, last) => `строки ${first}–${last}`,
  tokens: (tokens) => `токенов: ${number(tokens)}`,
  rolledBack: (generation) => `Текущий индекс — снова ${generation}.`,
  whole: (generation, files, bytes) => `${generation} цел; проверено файлов: ${number(files)}, байт: ${number(bytes)}.`,
  moreProblems: (problems) => `(--json покажет все проблемы: ${number(problems)})`,

  // npm run questions
  sent: (questions) => `Отправлены команде (${number(questions)}):`,
  unanswered: (questions) => `Без ответа (${number(questions)}):`,
  resolved: (questions) => `Уже с ответом (${number(questions)}):`,
  unansweredPrivately: (questions) => `Личных вопросов без ответа: ${number(questions)}`,
  noQuestions: "Вопросов ещё нет: ни один не отправлен команде и ни один не остался без ответа.",

  // npm run sync
  noSources: (file) => `В ${file} нет ни одного источника: как его записать, сказано в README.`,
  moreRemarks: (remarks) => `и ещё ${number(remarks)}`,
  syncCancelled: "Отменено: статьи остались прежними.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} уже есть: укажите другой файл или удалите этот.`,
  notWritten: (file) => `Не удаётся записать ${file}: проверьте папку, права и диск.`,
  noArchive: (file) => `Не удаётся прочитать ${file}: укажите архив, который записала команда npm run backup.`,
  backedUp: (file, what) => `Записано в ${file}: ${what}. Храните его у себя: в нём то, о чём спрашивали участники.`,
  restored: (place, time, what) =>
    `Восстановлено в ${place}, по состоянию на ${time}: ${what}. Перезапустите бота, если он работает.`,
  notEmpty: (place, what) =>
    `В ${place} уже что-то есть (${what}): сохраните это через npm run backup, затем восстановите с --replace.`,
  kept: {
    records: (amount) => `голоса, вопросы и просьбы: ${number(amount)}`,
    secrets: (amount) => `калибровки и секреты: ${number(amount)}`,
    servers: (amount) => `настройки серверов: ${number(amount)}`,
    notices: (amount) => `участники, которых известить об ответе: ${number(amount)}`,
    posted: (amount) => `опубликованные ответы: ${number(amount)}`,
    files: (amount) => `файлы со своими вопросами: ${number(amount)}`,
    articles: (amount) => `статьи, созданные в Discord: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Задайте вопрос: npm run ask -- "Кто …?"',
};
