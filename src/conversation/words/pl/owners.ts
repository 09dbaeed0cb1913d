import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("pl");

export const owners: typeof english = {
  reindex: {
    description: "Zaindeksuj artykuły, które się zmieniły",
    dryRun: "Tylko podaj, co by się zmieniło, i niczego nie zmieniaj",
    sync: "Najpierw pobierz źródła z sources.yaml",
    running: "**Indeksowanie artykułów…**",
    progress: {
      fetching: (at) => `Pobieranie źródeł: ${number(at.done)} z ${number(at.total)}`,
      reading: (at) => `Czytanie artykułów: ${number(at.done)} z ${number(at.total)}`,
      embedding: (at) => `Przetwarzanie części: ${number(at.done)} z ${number(at.total)}`,
      writing: (at) => `Zapisywanie indeksu: ${number(at.done)} z ${number(at.total)}`,
    },
    done: "**Indeks jest aktualny.**",
    dryRunDone: "**To by się zmieniło; na razie niczego nie zmieniono.**",
    goesOn: "**Indeksowanie trwa dalej.** Tej wiadomości nie można już zmienić; wynik znajdzie się w dzienniku.",
    counts: (report) =>
      [
        `dodane: ${number(report.added)}`,
        `zmienione: ${number(report.changed)}`,
        `usunięte: ${number(report.removed)}`,
        `bez zmian: ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# artykuł", few: "# artykuły", many: "# artykułów", other: "# artykułu" })}, ` +
      `${count(report.chunks, { one: "# część", few: "# części", many: "# części", other: "# części" })}; ` +
      `przetworzono ${number(report.embedded)} w ${decimal(report.seconds, 1)} s`,
    skipped: (files) =>
      `**Pominięto ${count(files, { one: "# plik", few: "# pliki", many: "# plików", other: "# pliku" })}:**`,
    skippedFiles: (names, others) =>
      others > 0 ? `${names.join(", ")} i jeszcze ${number(others)}` : names.join(", "),
    moreSkipped: (files) =>
      `- i jeszcze ${count(files, { one: "# plik", few: "# pliki", many: "# plików", other: "# pliku" })}`,
  },
  fetched: {
    changed: (name, articles) => `Źródło ${name}: pobrane, artykuły: ${number(articles)}.`,
    unchanged: (name, articles) => `Źródło ${name}: bez zmian, artykuły: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `Źródło ${name}: liczba artykułów to teraz ${number(offered)} zamiast ${number(articles)}, więc zostają stare. Jeśli tak ma być, uruchom npm run sync -- --accept ${name}.`,
    failed: (name, reason, articles) =>
      `Nie udało się pobrać źródła ${name}; artykuły, które zostają: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `Źródła ${name} nie ma już w sources.yaml: jego artykuły zostają, dopóki tam nie wróci albo npm run sync -- --accept ich nie usunie.`,
    unfetched: (name) => `Źródło ${name} nie zostało jeszcze pobrane: uruchom npm run sync.`,
  },
};
