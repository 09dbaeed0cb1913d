import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("de");

export const doctor: typeof english = {
  description: "Prüft Berechtigungen, Befehle, Index, Modell, Festplatte, Datenbank und Uhr",
  allWell: (things) => `Alles in Ordnung: ${number(things)} Punkte geprüft.`,
  someIll: (ill, things) => `Handlungsbedarf bei ${number(ill)} von ${number(things)} geprüften Punkten.`,
  version: (version, node) => `Footnote ${version} mit Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} ist zu alt: Installiere Node ${needed} oder neuer.`,
  index: (articles, chunks, newest) =>
    `Artikel im Index: ${number(articles)}, Abschnitte: ${number(chunks)}, der neueste vom ${date(newest)}.`,
  noArticles:
    "Der Index hat keinen Artikel, der hier gezeigt werden darf: Leg Artikel in SEEDS_DIR und führ /reindex aus.",
  noIndex: "Es gibt noch keinen Index: Führ npm run index aus oder starte den Bot, der ihn baut.",
  indexFails: (reason) => `Der Index lässt sich nicht lesen: ${reason}`,
  model: (model, reader) =>
    reader
      ? `Das Embedding-Modell ist ${model}, mit Lesemodell.`
      : `Das Embedding-Modell ist ${model}, ohne Lesemodell (READER=0).`,
  otherLanguages: (codes, model) =>
    `Die meisten Artikel sind auf ${languages(codes)}: Das eingebaute Modell findet sie nur über ihre Wörter. Mit EMBEDDING_MODEL=${model} findet es sie auch über ihre Bedeutung.`,
  disk: (gigabytes) => `Auf der Festplatte des Index sind ${decimal(gigabytes, 1)} GB frei.`,
  diskFull: (gigabytes, needed) =>
    `Auf der Festplatte des Index sind nur ${decimal(gigabytes, 1)} GB frei: Schaff Platz für mindestens ${decimal(needed, 1)} GB oder senke INDEX_KEEP.`,
  diskUnknown: "Wie viel Platz frei ist, lässt sich nicht feststellen: Prüf, ob INDEX_DIR lesbar ist.",
  database: "Die Datenbank antwortet.",
  databaseFails: "Die Datenbank antwortet nicht: Prüf, ob sie läuft und ob STORE_URL stimmt.",
  files: "Der Index liegt in Dateien und ist lesbar.",
  clock: "Die Uhr geht richtig.",
  clockWrong: (seconds) => `Die Uhr geht um ${number(seconds)} s falsch: Lass den Rechner sie per NTP stellen.`,
  clockUnknown: "Ob die Uhr richtig geht, lässt sich nicht feststellen: Discord antwortet nicht.",
  noErrors: "Seit dem Start ist nichts schiefgegangen.",
  errors: (errors, last) =>
    `Fehler im Protokoll seit dem Start: ${number(errors)}, der letzte um ${last}: Sieh dort nach.`,
  gateway: "Das Gateway ist verbunden, ohne privilegierten Intent.",
  gatewayDown: "Das Gateway ist nicht verbunden: Prüf das Netz; der Bot verbindet sich von selbst wieder.",
  intentsMissing: "Dem Bot fehlt ein Intent, den er braucht: Aktualisiere Footnote und starte neu.",
  commands: "Die Befehle sind registriert.",
  commandsDiffer:
    "Registriert sind andere Befehle als die dieser Version: Führ npm run deploy aus oder starte den Bot neu.",
  commandsUnknown: (reason) => `Ob die Befehle registriert sind, lässt sich nicht feststellen: ${reason}`,
  channel: (name) => `In #${name} darf ich alles, was ich brauche.`,
  channelLacks: (name, permissions) =>
    `In #${name} fehlen mir Berechtigungen: ${permissions.join(", ")}. Gib sie mir unter Kanal bearbeiten › Berechtigungen.`,
  channelGone: (id) =>
    `Den Kanal ${id} aus den Einstellungen gibt es nicht mehr, oder ich sehe ihn nicht: Wähl einen anderen in /settings.`,
  forumLacksTag: (name, tag) =>
    `Im Forum #${name} gibt es den Tag „${tag}“ nicht: Leg ihn dort an, oder wähl einen anderen in /settings.`,
  permissions: {
    view: "„Kanal anzeigen“",
    send: "„Nachrichten senden“",
    sendInThreads: "„Nachrichten in Threads senden“",
    history: "„Nachrichtenverlauf anzeigen“",
    manageThreads: "„Threads und Beiträge verwalten“",
    attachFiles: "„Dateien anhängen“",
  },
  role: "Die Rolle des Serverteams gibt es.",
  roleGone: "Die Rolle des Serverteams aus den Einstellungen gibt es nicht mehr: Wähl eine andere in /settings.",
  connection: {
    wrongToken:
      "Discord lehnt das Token ab: Kopier es noch einmal aus discord.com/developers/applications › Bot nach DISCORD_TOKEN in .env.",
    intents: "Discord lehnt die Intents des Bots ab: Er braucht keinen privilegierten; aktualisiere Footnote.",
    noAccess:
      "Der Bot ist nicht auf dem Server aus DISCORD_GUILD_ID: Lad ihn mit den Scopes bot und applications.commands ein oder berichtige die Id.",
    wrongApplication:
      "Discord kennt keine Anwendung mit dieser Id: Berichtige DISCORD_APPLICATION_ID oder lass es leer.",
    down: (address, status) =>
      `Discord antwortet unter ${address} mit Status ${status}: Sieh auf discordstatus.com nach und versuch es später noch einmal.`,
  },
  token: (name) => `Discord kennt den Bot als ${name}.`,
  noToken: "DISCORD_TOKEN ist nicht gesetzt: Ohne das Token gibt es nur das Terminal; npm run setup fragt danach.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Alle dürfen alle Artikel sehen: Es gibt keine Zugriffsregeln."
      : `Geltende Zugriffsregeln: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `Die Zugriffsregel für „${folder}“ (Zeile ${number(line)}) trifft keinen Artikel: Berichtige den Namen des Ordners oder streich sie.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Nicht im Index: ${files}`,
  kept: "Alles, was gesagt und eingestellt wurde, ist lesbar. Sichern mit npm run backup -- FILE, ob der Bot läuft oder nicht.",
  keptFails: (reason) => `Was gesagt wurde, lässt sich nicht sichern: ${reason}`,
  room: (needed, free) =>
    `Ein neuer Index neben dem alten braucht höchstens ${number(needed)} MB; frei sind ${number(free)} MB.`,
  roomLacks: (needed, free) =>
    `Ein neuer Index neben dem alten braucht ${number(needed)} MB; frei sind ${number(free)} MB: Platz schaffen oder INDEX_KEEP=1 setzen.`,
};
