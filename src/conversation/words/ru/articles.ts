import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("ru");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Добавить в статьи",
  articleDescription: "Писать, загружать, менять и восстанавливать статьи",
  newDescription: "Написать новую статью",
  uploadDescription: "Добавить файлы в статьи; файл с тем же именем будет заменён",
  uploadFile: "Файл",
  uploadFolder: "Папка, в которой они будут лежать",
  editDescription: "Изменить статью, написанную здесь",
  removeDescription: "Удалить статью, написанную здесь",
  historyDescription: "Посмотреть прежние версии статьи и восстановить одну из них",
  whichArticle: "Статья",

  formTitle: "Статья",
  uploadTitle: "Добавить файлы",
  filesLabel: "Файлы",
  titleLabel: "Название",
  folderLabel: "Папка (можно не указывать)",
  textLabel: "Текст в Markdown",
  asksLabel: "На какие вопросы отвечает, по одному в строке",

  added: (path) => `### Новая: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Изменена: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Удалена: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Название: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `новых фрагментов: ${number(added)} · без изменений: ${number(kept)} · убрано: ${number(removed)}`,
  newChunk: "новый",
  keptChunk: "без изменений",
  furtherChunks: (chunks) =>
    `-# и ещё ${count(chunks, { one: "# фрагмент", few: "# фрагмента", many: "# фрагментов", other: "# фрагмента" })}`,
  unreadable: (reason) => `Это не может быть статьёй: ${reason}.`,
  remark: (remark) => `Примечание: ${remark}.`,
  leftOut: (names) =>
    `-# Не взято, потому что такие файлы не поддерживаются или слишком велики: ${names.map(named).join(", ")}`,
  notSaved: "-# Пока ничего не сохранено.",
  save: "Сохранить",
  edit: "Изменить",
  discard: "Отбросить",
  saving: (paths) => `Сохранено: ${paths.map(named).join(", ")}. **Индексируется…**`,
  saved: (paths) =>
    `Сохранено и проиндексировано: ${paths.map(named).join(", ")}. Ответы теперь берутся и отсюда. Отменить это можно через **/article history**.`,
  savedOnly: (paths, reason) =>
    `Сохранено, но ещё не проиндексировано: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Отброшено: ничего не изменено.",

  versions: (path) => `### Прежние версии: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Посмотреть версию",
  version: (at, bytes) =>
    `${time(at)}, ${count(bytes, { one: "# байт", few: "# байта", many: "# байт", other: "# байта" })}`,
  noVersions: "У этой статьи пока нет прежних версий.",

  changedMeanwhile: "Тем временем статья изменилась: откройте её ещё раз и посмотрите, что в ней написано теперь.",
  tooManyArticles: (most) =>
    `На этом сервере уже предельное число статей (${number(most)}): сначала удалите какие-нибудь.`,
  notWritten: "Статью не удаётся записать: оператору бота нужно проверить папку и диск.",
  leadsOut: "Там есть ссылка за пределы папки статей: её должен убрать оператор бота.",
  notOfServer: "Здесь можно менять только статьи, написанные на этом сервере.",
  inServersOnly: "Статьи пишут на серверах, а не в личных сообщениях.",
  draftGone: "Этого черновика больше нет: его сохранили, отбросили или он старше суток. Начните заново.",
  otherOwnersDraft: "Это черновик другого участника команды.",
  notReadFormat: (name, endings) =>
    `Формат файла ${plainLine(name, MAX_TITLE_TEXT)} не поддерживается: загрузите ${endings}.`,
  noFiles: "Файл не выбран: выберите хотя бы один.",
  tooManyFiles: (most) =>
    count(most, {
      one: "За раз можно загрузить не больше # файла.",
      few: "За раз можно загрузить не больше # файлов.",
      many: "За раз можно загрузить не больше # файлов.",
      other: "За раз можно загрузить не больше # файла.",
    }),
  sameName: "У двух файлов одинаковое имя: переименуйте один из них.",
  notFromForm: "Этот файл написан не в форме: измените его через /article upload под тем же именем.",
  versionGone: "Эта версия больше не хранится: остаются последние десять.",
  articleGone: "Этой статьи больше нет: её удалили или переименовали.",
  notKept: "Название или вопросы нельзя сохранить в таком виде: напишите их короче и с меньшим числом спецсимволов.",
  noSuchArticle: "Среди написанных здесь такой статьи нет: выберите из списка.",
  tooLongForForm: (limit) =>
    `Статья не помещается в форму (предел в символах: ${number(limit)}): измените её через /article upload под тем же именем.`,
  emptyMessage: "В этом сообщении нет ни текста, ни файла, который можно прочесть.",
  tooLarge: (name, megabytes) => `${name} больше ${megabytes} МБ: загрузите его по частям.`,
  notFetched: (name) => `Не удалось получить ${name} от Discord: попробуйте ещё раз.`,
};
