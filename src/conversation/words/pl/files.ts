import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pl");

export const files: typeof english = {
  reasons: {
    empty: "jest pusty: wpisz coś albo usuń go",
    noText: "nie zawiera tekstu: wpisz coś albo usuń go",
    notText: "to nie tekst",
    holdsNul: "nie jest tekstem (zawiera bajty NUL): przekonwertuj go na .txt lub .md",
    notUtf8: "nie jest w UTF-8 ani innym tekstem: zapisz go jako UTF-8",
    noPdf: "nie jest czytelnym plikiem PDF: otwórz go i zapisz ponownie jako PDF",
    scanned: "zawiera obrazy stron bez tekstu: użyj rozpoznawania tekstu, na przykład: ocrmypdf in.pdf out.pdf",
    password: "jest chroniony hasłem: zapisz go bez hasła",
    copyProtected: "jest chroniony przed kopiowaniem: zdobądź wersję bez tej ochrony",
    notJson: "nie jest poprawnym plikiem JSON: zapisz lub wyeksportuj go ponownie",
    needsScripts: "nie ma tekstu bez uruchomienia skryptów: zapisz go z przeglądarki albo usuń",
    notAllowed: "nie można go odczytać: daj użytkownikowi bota prawo do odczytu",
    gone: "został usunięty lub przemianowany podczas czytania: zaindeksuj ponownie",
    beingWritten: "jest właśnie zapisywany: zaindeksuj ponownie, gdy będzie kompletny",
    linkToNothing: "jest dowiązaniem donikąd: usuń je albo przywróć jego cel",
    leadsOut: "jest dowiązaniem poza folder: skopiuj plik do folderu",
    noExtension: "nie ma rozszerzenia: przekonwertuj go na tekst lub Markdown albo wpisz do .footnoteignore",
    damagedList:
      "jest uszkodzony, więc żaden artykuł nie uchodzi za odpowiedź na zawarte w nim pytania: napraw go (musi to być JSON) albo usuń",
    setAside:
      "to uszkodzona lista pytań, na które odpowiadają artykuły, odłożona na bok: przenieś do .asks.json to, co da się odczytać, i usuń ją",
  },
  unread: (ending) =>
    `ma format, który nie jest obsługiwany (${ending}): przekonwertuj go na tekst lub Markdown albo wpisz do .footnoteignore`,
  kinds: {
    image: (amount) => count(amount, { one: "# obraz", few: "# obrazy", many: "# obrazów", other: "# obrazu" }),
    video: (amount) => count(amount, { one: "# film", few: "# filmy", many: "# filmów", other: "# filmu" }),
    sound: (amount) => count(amount, { one: "# nagranie", few: "# nagrania", many: "# nagrań", other: "# nagrania" }),
    font: (amount) => count(amount, { one: "# czcionka", few: "# czcionki", many: "# czcionek", other: "# czcionki" }),
    archive: (amount) =>
      count(amount, { one: "# archiwum", few: "# archiwa", many: "# archiwów", other: "# archiwum" }),
    program: (amount) =>
      count(amount, { one: "# program", few: "# programy", many: "# programów", other: "# programu" }),
  },
  ofEnding: (amount, ending) =>
    count(amount, {
      one: `# plik ${ending}`,
      few: `# pliki ${ending}`,
      many: `# plików ${ending}`,
      other: `# pliku ${ending}`,
    }),
};
