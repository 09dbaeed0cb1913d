import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("pl");

export const doctor: typeof english = {
  description: "Sprawdź uprawnienia, polecenia, indeks, model, dysk, bazę danych i zegar",
  allWell: (things) => `Wszystko w porządku, sprawdzono: ${number(things)}.`,
  someIll: (ill, things) => `Sprawdzono: ${number(things)}, uwagi wymaga: ${number(ill)}.`,
  version: (version, node) => `Footnote ${version}, Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} jest za stary: zainstaluj Node ${needed} lub nowszy.`,
  index: (articles, chunks, newest) =>
    `Artykuły w indeksie: ${number(articles)}, części: ${number(chunks)}, najnowszy z dnia ${date(newest)}.`,
  noArticles: "W indeksie nie ma artykułu, który można tu pokazać: umieść artykuły w SEEDS_DIR i uruchom /reindex.",
  noIndex: "Nie ma jeszcze indeksu: uruchom npm run index albo bota, który go zbuduje.",
  indexFails: (reason) => `Nie można odczytać indeksu: ${reason}`,
  model: (model, reader) =>
    reader
      ? `Model embeddingów to ${model}, z modelem czytającym.`
      : `Model embeddingów to ${model}, bez modelu czytającego (READER=0).`,
  otherLanguages: (codes, model) =>
    `Większość artykułów jest w innym języku (${languages(codes)}): wbudowany model znajduje je tylko po słowach. Z EMBEDDING_MODEL=${model} znajdzie je także po znaczeniu.`,
  disk: (gigabytes) => `Na dysku indeksu jest wolne ${decimal(gigabytes, 1)} GB.`,
  diskFull: (gigabytes, needed) =>
    `Na dysku indeksu zostało tylko ${decimal(gigabytes, 1)} GB: zwolnij co najmniej ${decimal(needed, 1)} GB albo zmniejsz INDEX_KEEP.`,
  diskUnknown: "Nie da się ustalić, ile zostało miejsca: sprawdź, czy INDEX_DIR można odczytać.",
  database: "Baza danych odpowiada.",
  databaseFails: "Baza danych nie odpowiada: sprawdź, czy działa i czy STORE_URL jest poprawny.",
  files: "Indeks jest w plikach i można go odczytać.",
  clock: "Zegar wskazuje właściwy czas.",
  clockWrong: (seconds) => `Zegar jest przesunięty o ${number(seconds)} s: zsynchronizuj go przez NTP.`,
  clockUnknown: "Nie da się ustalić, czy zegar wskazuje właściwy czas: Discord nie odpowiada.",
  noErrors: "Od uruchomienia nic się nie zepsuło.",
  errors: (errors, last) => `Błędy w dzienniku od uruchomienia: ${number(errors)}, ostatni o ${last}: zajrzyj tam.`,
  gateway: "Gateway jest połączony, bez uprzywilejowanych intentów.",
  gatewayDown: "Gateway nie jest połączony: sprawdź sieć; bot połączy się sam.",
  intentsMissing: "Botowi brakuje intentu, którego potrzebuje: zaktualizuj Footnote i uruchom go ponownie.",
  commands: "Polecenia są zarejestrowane.",
  commandsDiffer: "Zarejestrowane są inne polecenia niż w tej wersji: uruchom npm run deploy albo zrestartuj bota.",
  commandsUnknown: (reason) => `Nie da się ustalić, czy polecenia są zarejestrowane: ${reason}`,
  channel: (name) => `Na #${name} wolno mi wszystko, czego potrzebuję.`,
  channelLacks: (name, permissions) =>
    `Na #${name} brakuje mi uprawnień: ${permissions.join(", ")}. Nadaj mi je w Edytuj kanał › Uprawnienia.`,
  channelGone: (id) => `Kanału ${id} z ustawień już nie ma albo go nie widzę: wybierz inny w /settings.`,
  forumLacksTag: (name, tag) => `Na forum #${name} nie ma tagu „${tag}”: dodaj go tam albo wybierz inny w /settings.`,
  permissions: {
    view: "„Wyświetlanie kanału”",
    send: "„Wysyłanie wiadomości”",
    sendInThreads: "„Wysyłanie wiadomości w wątkach”",
    history: "„Czytanie historii wiadomości”",
    manageThreads: "„Zarządzanie wątkami i postami”",
    attachFiles: "„Załączanie plików”",
  },
  role: "Rola ekipy istnieje.",
  roleGone: "Roli ekipy z ustawień już nie ma: wybierz inną w /settings.",
  connection: {
    wrongToken:
      "Discord odrzuca token: skopiuj go ponownie z discord.com/developers/applications › Bot do DISCORD_TOKEN w .env.",
    intents: "Discord odrzuca intenty bota: nie potrzebuje żadnego uprzywilejowanego, więc zaktualizuj Footnote.",
    noAccess:
      "Bota nie ma na serwerze z DISCORD_GUILD_ID: zaproś go z zakresami bot i applications.commands albo popraw id.",
    wrongApplication: "Discord nie zna aplikacji o tym id: popraw DISCORD_APPLICATION_ID albo zostaw puste.",
    down: (address, status) =>
      `Discord odpowiada statusem ${status} pod adresem ${address}: zobacz discordstatus.com i spróbuj później.`,
  },
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
  kept: "Wszystko, co powiedziano i ustawiono, da się odczytać. Zrób kopię przez npm run backup -- FILE, niezależnie od tego, czy bot działa.",
  keptFails: (reason) => `Nie można zrobić kopii tego, co powiedziano: ${reason}`,
  room: (needed, free) =>
    `Nowy indeks obok starego potrzebuje najwyżej ${number(needed)} MB, a wolne jest ${number(free)} MB.`,
  roomLacks: (needed, free) =>
    `Nowy indeks obok starego potrzebuje ${number(needed)} MB, a wolne jest ${number(free)} MB: zwolnij miejsce albo ustaw INDEX_KEEP=1.`,
};
