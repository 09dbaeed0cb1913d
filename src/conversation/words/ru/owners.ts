import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("ru");

export const owners: typeof english = {
  reindex: {
    description: "Проиндексировать изменившиеся статьи",
    dryRun: "Только показать, что изменилось бы, ничего не меняя",
    sync: "Сначала загрузить источники из sources.yaml",
    running: "**Статьи индексируются…**",
    progress: {
      fetching: (at) => `Загрузка источников: ${number(at.done)} из ${number(at.total)}`,
      reading: (at) => `Чтение статей: ${number(at.done)} из ${number(at.total)}`,
      embedding: (at) => `Обработка фрагментов: ${number(at.done)} из ${number(at.total)}`,
      writing: (at) => `Запись индекса: ${number(at.done)} из ${number(at.total)}`,
    },
    done: "**Индекс обновлён.**",
    dryRunDone: "**Вот что изменилось бы; ничего не изменено.**",
    goesOn: "**Индексация продолжается.** Это сообщение больше нельзя изменить; итог будет в журнале.",
    counts: (report) =>
      [
        `новых: ${number(report.added)}`,
        `изменённых: ${number(report.changed)}`,
        `удалённых: ${number(report.removed)}`,
        `без изменений: ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# статья", few: "# статьи", many: "# статей", other: "# статьи" })}, ` +
      `${count(report.chunks, { one: "# фрагмент", few: "# фрагмента", many: "# фрагментов", other: "# фрагмента" })}; ` +
      `обработано ${number(report.embedded)} за ${decimal(report.seconds, 1)} с`,
    skipped: (files) =>
      `**${count(files, { one: "Пропущен # файл", few: "Пропущено # файла", many: "Пропущено # файлов", other: "Пропущено # файла" })}:**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join(", ")} и ещё ${number(others)}` : names.join(", ")),
    moreSkipped: (files) =>
      `- и ещё ${count(files, { one: "# файл", few: "# файла", many: "# файлов", other: "# файла" })}`,
  },
  fetched: {
    changed: (name, articles) => `Источник ${name}: загружен, статей: ${number(articles)}.`,
    unchanged: (name, articles) => `Источник ${name}: без изменений, статей: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `Источник ${name}: статей ${number(offered)} вместо ${number(articles)}, поэтому остаются прежние. Если так и задумано, выполните npm run sync -- --accept ${name}.`,
    failed: (name, reason, articles) =>
      `Источник ${name} загрузить не удалось; остаётся статей: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `Источника ${name} больше нет в sources.yaml: его статьи остаются, пока он туда не вернётся или npm run sync -- --accept их не удалит.`,
    unfetched: (name) => `Источник ${name} ещё не загружен: выполните npm run sync.`,
  },
};
