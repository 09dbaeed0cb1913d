import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pl");

export const setup: typeof english = {
  yes: "Tak",
  no: "Nie",
  offer: "Nie ma jeszcze tokena. Skonfigurować teraz bota dla Discorda? (Nie: zadawaj mu pytania tutaj, w terminalu.)",
  createApplication:
    "1. Otwórz https://discord.com/developers/applications i utwórz aplikację.\n" +
    "2. W zakładce „Bot” wybierz „Reset Token” i skopiuj token. Zostaw wszystkie „Privileged Intents” wyłączone.",
  token: "Token bota (nie jest wyświetlany)",
  noToken: "To nie jest token: powinno to być jedno długie słowo z liter, cyfr, kropek i kresek.",
  tokenRefused: "Discord odrzuca ten token: skopiuj go jeszcze raz.",
  unreachable: (address) =>
    `Nie można połączyć się z Discordem pod adresem ${address}: sprawdź sieć, proxy i DISCORD_API_URL.`,
  unwell: (status) => `Discord odpowiada statusem ${number(status)}: spróbuj ponownie za minutę.`,
  tokenOf: (name) => `Discord go zna: ${name}.`,
  invite: (name, link) =>
    `Dodaj bota ${name} do swojego serwera, tylko z tym, czego potrzebuje:\n${link}\n` +
    "(widzieć kanały, pisać na nich i w ich wątkach oraz czytać to, na co odpowiada)",
  added: "Czy jest dodany?",
  inNoServer: "Według Discorda nie ma go jeszcze na żadnym serwerze: otwórz powyższy link i wybierz serwer.",
  servers: "Które serwery mogą go pytać? Kto może pytać, może czytać artykuły. (Spacja wybiera, Enter zatwierdza.)",
  serves: (names) => `Odpowiada na: ${names.join(", ")} i nigdzie indziej.`,
  isPublic:
    "Każdy mógłby dodać tego bota do swojego serwera; tam by nie odpowiadał. Aby zachować go dla siebie, wyłącz „Public Bot” " +
    "w zakładce „Bot” i wybierz „None” jako link w zakładce „Installation”.",
  folder: "Folder z twoimi artykułami",
  noFolder: (path) => `Nie ma folderu ${path}: najpierw go utwórz albo podaj inny.`,
  unfitFolder: (path) =>
    `${path} nie może być folderem artykułów: napisz pełną ścieżkę bez ~ i podaj folder, w którym nie leży indeks (INDEX_DIR).`,
  needsTerminal: "Konfiguracja wymaga terminala: skopiuj .env.example do .env i wpisz tam DISCORD_TOKEN.",
  cancelled: "Niczego nie zapisano. npm run setup zaczyna od nowa.",
  notWritten: (file) => `Nie można zapisać ${file}: sprawdź uprawnienia do folderu.`,
  written: (file) => `Zapisano w ${file}; tylko ty możesz to odczytać.`,
  writtenAnew: (file, kept) =>
    `Zapisano w ${file}; tylko ty możesz to odczytać. To, co tam było, jest teraz w ${kept}.`,
  next: "Uruchom go poleceniem npm start.",
};
