import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("it");

export const setup: typeof english = {
  yes: "Sì",
  no: "No",
  offer: "Non c'è ancora un token. Configurare subito il bot per Discord? (No: fagli domande qui, nel terminale.)",
  createApplication:
    "1. Apri https://discord.com/developers/applications e crea un'applicazione.\n" +
    "2. In «Bot» scegli «Reset Token» e copia il token. Lascia disattivati tutti i «Privileged Intents».",
  token: "Il token del bot (non viene mostrato)",
  noToken: "Questo non è un token: è un'unica parola lunga di lettere, cifre, punti e trattini.",
  tokenRefused: "Discord rifiuta questo token: copialo di nuovo.",
  unreachable: (address) =>
    `Discord non è raggiungibile all'indirizzo ${address}: controlla la rete, il proxy e DISCORD_API_URL.`,
  unwell: (status) => `Discord risponde con lo stato ${number(status)}: riprova tra un minuto.`,
  tokenOf: (name) => `Discord lo conosce: ${name}.`,
  invite: (name, link) =>
    `Aggiungi ${name} al tuo server, con ciò che gli serve e nient'altro:\n${link}\n` +
    "(vedere i canali, scriverci e scrivere nei loro thread, e leggere ciò a cui risponde)",
  added: "È stato aggiunto?",
  inNoServer: "Discord dice che non è ancora in nessun server: apri il link qui sopra e scegline uno.",
  servers:
    "Quali server possono fargli domande? Chi può fargli domande può leggere gli articoli. (Barra spaziatrice per scegliere, Invio per confermare.)",
  serves: (names) => `Risponde in ${names.join(", ")} e in nessun altro posto.`,
  isPublic:
    "Chiunque potrebbe aggiungere questo bot a un proprio server; lì non risponderebbe. Per tenerlo solo per te, disattiva " +
    "«Public Bot» in «Bot» e scegli «None» come link in «Installation».",
  folder: "La cartella dei tuoi articoli",
  noFolder: (path) => `La cartella ${path} non esiste: creala prima, o indicane un'altra.`,
  unfitFolder: (path) =>
    `${path} non può essere la cartella degli articoli: scrivila per intero, senza ~, e indicane una che non contenga l'indice (INDEX_DIR).`,
  needsTerminal: "Per la configurazione serve un terminale: copia .env.example in .env e inserisci DISCORD_TOKEN.",
  cancelled: "Non è stato scritto nulla. npm run setup ricomincia.",
  notWritten: (file) => `Non si può scrivere ${file}: controlla i permessi della cartella.`,
  written: (file) => `Scritto in ${file}, leggibile solo da te.`,
  writtenAnew: (file, kept) => `Scritto in ${file}, leggibile solo da te; ciò che c'era è ora in ${kept}.`,
  next: "Avvialo con npm start.",
};
