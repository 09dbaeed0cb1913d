import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("it");

export const files: typeof english = {
  reasons: {
    empty: "è vuoto: scrivici qualcosa o eliminalo",
    noText: "non contiene testo: scrivici qualcosa o eliminalo",
    notText: "non è testo",
    holdsNul: "non è testo (contiene byte NUL): convertilo in .txt o .md",
    notUtf8: "non è UTF-8 né altro testo: salvalo come UTF-8",
    noPdf: "non è un PDF leggibile: aprilo e salvalo di nuovo come PDF",
    scanned:
      "contiene immagini di pagine senza testo: passalo al riconoscimento del testo, per esempio: ocrmypdf in.pdf out.pdf",
    password: "è protetto da password: salvalo senza",
    copyProtected: "è protetto dalla copia: procurati una versione senza protezione",
    notJson: "non è JSON valido: salvalo o esportalo di nuovo",
    needsScripts: "senza i suoi script non ha testo: salvalo da un browser o toglilo",
    notAllowed: "non può essere letto: dai all'utente del bot il permesso di lettura",
    gone: "è stato eliminato o rinominato durante la lettura: indicizza di nuovo",
    beingWritten: "è in corso di scrittura: indicizza di nuovo quando è completo",
    linkToNothing: "è un collegamento a qualcosa che non c'è: eliminalo o ripristina la destinazione",
    leadsOut: "è un collegamento che porta fuori dalla cartella: copia il file nella cartella",
    noExtension: "non ha estensione: convertilo in testo o Markdown, oppure indicalo in .footnoteignore",
    damagedList:
      "è danneggiato, quindi nessun articolo vale come risposta alle sue domande: riparalo (deve essere JSON) o rimuovilo",
    setAside:
      "è un elenco danneggiato di domande a cui rispondono gli articoli, messo da parte: riporta in .asks.json ciò che si legge e rimuovilo",
  },
  unread: (ending) =>
    `ha un formato che non viene letto (${ending}): convertilo in testo o Markdown, oppure indicalo in .footnoteignore`,
  kinds: {
    image: (amount) => count(amount, { one: "# immagine", many: "# di immagini", other: "# immagini" }),
    video: (amount) => count(amount, { one: "# video", many: "# di video", other: "# video" }),
    sound: (amount) => count(amount, { one: "# file audio", many: "# di file audio", other: "# file audio" }),
    font: (amount) =>
      count(amount, { one: "# tipo di carattere", many: "# di tipi di carattere", other: "# tipi di carattere" }),
    archive: (amount) => count(amount, { one: "# archivio", many: "# di archivi", other: "# archivi" }),
    program: (amount) => count(amount, { one: "# programma", many: "# di programmi", other: "# programmi" }),
  },
  ofEnding: (amount, ending) =>
    count(amount, { one: `# file ${ending}`, many: `# di file ${ending}`, other: `# file ${ending}` }),
};
