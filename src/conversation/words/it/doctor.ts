import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("it");

export const doctor: typeof english = {
  description: "Controlla permessi, comandi, indice, modello, disco, database e orologio",
  allWell: (things) => `Tutto a posto: ${number(things)} punti controllati.`,
  someIll: (ill, things) => `Punti che richiedono attenzione: ${number(ill)} su ${number(things)}.`,
  version: (version, node) => `Footnote ${version} con Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} è troppo vecchio: installa Node ${needed} o successivo.`,
  index: (articles, chunks, newest) =>
    `Articoli nell'indice: ${number(articles)}, frammenti: ${number(chunks)}, il più recente del ${date(newest)}.`,
  noArticles: "L'indice non ha articoli che si possano mostrare qui: metti articoli in SEEDS_DIR ed esegui /reindex.",
  noIndex: "Non c'è ancora un indice: esegui npm run index, o avvia il bot, che lo crea.",
  indexFails: (reason) => `L'indice non si può leggere: ${reason}`,
  model: (model, reader) =>
    reader
      ? `Il modello di embedding è ${model}, con modello di lettura.`
      : `Il modello di embedding è ${model}, senza modello di lettura (READER=0).`,
  otherLanguages: (codes, model) =>
    `La maggior parte degli articoli è in ${languages(codes)}: il modello integrato li trova solo in base alle parole. Con EMBEDDING_MODEL=${model} li trova anche in base al significato.`,
  disk: (gigabytes) => `Sul disco dell'indice restano ${decimal(gigabytes, 1)} GB.`,
  diskFull: (gigabytes, needed) =>
    `Sul disco dell'indice restano solo ${decimal(gigabytes, 1)} GB: libera almeno ${decimal(needed, 1)} GB o abbassa INDEX_KEEP.`,
  diskUnknown: "Non si può sapere quanto spazio resta: controlla che INDEX_DIR sia leggibile.",
  database: "Il database risponde.",
  databaseFails: "Il database non risponde: controlla che sia in funzione e che STORE_URL sia corretto.",
  files: "L'indice è su file e si può leggere.",
  clock: "L'orologio è giusto.",
  clockWrong: (seconds) => `L'orologio sbaglia di ${number(seconds)} s: regolalo con NTP.`,
  clockUnknown: "Non si può sapere se l'orologio è giusto: Discord non risponde.",
  noErrors: "Dall'avvio non è andato storto nulla.",
  errors: (errors, last) =>
    `Errori nel log dall'avvio: ${number(errors)}, l'ultimo alle ${last}: guarda che cosa dice.`,
  gateway: "Il gateway è connesso, senza intent privilegiati.",
  gatewayDown: "Il gateway non è connesso: controlla la rete; il bot si riconnette da solo.",
  intentsMissing: "Al bot manca un intent di cui ha bisogno: aggiorna Footnote e riavvialo.",
  commands: "I comandi sono registrati.",
  commandsDiffer: "I comandi registrati non sono quelli di questa versione: esegui npm run deploy o riavvia il bot.",
  commandsUnknown: (reason) => `Non si può sapere se i comandi sono registrati: ${reason}`,
  channel: (name) => `In #${name} posso fare tutto ciò che mi serve.`,
  channelLacks: (name, permissions) =>
    `In #${name} mi mancano questi permessi: ${permissions.join(", ")}. Concedimeli in Modifica canale › Permessi.`,
  channelGone: (id) => `Il canale ${id} delle impostazioni non c'è più o non lo vedo: scegline un altro in /settings.`,
  forumLacksTag: (name, tag) =>
    `Il forum #${name} non ha il tag «${tag}»: aggiungilo lì, o scegline un altro in /settings.`,
  permissions: {
    view: "«Visualizza canale»",
    send: "«Invia messaggi»",
    sendInThreads: "«Invia messaggi nei thread»",
    history: "«Leggi la cronologia dei messaggi»",
    manageThreads: "«Gestisci thread e post»",
    attachFiles: "«Allega file»",
  },
  role: "Il ruolo dello staff c'è.",
  roleGone: "Il ruolo dello staff delle impostazioni non c'è più: scegline un altro in /settings.",
  connection: {
    wrongToken:
      "Discord rifiuta il token: copialo di nuovo da discord.com/developers/applications › Bot in DISCORD_TOKEN di .env.",
    intents: "Discord rifiuta gli intent del bot: non gliene serve nessuno privilegiato, quindi aggiorna Footnote.",
    noAccess:
      "Il bot non è nel server di DISCORD_GUILD_ID: invitalo con gli scope bot e applications.commands, o correggi l'id.",
    wrongApplication:
      "Discord non conosce applicazioni con quell'id: correggi DISCORD_APPLICATION_ID o lascialo vuoto.",
    down: (address, status) =>
      `Discord risponde con lo stato ${status} a ${address}: guarda discordstatus.com e riprova più tardi.`,
  },
  token: (name) => `Discord conosce il bot come ${name}.`,
  noToken: "DISCORD_TOKEN non è impostato: senza token c'è solo il terminale; npm run setup lo chiede.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Tutti possono vedere tutti gli articoli: non ci sono regole di accesso."
      : `Regole di accesso in vigore: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `La regola di accesso per «${folder}» (riga ${number(line)}) non riguarda alcun articolo: correggi il nome della cartella o toglila.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Fuori dall'indice: ${files}`,
  kept: "Tutto ciò che è stato detto e impostato si può leggere. Salvalo con npm run backup -- FILE, che il bot sia in funzione o no.",
  keptFails: (reason) => `Ciò che è stato detto non si può salvare: ${reason}`,
  room: (needed, free) =>
    `Un nuovo indice accanto al vecchio richiede al massimo ${number(needed)} MB, e ne sono liberi ${number(free)} MB.`,
  roomLacks: (needed, free) =>
    `Un nuovo indice accanto al vecchio richiede ${number(needed)} MB, e ne sono liberi ${number(free)} MB: fai spazio o imposta INDEX_KEEP=1.`,
};
