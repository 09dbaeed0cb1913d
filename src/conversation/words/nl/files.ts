import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("nl");

export const files: typeof english = {
  reasons: {
    empty: "is leeg: schrijf er iets in of verwijder het",
    noText: "bevat geen tekst: schrijf er iets in of verwijder het",
    notText: "geen tekst",
    image: "is een afbeelding, geen tekst",
    video: "is een video, geen tekst",
    sound: "is een geluidsbestand, geen tekst",
    font: "is een lettertype, geen tekst",
    archive: "is een archief, geen tekst",
    program: "is een programma, geen tekst",
    holdsNul: "is geen tekst (bevat NUL-bytes): zet het om naar .txt of .md",
    notUtf8: "is geen UTF-8 en ook geen andere tekst: sla het op als UTF-8",
    listNotUtf8: "is geen UTF-8: sla het op als UTF-8",
    readAs:
      "wordt gelezen als {encoding}, want het is geen UTF-8: sla het op als UTF-8 om zeker te zijn van de letters",
    damagedUtf8: "bevat bytes die geen UTF-8 zijn: getoond als \ufffd",
    tooLarge: "is te groot ({size}, de limiet is {limit}): splits het in kleinere bestanden",
    manyLines: "heeft te veel regels ({lines}): splits het in kleinere bestanden",
    noExtension: "heeft geen extensie: zet het om naar tekst of Markdown, of noem het in .footnoteignore",
    unread:
      "heeft een formaat dat niet gelezen wordt ({ending}): zet het om naar tekst of Markdown, of noem het in .footnoteignore",
    includes: "voegt andere bestanden in ({files}): die worden alleen gelezen waar ze zelf artikelen zijn",
    noPdf: "is geen leesbare pdf: open het en sla het opnieuw op als pdf",
    scanned:
      "bevat afbeeldingen van pagina's zonder tekst: laat er tekstherkenning over lopen, bijvoorbeeld: ocrmypdf in.pdf out.pdf",
    noLetters:
      "heeft lettertypen die niet zeggen welke letters ze tonen: exporteer het opnieuw of laat er tekstherkenning over lopen, bijvoorbeeld: ocrmypdf in.pdf out.pdf",
    noTextOnPage:
      "heeft geen tekst op pagina {page}: laat er tekstherkenning over lopen, bijvoorbeeld: ocrmypdf in.pdf out.pdf",
    noTextOnPages:
      "heeft geen tekst op de pagina's {pages}: laat er tekstherkenning over lopen, bijvoorbeeld: ocrmypdf in.pdf out.pdf",
    noTextOnMorePages:
      "heeft geen tekst op de pagina's {pages} en nog {more}: laat er tekstherkenning over lopen, bijvoorbeeld: ocrmypdf in.pdf out.pdf",
    manyPages: "heeft te veel pagina's ({pages}): splits het in bestanden van hoogstens {most}",
    longPage: "heeft een pagina met {pieces} stukken tekst: laat die pagina weg",
    password: "is beveiligd met een wachtwoord: sla het op zonder",
    protectedOrOld:
      "is beveiligd met een wachtwoord of heeft een ouder formaat: sla het zonder wachtwoord op als {what}",
    copyProtected: "is beveiligd tegen kopiëren: zoek een versie zonder die beveiliging",
    noDocument: "heeft niet het formaat ‘{what}’: open het en sla het zo op, of hernoem het",
    damagedDocument: "is beschadigd ({what}): open het en sla het opnieuw op",
    wordDocument: "Word-document",
    presentation: "PowerPoint-presentatie",
    longDocument: "bevat {size} MB tekst: splits het in kleinere bestanden",
    manyFiles: "bevat meer dan {most} bestanden: splits het",
    unpacksLarge: "is uitgepakt groter dan {most} MB: splits het in kleinere bestanden",
    entities: "definieert eigen entiteiten, die niet gelezen worden: sla het opnieuw op",
    deepXml: "nest elementen meer dan {most} niveaus diep: sla het opnieuw op",
    deepElements: "nest elementen meer dan {most} niveaus diep: schrijf ze vlakker",
    deepText: "nest lijsten of citaten meer dan {most} niveaus diep op regel {line}: schrijf ze vlakker",
    deepLeftOut: "nest lijsten of citaten meer dan {most} niveaus diep op regel {line}: wat dieper zit, valt weg",
    needsScripts: "heeft zonder zijn scripts geen tekst: sla het op vanuit een browser of haal het weg",
    noSubtitles: "bevat geen ondertitels (een regel als 00:01:02,000 --> 00:01:04,000): sla het opnieuw op",
    notJson: "is geen geldige JSON: sla het opnieuw op of exporteer het opnieuw",
    unknownJson: "is JSON in een onbekende vorm: exporteer een kanaal met DiscordChatExporter, of schrijf {example}",
    entriesLeftOut: "laat {left} van de {all} items weg, omdat ze geen titel of geen tekst hebben: vul ze aan",
    manyColumns: "heeft {columns} kolommen in rij {row}: splits het in kleinere tabellen",
    brokenTable:
      "is geen tabel bij rij {row}: zoek daar een aanhalingsteken dat niet gesloten is, of sla het opnieuw op als CSV",
    notAllowed: "mag niet gelezen worden: geef de gebruiker van de bot leesrechten",
    gone: "is tijdens het lezen verwijderd of hernoemd: indexeer opnieuw",
    notFolder: "is geen map: kies een map met artikelen",
    longPath: "heeft een pad dat te lang is voor het systeem: zet het hoger of verkort de naam",
    circle: "is een koppeling naar zichzelf: verwijder het",
    manyOpen: "kon niet geopend worden, omdat te veel bestanden open zijn: indexeer opnieuw",
    diskFails: "kon niet van de schijf gelezen worden: controleer de schijf en indexeer opnieuw",
    notRead: "kon niet gelezen worden ({code})",
    replaced: "werd tijdens het openen vervangen: indexeer opnieuw",
    beingWritten: "wordt nog geschreven: indexeer opnieuw als het compleet is",
    notRegular: "is geen gewoon bestand: haal het uit de map",
    nameNotUtf8: "heeft een naam die geen UTF-8 is: hernoem het",
    linkToNothing: "is een koppeling naar niets: verwijder het of herstel het doel",
    linkToNoFile: "is een koppeling naar iets dat geen gewoon bestand is: verwijder het",
    linkToFolder: "is een koppeling naar een map: wat daarin staat, wordt onder zijn eigen naam geïndexeerd",
    linkToHidden: "is een koppeling naar een verborgen map, binnen een andere: zet er een kopie neer",
    leadsOut: "is een koppeling die buiten de map leidt: kopieer het bestand naar de map",
    leftOut: "valt weg door {rule}",
    notIncluded: "hoort niet bij de bestanden die SEEDS_INCLUDE noemt",
    damagedList:
      "is beschadigd, zodat geen artikel geldt als antwoord op de vragen erin: herstel het (het moet JSON zijn) of verwijder het",
    setAside:
      "is een beschadigde lijst van vragen die artikelen beantwoorden en is opzijgezet: neem over in .asks.json wat leesbaar is en verwijder het",
    describedOnly:
      "is beschreven in articles.json, maar dat bestand is er niet: verbeter de naam of verwijder de vermelding",
    idleRule: "is een regel in articles.json waar geen bestand aan voldoet: verbeter of verwijder die",
    noFolder:
      "De artikelmap ‘{directory}’ bestaat niet: maak hem aan en zet je artikelen erin, of zet SEEDS_DIR op de map waar ze staan",
    noSuchFile:
      "Er is geen bestand ‘{file}’ te lezen in {directory}: noem het vanaf daar, zoals guide/setup.md (bestanden waarvan de naam met een punt begint, worden nooit gelezen)",
    folderFails: "De artikelmap ‘{directory}’ {reason}",
    noArticles:
      "De artikelmap ‘{directory}’ bevat geen artikelen: zet er .txt, .md of andere leesbare bestanden in, of haal op wat sources.yaml noemt (npm run sync)",
    noArticlesBut:
      "De artikelmap ‘{directory}’ bevat geen artikelen: zet er .txt, .md of andere leesbare bestanden in, of haal op wat sources.yaml noemt (npm run sync) ({others})",
    nothingToIndex: "Er is geen artikel om te indexeren: zet .txt- of .md-bestanden in de map die SEEDS_DIR noemt.",
    nothingToIndexBut:
      "Er is geen artikel om te indexeren: zet .txt- of .md-bestanden in de map die SEEDS_DIR noemt ({others}).",
    othersSkipped: "overgeslagen: {skipped}, zoals ‘{file}’: {reason}",
    othersLeftOut: "weggelaten door .footnoteignore, SEEDS_INCLUDE of SEEDS_EXCLUDE: {files}",
    othersBoth:
      "overgeslagen: {skipped}, zoals ‘{file}’: {reason}; weggelaten door .footnoteignore, SEEDS_INCLUDE of SEEDS_EXCLUDE: {files}",
    catalogueNotRead: "kan niet gelezen worden: geef de bot leesrechten",
    catalogueNotJson:
      "is geen geldige JSON: kijk op regel {line} (een komma, aanhalingsteken of haakje te veel of te weinig)",
    longIgnoreFile: "heeft meer dan {most} regels: noem hele mappen, zoals drafts/",
    inLine: "regel {line}: ‘{pattern}’ {problem}",
    needsMuch:
      "vraagt meer tijd of geheugen dan een bestand mag nemen, of beëindigde het proces dat het las ({how}): splits het in kleinere bestanden of verwijder het",
    tookLong: "duurde te lang om te lezen: splits het in kleinere bestanden of verwijder het",
    endedProcess: "beëindigde het proces dat het las ({how}): vereenvoudig of verwijder het",
    endedPreview: "beëindigde het proces dat het las ({how}): vereenvoudig het",
    frontMatter: "kopgegevens: {problem}",
    inField: "‘{field}’: {problem}",
    mustBeText: "moet tekst zijn",
    mustBeTexts: "moet tekst of een lijst van teksten zijn",
    mustBeQuestions: "moet een vraag of een lijst van vragen zijn",
    mustBeAddress: "moet een adres zijn dat begint met http:// of https://",
    mustBeLanguage: "moet de code van een taal zijn, zoals de of pt-BR",
    longText: "mag niet langer zijn dan {most} tekens",
    manyQuestions: "mogen niet meer dan {most} vragen zijn",
    unknownField: "onbekend veld ‘{field}’ (bekend: {known})",
    unknownPlace: "voor {name} wordt niets ingevuld (bekend: {known})",
    strangeField: '‘{field}’ (regel {line}) is onbegrijpelijk: schrijf het als "text" op één regel',
    notYaml: "‘{field}’ is geen geldige YAML op regel {line}: zet de tekst tussen aanhalingstekens",
    longFrontMatter: "is langer dan {most} tekens: kort het in",
    brokenFrontMatter: "geen geldige JSON: verbeter komma's, aanhalingstekens en haakjes",
    noFields:
      "bevat geen regels ‘veld: waarde’ en valt weg; is het tekst, zet dan een lege regel voor de eerste {fence}",
  },
  kinds: {
    image: (amount) => count(amount, { one: "# afbeelding", other: "# afbeeldingen" }),
    video: (amount) => count(amount, { one: "# video", other: "# video's" }),
    sound: (amount) => count(amount, { one: "# geluidsbestand", other: "# geluidsbestanden" }),
    font: (amount) => count(amount, { one: "# lettertype", other: "# lettertypen" }),
    archive: (amount) => count(amount, { one: "# archief", other: "# archieven" }),
    program: (amount) => count(amount, { one: "# programma", other: "# programma's" }),
  },
  ofEnding: (amount, ending) => count(amount, { one: `# ${ending}-bestand`, other: `# ${ending}-bestanden` }),
};
