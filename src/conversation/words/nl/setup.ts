import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("nl");

export const setup: typeof english = {
  yes: "Ja",
  no: "Nee",
  offer: "Er is nog geen token. De bot nu instellen voor Discord? (Nee: stel je vragen hier, in de terminal.)",
  createApplication:
    "1. Open https://discord.com/developers/applications en maak een applicatie aan.\n" +
    "2. Kies bij ‘Bot’ voor ‘Reset Token’ en kopieer het token. Laat alle ‘Privileged Intents’ uit.",
  token: "Het token van de bot (het wordt niet getoond)",
  noToken: "Dat is geen token: het moet één lang woord zijn met letters, cijfers, punten en streepjes.",
  tokenRefused: "Discord weigert dit token: kopieer het opnieuw.",
  unreachable: (address) =>
    `Discord is niet bereikbaar op ${address}: controleer het netwerk, de proxy en DISCORD_API_URL.`,
  unwell: (status) => `Discord antwoordt met status ${number(status)}: probeer het over een minuut opnieuw.`,
  tokenOf: (name) => `Discord kent hem: ${name}.`,
  invite: (name, link) =>
    `Voeg ${name} toe aan je server, met wat hij nodig heeft en niet meer:\n${link}\n` +
    "(kanalen zien, daarin en in hun threads schrijven, en lezen waarop hij antwoordt)",
  added: "Is hij toegevoegd?",
  inNoServer: "Volgens Discord zit hij nog in geen enkele server: open de link hierboven en kies er een.",
  servers:
    "Welke servers mogen hem vragen stellen? Wie vragen kan stellen, kan de artikelen lezen. (Spatie kiest, Enter bevestigt.)",
  serves: (names) => `Antwoordt in ${names.join(", ")} en nergens anders.`,
  isPublic:
    "Iedereen zou deze bot aan een eigen server kunnen toevoegen; daar zou hij niet antwoorden. Wil je hem voor jezelf houden, zet " +
    "dan ‘Public Bot’ uit bij ‘Bot’ en kies ‘None’ als link bij ‘Installation’.",
  folder: "De map met je artikelen",
  noFolder: (path) => `De map ${path} bestaat niet: maak hem eerst aan, of noem een andere.`,
  unfitFolder: (path) =>
    `${path} kan niet de map van de artikelen zijn: schrijf hem voluit, zonder ~, en noem er geen waarin de index (INDEX_DIR) ligt.`,
  needsTerminal: "Voor het instellen is een terminal nodig: kopieer .env.example naar .env en vul DISCORD_TOKEN in.",
  cancelled: "Er is niets geschreven. npm run setup begint opnieuw.",
  notWritten: (file) => `${file} kan niet worden geschreven: controleer de rechten van de map.`,
  written: (file) => `Geschreven naar ${file}, alleen voor jou leesbaar.`,
  writtenAnew: (file, kept) => `Geschreven naar ${file}, alleen voor jou leesbaar; wat er stond, heet nu ${kept}.`,
  next: "Start hem met npm start.",
};
