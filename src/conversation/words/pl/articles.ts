import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("pl");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Dodaj do artykułów",
  articleDescription: "Pisz, wysyłaj, zmieniaj i przywracaj artykuły",
  newDescription: "Napisz nowy artykuł",
  uploadDescription: "Dodaj pliki do artykułów; plik o tej samej nazwie zostanie zastąpiony",
  uploadFile: "Plik",
  uploadFolder: "Folder, w którym mają się znaleźć",
  editDescription: "Zmień artykuł napisany tutaj",
  removeDescription: "Usuń artykuł napisany tutaj",
  historyDescription: "Obejrzyj wcześniejsze wersje artykułu i przywróć jedną z nich",
  whichArticle: "Artykuł",

  formTitle: "Artykuł",
  uploadTitle: "Dodaj pliki",
  filesLabel: "Pliki",
  titleLabel: "Tytuł",
  folderLabel: "Folder (może być pusty)",
  textLabel: "Tekst w Markdownie",
  asksLabel: "Pytania, na które odpowiada (jedno w wierszu)",

  added: (path) => `### Nowy: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Zmieniony: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Usunięty: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Tytuł: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `nowe części: ${number(added)} · bez zmian: ${number(kept)} · usunięte: ${number(removed)}`,
  newChunk: "nowa",
  keptChunk: "bez zmian",
  furtherChunks: (chunks) =>
    `-# i jeszcze ${count(chunks, { one: "# część", few: "# części", many: "# części", other: "# części" })}`,
  unreadable: (reason) => `To nie może być artykuł: ${reason}.`,
  remark: (remark) => `Uwaga: ${remark}.`,
  leftOut: (names) =>
    `-# Pominięto, bo takie pliki nie są odczytywane albo są zbyt duże: ${names.map(named).join(", ")}`,
  notSaved: "-# Nic jeszcze nie zapisano.",
  save: "Zapisz",
  edit: "Edytuj",
  discard: "Odrzuć",
  saving: (paths) => `Zapisano: ${paths.map(named).join(", ")}. **Indeksowanie…**`,
  saved: (paths) =>
    `Zapisano i zaindeksowano: ${paths.map(named).join(", ")}. Odpowiedzi pochodzą teraz także stąd. Możesz to cofnąć przez **/article history**.`,
  savedOnly: (paths, reason) =>
    `Zapisano, ale jeszcze nie zaindeksowano: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Odrzucono: niczego nie zmieniono.",

  versions: (path) => `### Wcześniejsze wersje: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Obejrzyj wersję",
  version: (at, bytes) =>
    `${time(at)}, ${count(bytes, { one: "# bajt", few: "# bajty", many: "# bajtów", other: "# bajta" })}`,
  noVersions: "Nie ma jeszcze wcześniejszych wersji tego artykułu.",

  changedMeanwhile: "Artykuł w międzyczasie się zmienił: otwórz go ponownie i zobacz, co teraz zawiera.",
  tooManyArticles: (most) => `Ten serwer ma już maksymalną liczbę artykułów (${number(most)}): najpierw usuń któreś.`,
  notWritten: "Nie da się zapisać artykułu: operator bota musi sprawdzić folder i dysk.",
  leadsOut: "Jest tam dowiązanie poza folder artykułów: operator bota musi je usunąć.",
  notOfServer: "Tutaj można zmieniać tylko artykuły napisane na tym serwerze.",
  inServersOnly: "Artykuły pisze się na serwerach, nie w wiadomościach prywatnych.",
  draftGone: "Tego szkicu już nie ma: zapisano go, odrzucono albo ma ponad dzień. Zacznij od nowa.",
  otherOwnersDraft: "To szkic innej osoby z ekipy.",
  notReadFormat: (name, endings) => `${plainLine(name, MAX_TITLE_TEXT)} ma nieobsługiwany format: wyślij ${endings}.`,
  noFiles: "Nie wybrano żadnego pliku: wybierz co najmniej jeden.",
  tooManyFiles: (most) =>
    count(most, {
      one: "Naraz można wysłać najwyżej # plik.",
      few: "Naraz można wysłać najwyżej # pliki.",
      many: "Naraz można wysłać najwyżej # plików.",
      other: "Naraz można wysłać najwyżej # pliku.",
    }),
  sameName: "Dwa z plików mają tę samą nazwę: zmień nazwę jednego z nich.",
  notFromForm: "Tego pliku nie napisano w formularzu: zmień go przez /article upload, pod tą samą nazwą.",
  versionGone: "Ta wersja nie jest już przechowywana: zostaje dziesięć ostatnich.",
  articleGone: "Tego artykułu już nie ma: został usunięty lub zmienił nazwę.",
  notKept: "Tytułu lub pytań nie da się tak przechować: napisz je krócej i z mniejszą liczbą znaków specjalnych.",
  noSuchArticle: "Nie ma takiego artykułu wśród napisanych tutaj: wybierz któryś z listy.",
  tooLongForForm: (limit) =>
    `Artykuł jest dłuższy niż formularz (limit znaków: ${number(limit)}): zmień go przez /article upload, pod tą samą nazwą.`,
  emptyMessage: "W tej wiadomości nie ma tekstu ani pliku, który dałoby się przeczytać.",
  tooLarge: (name, megabytes) => `${name} przekracza ${megabytes} MB: wyślij mniejsze części.`,
  notFetched: (name) => `Nie udało się pobrać ${name} z Discorda: spróbuj ponownie.`,
};
