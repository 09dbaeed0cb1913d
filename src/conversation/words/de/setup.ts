import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("de");

export const setup: typeof english = {
  yes: "Ja",
  no: "Nein",
  offer:
    "Es gibt noch kein Token. Den Bot jetzt für Discord einrichten? (Nein: Du fragst ihn gleich hier, im Terminal.)",
  createApplication:
    "1. Öffne https://discord.com/developers/applications und leg eine Anwendung an.\n" +
    "2. Wähl unter „Bot“ die Schaltfläche „Reset Token“ und kopier das Token. Lass alle „Privileged Intents“ aus.",
  token: "Das Token des Bots (es wird nicht angezeigt)",
  noToken: "Das ist kein Token: Es ist ein langes Wort aus Buchstaben, Ziffern, Punkten und Strichen.",
  tokenRefused: "Discord lehnt dieses Token ab: Kopier es noch einmal.",
  unreachable: (address) =>
    `Discord ist unter ${address} nicht erreichbar: Prüf das Netzwerk, den Proxy und DISCORD_API_URL.`,
  unwell: (status) => `Discord antwortet mit Status ${number(status)}: Versuch es in einer Minute noch einmal.`,
  tokenOf: (name) => `Discord kennt ihn: ${name}.`,
  invite: (name, link) =>
    `Füg ${name} deinem Server hinzu, mit genau den Rechten, die er braucht:\n${link}\n` +
    "(Kanäle sehen, darin und in ihren Threads schreiben und lesen, worauf er antwortet)",
  added: "Ist er hinzugefügt?",
  inNoServer: "Laut Discord ist er noch auf keinem Server: Öffne den Link oben und wähl einen.",
  servers:
    "Welche Server dürfen ihn fragen? Wer ihn fragen kann, kann die Artikel lesen. (Leertaste wählt, Enter bestätigt.)",
  serves: (names) => `Antwortet auf ${names.join(", ")} und sonst nirgends.`,
  isPublic:
    "Jeder könnte diesen Bot einem eigenen Server hinzufügen; dort würde er nicht antworten. Soll er nur dir gehören, schalte " +
    "unter „Bot“ „Public Bot“ aus und wähl unter „Installation“ als Link „None“.",
  folder: "Der Ordner mit deinen Artikeln",
  noFolder: (path) => `Den Ordner ${path} gibt es nicht: Leg ihn zuerst an oder nenn einen anderen.`,
  unfitFolder: (path) =>
    `${path} kann nicht der Ordner der Artikel sein: Schreib ihn ohne ~ aus und nenn keinen, in dem der Index (INDEX_DIR) liegt.`,
  needsTerminal:
    "Zum Einrichten braucht es ein Terminal: Kopier .env.example nach .env und trag dort DISCORD_TOKEN ein.",
  cancelled: "Es wurde nichts geschrieben. npm run setup fängt von vorn an.",
  notWritten: (file) => `${file} lässt sich nicht schreiben: Prüf die Rechte des Ordners.`,
  written: (file) => `In ${file} geschrieben, nur für dich lesbar.`,
  writtenAnew: (file, kept) => `In ${file} geschrieben, nur für dich lesbar; was dort stand, ist jetzt ${kept}.`,
  next: "Starte ihn mit npm start.",
};
