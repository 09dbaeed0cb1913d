import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("pl");

export const doctor: typeof english = {
  description: "Sprawdza uprawnienia, polecenia, indeks, model, dysk, bazę danych i zegar",
  allWell: (things) => `Wszystko w porządku, sprawdzono: ${number(things)}.`,
  someIll: (ill, things) => `Uwagi wymaga ${number(ill)} z ${number(things)} sprawdzonych rzeczy.`,
  version: (version, node) => `Footnote ${version}, Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} jest za stary: zainstaluj Node ${needed} lub nowszy.`,
  index: (articles, chunks, newest) =>
    `Artykuły w indeksie: ${number(articles)}, części: ${number(chunks)}, najnowszy z dnia ${date(newest)}.`,
  noArticles: "W indeksie nie ma artykułu, który można tu pokazać: umieść artykuły w SEEDS_DIR i uruchom /reindex.",
  noIndex: "Nie ma jeszcze indeksu: uruchom npm run index albo bota, który go zbuduje.",
  indexFails: (reason) => `Nie można odczytać indeksu: ${reason}`,
  model: (model, reader) =>
    reader ? `Model to ${model}, z czytelnikiem.` : `Model to ${model}, bez czytelnika (READER=0).`,
  otherLanguages: (codes, model) =>
    `Większość artykułów jest w innym języku (${languages(codes)}): wbudowany model znajduje je tylko po słowach. Z EMBEDDING_MODEL=${model} znajdzie je także po znaczeniu.`,
  disk: (gigabytes) => `Na dysku indeksu jest wolne ${decimal(gigabytes, 1)} GB.`,
  diskFull: (gigabytes, needed) =>
    `Na dysku indeksu zostało tylko ${decimal(gigabytes, 1)} GB: zwolnij co najmniej ${decimal(needed, 1)} GB albo zmniejsz INDEX_KEEP.`,
  diskUnknown: "Nie da się ustalić, ile zostało miejsca: sprawdź, czy INDEX_DIR można odczytać.",
  database: "Baza danych odpowiada.",
  databaseFails: "Baza danych nie odpowiada: sprawdź, czy działa, oraz STORE_URL.",
  files: "Indeks jest w plikach i daje się odczytać.",
  clock: "Zegar chodzi dobrze.",
  clockWrong: (seconds) => `Zegar myli się o ${number(seconds)} s: ustaw go przez NTP.`,
  clockUnknown: "Nie da się ustalić, czy zegar chodzi dobrze: Discord nie odpowiada.",
  noErrors: "Od uruchomienia nic się nie zepsuło.",
  errors: (errors, last) => `Błędy w dzienniku od uruchomienia: ${number(errors)}, ostatni o ${last}: zajrzyj tam.`,
  gateway: "Brama jest połączona, bez uprzywilejowanej intencji.",
  gatewayDown: "Brama nie jest połączona: sprawdź sieć; bot połączy się sam.",
  intentsMissing: "Botowi brakuje intencji, której potrzebuje: zaktualizuj Footnote i uruchom ponownie.",
  commands: "Polecenia są zarejestrowane.",
  commandsDiffer: "Zarejestrowane są inne polecenia niż w tej wersji: uruchom npm run deploy albo bota ponownie.",
  commandsUnknown: (reason) => `Nie da się ustalić, czy polecenia są zarejestrowane: ${reason}`,
  channel: (name) => `Na #${name} wolno mi wszystko, czego potrzebuję.`,
  channelLacks: (name, permissions) =>
    `Na #${name} brakuje mi uprawnień: ${permissions.join(", ")}. Nadaj je w uprawnieniach kanału.`,
  channelGone: (id) => `Kanału ${id} z ustawień już nie ma albo go nie widzę: wybierz inny w /settings.`,
  permissions: {
    view: "wyświetlanie kanału",
    send: "wysyłanie wiadomości",
    sendInThreads: "wysyłanie wiadomości w wątkach",
    history: "czytanie historii wiadomości",
  },
  role: "Rola ekipy istnieje.",
  roleGone: "Roli ekipy z ustawień już nie ma: wybierz inną w /settings.",
  token: (name) => `Discord zna bota jako ${name}.`,
  noToken: "DISCORD_TOKEN nie jest ustawiony: bez niego jest tylko terminal; npm run setup o niego zapyta.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Wszyscy mogą widzieć wszystkie artykuły: nie ma reguł dostępu."
      : `Obowiązujące reguły dostępu: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `Reguła dostępu dla „${folder}” (wiersz ${number(line)}) nie dotyczy żadnego artykułu: popraw nazwę folderu albo ją usuń.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Poza indeksem: ${files}`,
};
