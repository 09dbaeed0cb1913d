import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("it");

export const files: typeof english = {
  reasons: {
    empty: "è vuoto: scrivici qualcosa o eliminalo",
    noText: "non contiene testo: scrivici qualcosa o eliminalo",
    notText: "non è testo",
    image: "è un'immagine, non testo",
    video: "è un video, non testo",
    sound: "è un file audio, non testo",
    font: "è un carattere tipografico, non testo",
    archive: "è un archivio, non testo",
    program: "è un programma, non testo",
    holdsNul: "non è testo (contiene byte NUL): convertilo in .txt o .md",
    notUtf8: "non è UTF-8 né altro testo: salvalo come UTF-8",
    listNotUtf8: "non è in UTF-8: salvalo come UTF-8",
    readAs: "viene letto come {encoding}, perché non è UTF-8: salvalo come UTF-8 per essere sicuro delle lettere",
    damagedUtf8: "contiene byte che non sono UTF-8: mostrati come \ufffd",
    tooLarge: "è troppo grande ({size}, il limite è {limit}): dividilo in file più piccoli",
    manyLines: "ha troppe righe ({lines}): dividilo in file più piccoli",
    noExtension: "non ha estensione: convertilo in testo o Markdown, oppure indicalo in .footnoteignore",
    unread:
      "ha un formato che non viene letto ({ending}): convertilo in testo o Markdown, oppure indicalo in .footnoteignore",
    includes: "include altri file ({files}): vengono letti solo dove sono articoli essi stessi",
    noPdf: "non è un PDF leggibile: aprilo e salvalo di nuovo come PDF",
    scanned:
      "contiene immagini di pagine senza testo: passalo al riconoscimento del testo, per esempio: ocrmypdf in.pdf out.pdf",
    noLetters:
      "ha caratteri tipografici che non dicono quali lettere mostrano: esportalo di nuovo o passalo al riconoscimento del testo, per esempio: ocrmypdf in.pdf out.pdf",
    noTextOnPage:
      "non ha testo a pagina {page}: passalo al riconoscimento del testo, per esempio: ocrmypdf in.pdf out.pdf",
    noTextOnPages:
      "non ha testo alle pagine {pages}: passalo al riconoscimento del testo, per esempio: ocrmypdf in.pdf out.pdf",
    noTextOnMorePages:
      "non ha testo alle pagine {pages} e ad altre {more}: passalo al riconoscimento del testo, per esempio: ocrmypdf in.pdf out.pdf",
    manyPages: "ha troppe pagine ({pages}): dividilo in file di al massimo {most}",
    longPage: "ha una pagina di {pieces} pezzi di testo: togli quella pagina",
    password: "è protetto da password: salvalo senza",
    protectedOrOld: "è protetto da password o in un formato più vecchio: salvalo senza password come {what}",
    copyProtected: "è protetto dalla copia: procurati una versione senza protezione",
    noDocument: "non ha il formato «{what}»: aprilo e salvalo così, oppure rinominalo",
    damagedDocument: "è danneggiato ({what}): aprilo e salvalo di nuovo",
    wordDocument: "documento Word",
    presentation: "presentazione PowerPoint",
    longDocument: "contiene {size} MB di testo: dividilo in file più piccoli",
    manyFiles: "contiene più di {most} file: dividilo",
    unpacksLarge: "supera {most} MB una volta decompresso: dividilo in file più piccoli",
    entities: "definisce entità proprie, che non vengono lette: salvalo di nuovo",
    deepXml: "annida elementi oltre {most} livelli: salvalo di nuovo",
    deepElements: "annida elementi oltre {most} livelli: scrivili su meno livelli",
    deepText: "annida elenchi o citazioni oltre {most} livelli alla riga {line}: scrivili su meno livelli",
    deepLeftOut:
      "annida elenchi o citazioni oltre {most} livelli alla riga {line}: ciò che è più in fondo viene tralasciato",
    needsScripts: "senza i suoi script non ha testo: salvalo da un browser o toglilo",
    noSubtitles: "non contiene sottotitoli (una riga come 00:01:02,000 --> 00:01:04,000): salvalo di nuovo",
    notJson: "non è JSON valido: salvalo o esportalo di nuovo",
    unknownJson: "è JSON di forma sconosciuta: esporta un canale con DiscordChatExporter o scrivi {example}",
    entriesLeftOut: "tralascia {left} voci su {all}, che non hanno titolo o testo: completale",
    manyColumns: "ha {columns} colonne alla riga {row}: dividilo in tabelle più piccole",
    brokenTable: "non è una tabella alla riga {row}: cerca lì delle virgolette non chiuse, o salvalo di nuovo come CSV",
    notAllowed: "non può essere letto: dai all'utente del bot il permesso di lettura",
    gone: "è stato eliminato o rinominato durante la lettura: indicizza di nuovo",
    notFolder: "non è una cartella: scegli una cartella con articoli",
    longPath: "ha un percorso troppo lungo per il sistema: spostalo più in alto o accorcia il nome",
    circle: "è un collegamento a sé stesso: eliminalo",
    manyOpen: "non si è potuto aprire perché ci sono troppi file aperti: indicizza di nuovo",
    diskFails: "non si è potuto leggere dal disco: controlla il disco, poi indicizza di nuovo",
    notRead: "non si è potuto leggere ({code})",
    replaced: "è stato sostituito durante l'apertura: indicizza di nuovo",
    beingWritten: "è in corso di scrittura: indicizza di nuovo quando è completo",
    notRegular: "non è un file normale: toglilo dalla cartella",
    nameNotUtf8: "ha un nome che non è UTF-8: rinominalo",
    linkToNothing: "è un collegamento a qualcosa che non c'è: eliminalo o ripristina la destinazione",
    linkToNoFile: "è un collegamento a qualcosa che non è un file normale: eliminalo",
    linkToFolder: "è un collegamento a una cartella: ciò che contiene è indicizzato con il proprio nome",
    linkToHidden: "è un collegamento a una cartella nascosta, dentro un'altra: mettici una copia",
    leadsOut: "è un collegamento che porta fuori dalla cartella: copia il file nella cartella",
    leftOut: "è escluso da {rule}",
    notIncluded: "non è tra i file che SEEDS_INCLUDE nomina",
    damagedList:
      "è danneggiato, quindi nessun articolo vale come risposta alle sue domande: riparalo (deve essere JSON) o rimuovilo",
    setAside:
      "è un elenco danneggiato di domande a cui rispondono gli articoli, messo da parte: riporta in .asks.json ciò che si legge e rimuovilo",
    describedOnly: "è descritto in articles.json, ma quel file non c'è: correggi il nome o togli la voce",
    idleRule: "è una regola di articles.json a cui nessun file risponde: correggila o toglila",
    noFolder:
      "La cartella degli articoli «{directory}» non esiste: creala e mettici gli articoli, o imposta SEEDS_DIR sulla cartella che li contiene",
    noSuchFile:
      "Non c'è un file «{file}» da leggere in {directory}: indicalo a partire da lì, come guide/setup.md (i file il cui nome inizia con un punto non vengono mai letti)",
    folderFails: "La cartella degli articoli «{directory}»: {reason}",
    noArticles:
      "La cartella degli articoli «{directory}» non contiene articoli: mettici .txt, .md o altri file leggibili, o scarica ciò che elenca sources.yaml (npm run sync)",
    noArticlesBut:
      "La cartella degli articoli «{directory}» non contiene articoli: mettici .txt, .md o altri file leggibili, o scarica ciò che elenca sources.yaml (npm run sync) ({others})",
    nothingToIndex:
      "Non c'è nessun articolo da indicizzare: metti file .txt o .md nella cartella che SEEDS_DIR nomina.",
    nothingToIndexBut:
      "Non c'è nessun articolo da indicizzare: metti file .txt o .md nella cartella che SEEDS_DIR nomina ({others}).",
    othersSkipped: "saltati: {skipped}, per esempio «{file}»: {reason}",
    othersLeftOut: "esclusi da .footnoteignore, SEEDS_INCLUDE o SEEDS_EXCLUDE: {files}",
    othersBoth:
      "saltati: {skipped}, per esempio «{file}»: {reason}; esclusi da .footnoteignore, SEEDS_INCLUDE o SEEDS_EXCLUDE: {files}",
    catalogueNotRead: "non si può leggere: dai al bot il permesso di lettura",
    catalogueNotJson:
      "non è JSON valido: guarda la riga {line} (una virgola, delle virgolette o una parentesi di troppo o mancante)",
    longIgnoreFile: "ha più di {most} righe: nomina cartelle intere, come drafts/",
    inLine: "riga {line}: «{pattern}» {problem}",
    needsMuch:
      "richiede più tempo o memoria di quanto un file possa prendere, o ha terminato il processo che lo leggeva ({how}): dividilo in file più piccoli o eliminalo",
    tookLong: "ha richiesto troppo tempo per la lettura: dividilo in file più piccoli o eliminalo",
    endedProcess: "ha terminato il processo che lo leggeva ({how}): semplificalo o eliminalo",
    endedPreview: "ha terminato il processo che lo leggeva ({how}): semplificalo",
    frontMatter: "intestazione: {problem}",
    inField: "«{field}»: {problem}",
    mustBeText: "deve essere testo",
    mustBeTexts: "deve essere testo o un elenco di testi",
    mustBeQuestions: "deve essere una domanda o un elenco di domande",
    mustBeAddress: "deve essere un indirizzo che inizia con http:// o https://",
    mustBeLanguage: "deve essere il codice di una lingua, come de o pt-BR",
    longText: "non deve superare {most} caratteri",
    manyQuestions: "non devono essere più di {most} domande",
    unknownField: "campo sconosciuto «{field}» (noti: {known})",
    unknownPlace: "nulla viene messo al posto di {name} (noti: {known})",
    strangeField: '«{field}» (riga {line}) non si capisce: scrivilo come "text" su una riga',
    notYaml: "«{field}» non è YAML valido alla riga {line}: metti il testo tra virgolette",
    longFrontMatter: "supera {most} caratteri: accorcialo",
    brokenFrontMatter: "non è JSON valido: correggi virgole, virgolette e parentesi",
    noFields:
      "non contiene righe «campo: valore» e viene tralasciata; se è testo, metti una riga vuota prima del primo {fence}",
  },
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
