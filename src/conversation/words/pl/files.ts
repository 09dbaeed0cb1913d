import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pl");

export const files: typeof english = {
  reasons: {
    empty: "jest pusty: wpisz coś albo usuń go",
    noText: "nie zawiera tekstu: wpisz coś albo usuń go",
    notText: "to nie tekst",
    image: "to obraz, nie tekst",
    video: "to film, nie tekst",
    sound: "to plik dźwiękowy, nie tekst",
    font: "to czcionka, nie tekst",
    archive: "to archiwum, nie tekst",
    program: "to program, nie tekst",
    holdsNul: "nie jest tekstem (zawiera bajty NUL): przekonwertuj go na .txt lub .md",
    notUtf8: "nie jest w UTF-8 ani innym tekstem: zapisz go jako UTF-8",
    listNotUtf8: "nie jest w UTF-8: zapisz go jako UTF-8",
    readAs: "jest czytany jako {encoding}, bo to nie UTF-8: zapisz go jako UTF-8, żeby litery się zgadzały",
    damagedUtf8: "zawiera bajty, które nie są UTF-8: pokazane jako \ufffd",
    tooLarge: "jest za duży ({size}, limit to {limit}): podziel go na mniejsze pliki",
    manyLines: "ma za dużo wierszy ({lines}): podziel go na mniejsze pliki",
    noExtension: "nie ma rozszerzenia: przekonwertuj go na tekst lub Markdown albo wpisz do .footnoteignore",
    unread:
      "ma format, który nie jest obsługiwany ({ending}): przekonwertuj go na tekst lub Markdown albo wpisz do .footnoteignore",
    includes: "dołącza inne pliki ({files}): są czytane tylko tam, gdzie same są artykułami",
    noPdf: "nie jest czytelnym plikiem PDF: otwórz go i zapisz ponownie jako PDF",
    scanned: "zawiera obrazy stron bez tekstu: użyj rozpoznawania tekstu, na przykład: ocrmypdf in.pdf out.pdf",
    noLetters:
      "ma czcionki, które nie mówią, jakie litery pokazują: wyeksportuj go ponownie albo użyj rozpoznawania tekstu, na przykład: ocrmypdf in.pdf out.pdf",
    noTextOnPage: "nie ma tekstu na stronie {page}: użyj rozpoznawania tekstu, na przykład: ocrmypdf in.pdf out.pdf",
    noTextOnPages: "nie ma tekstu na stronach {pages}: użyj rozpoznawania tekstu, na przykład: ocrmypdf in.pdf out.pdf",
    noTextOnMorePages:
      "nie ma tekstu na stronach {pages} i jeszcze {more}: użyj rozpoznawania tekstu, na przykład: ocrmypdf in.pdf out.pdf",
    manyPages: "ma za dużo stron ({pages}): podziel go na pliki po najwyżej {most}",
    longPage: "ma stronę z {pieces} kawałków tekstu: pomiń tę stronę",
    password: "jest chroniony hasłem: zapisz go bez hasła",
    protectedOrOld: "jest chroniony hasłem albo ma starszy format: zapisz go bez hasła jako {what}",
    copyProtected: "jest chroniony przed kopiowaniem: zdobądź wersję bez tej ochrony",
    noDocument: "nie ma formatu „{what}”: otwórz go i tak zapisz albo zmień nazwę",
    damagedDocument: "jest uszkodzony ({what}): otwórz go i zapisz ponownie",
    wordDocument: "dokument Word",
    presentation: "prezentacja PowerPoint",
    longDocument: "zawiera {size} MB tekstu: podziel go na mniejsze pliki",
    manyFiles: "zawiera więcej plików niż {most}: podziel go",
    unpacksLarge: "po rozpakowaniu ma ponad {most} MB: podziel go na mniejsze pliki",
    entities: "definiuje własne encje, które nie są czytane: zapisz go od nowa",
    deepXml: "zagnieżdża elementy głębiej niż {most} poziomów: zapisz go od nowa",
    deepElements: "zagnieżdża elementy głębiej niż {most} poziomów: spłaszcz je",
    deepText: "zagnieżdża listy lub cytaty głębiej niż {most} poziomów w wierszu {line}: spłaszcz je",
    deepLeftOut:
      "zagnieżdża listy lub cytaty głębiej niż {most} poziomów w wierszu {line}: to, co głębiej, jest pomijane",
    needsScripts: "nie ma tekstu bez uruchomienia skryptów: zapisz go z przeglądarki albo usuń",
    noSubtitles: "nie zawiera napisów (wiersz taki jak 00:01:02,000 --> 00:01:04,000): zapisz go ponownie",
    notJson: "nie jest poprawnym plikiem JSON: zapisz lub wyeksportuj go ponownie",
    unknownJson: "to JSON o nieznanej postaci: wyeksportuj kanał przez DiscordChatExporter albo napisz {example}",
    entriesLeftOut: "pomija {left} z {all} wpisów, bo nie mają tytułu albo tekstu: uzupełnij je",
    manyColumns: "ma w wierszu {row} tyle kolumn: {columns}. Podziel go na mniejsze tabele",
    brokenTable:
      "nie jest tabelą w wierszu {row}: poszukaj tam niezamkniętego cudzysłowu albo zapisz go ponownie jako CSV",
    notAllowed: "nie można go odczytać: daj użytkownikowi bota prawo do odczytu",
    gone: "został usunięty lub przemianowany podczas czytania: zaindeksuj ponownie",
    notFolder: "nie jest folderem: wybierz folder z artykułami",
    longPath: "ma ścieżkę za długą dla systemu: przenieś go wyżej albo skróć nazwę",
    circle: "jest dowiązaniem do samego siebie: usuń je",
    manyOpen: "nie dał się otworzyć, bo otwartych jest za dużo plików: zaindeksuj ponownie",
    diskFails: "nie dał się odczytać z dysku: sprawdź dysk i zaindeksuj ponownie",
    notRead: "nie dał się odczytać ({code})",
    replaced: "został podmieniony przy otwieraniu: zaindeksuj ponownie",
    beingWritten: "jest właśnie zapisywany: zaindeksuj ponownie, gdy będzie kompletny",
    notRegular: "nie jest zwykłym plikiem: usuń go z folderu",
    nameNotUtf8: "ma nazwę, która nie jest w UTF-8: zmień ją",
    linkToNothing: "jest dowiązaniem donikąd: usuń je albo przywróć jego cel",
    linkToNoFile: "jest dowiązaniem do czegoś, co nie jest zwykłym plikiem: usuń je",
    linkToFolder: "jest dowiązaniem do folderu: jego zawartość jest indeksowana pod własną nazwą",
    linkToHidden: "jest dowiązaniem do ukrytego folderu wewnątrz innego: wstaw w to miejsce kopię",
    leadsOut: "jest dowiązaniem poza folder: skopiuj plik do folderu",
    leftOut: "jest pomijany przez {rule}",
    notIncluded: "nie należy do plików, które wymienia SEEDS_INCLUDE",
    damagedList:
      "jest uszkodzony, więc żaden artykuł nie uchodzi za odpowiedź na zawarte w nim pytania: napraw go (musi to być JSON) albo usuń",
    setAside:
      "to uszkodzona lista pytań, na które odpowiadają artykuły, odłożona na bok: przenieś do .asks.json to, co da się odczytać, i usuń ją",
    describedOnly: "jest opisany w articles.json, ale takiego pliku nie ma: popraw nazwę albo usuń wpis",
    idleRule: "to reguła w articles.json, której nie odpowiada żaden plik: popraw ją albo usuń",
    noFolder:
      "Folder artykułów „{directory}” nie istnieje: utwórz go i umieść w nim artykuły albo ustaw SEEDS_DIR na folder, w którym są",
    noSuchFile:
      "W {directory} nie ma pliku „{file}” do odczytania: podaj go od tego miejsca, na przykład guide/setup.md (pliki o nazwach zaczynających się od kropki nigdy nie są czytane)",
    folderFails: "Folder artykułów „{directory}”: {reason}",
    noArticles:
      "W folderze artykułów „{directory}” nie ma artykułów: umieść w nim .txt, .md lub inne czytelne pliki albo pobierz to, co wymienia sources.yaml (npm run sync)",
    noArticlesBut:
      "W folderze artykułów „{directory}” nie ma artykułów: umieść w nim .txt, .md lub inne czytelne pliki albo pobierz to, co wymienia sources.yaml (npm run sync) ({others})",
    nothingToIndex:
      "Nie ma artykułu do zaindeksowania: umieść pliki .txt lub .md w folderze, który wskazuje SEEDS_DIR.",
    nothingToIndexBut:
      "Nie ma artykułu do zaindeksowania: umieść pliki .txt lub .md w folderze, który wskazuje SEEDS_DIR ({others}).",
    othersSkipped: "pominięte: {skipped}, na przykład „{file}”: {reason}",
    othersLeftOut: "wykluczone przez .footnoteignore, SEEDS_INCLUDE lub SEEDS_EXCLUDE: {files}",
    othersBoth:
      "pominięte: {skipped}, na przykład „{file}”: {reason}; wykluczone przez .footnoteignore, SEEDS_INCLUDE lub SEEDS_EXCLUDE: {files}",
    catalogueNotRead: "nie można go odczytać: daj botowi prawo do odczytu",
    catalogueNotJson:
      "nie jest poprawnym plikiem JSON: zobacz wiersz {line} (o przecinek, cudzysłów lub nawias za dużo albo za mało)",
    longIgnoreFile: "ma więcej wierszy niż {most}: podaj całe foldery, na przykład drafts/",
    inLine: "wiersz {line}: „{pattern}” {problem}",
    needsMuch:
      "wymaga więcej czasu lub pamięci, niż wolno plikowi, albo zakończył proces, który go czytał ({how}): podziel go na mniejsze pliki albo usuń",
    tookLong: "był zbyt długo czytany: podziel go na mniejsze pliki albo usuń",
    endedProcess: "zakończył proces, który go czytał ({how}): uprość go albo usuń",
    endedPreview: "zakończył proces, który go czytał ({how}): uprość go",
    frontMatter: "nagłówek: {problem}",
    inField: "„{field}”: {problem}",
    mustBeText: "musi być tekstem",
    mustBeTexts: "musi być tekstem albo listą tekstów",
    mustBeQuestions: "musi być pytaniem albo listą pytań",
    mustBeAddress: "musi być adresem zaczynającym się od http:// lub https://",
    mustBeLanguage: "musi być kodem języka, takim jak de lub pt-BR",
    longText: "nie może mieć więcej znaków niż {most}",
    manyQuestions: "nie może być więcej pytań niż {most}",
    unknownField: "nieznane pole „{field}” (znane: {known})",
    unknownPlace: "w miejsce {name} nic nie jest wstawiane (znane: {known})",
    strangeField: '„{field}” (wiersz {line}) jest niezrozumiałe: zapisz je jako "text" w jednym wierszu',
    notYaml: "„{field}” nie jest poprawnym YAML w wierszu {line}: ujmij tekst w cudzysłów",
    longFrontMatter: "ma więcej znaków niż {most}: skróć go",
    brokenFrontMatter: "niepoprawny JSON: popraw przecinki, cudzysłowy i nawiasy",
    noFields:
      "nie ma wierszy „pole: wartość” i jest pomijany; jeśli to tekst, wstaw pusty wiersz przed pierwszym {fence}",
  },
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
