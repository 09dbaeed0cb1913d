import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("nl");

export const files: typeof english = {
  reasons: {
    empty: "is leeg: schrijf er iets in of verwijder het",
    noText: "bevat geen tekst: schrijf er iets in of verwijder het",
    notText: "geen tekst",
    holdsNul: "is geen tekst (bevat NUL-bytes): zet het om naar .txt of .md",
    notUtf8: "is geen UTF-8 en ook geen andere tekst: sla het op als UTF-8",
    noPdf: "is geen leesbare pdf: open het en sla het opnieuw op als pdf",
    scanned:
      "bevat afbeeldingen van pagina's zonder tekst: laat er tekstherkenning over lopen, bijvoorbeeld: ocrmypdf in.pdf out.pdf",
    password: "is beveiligd met een wachtwoord: sla het op zonder",
    copyProtected: "is beveiligd tegen kopiëren: zoek een versie zonder die beveiliging",
    notJson: "is geen geldige JSON: sla het opnieuw op of exporteer het opnieuw",
    needsScripts: "heeft zonder zijn scripts geen tekst: sla het op vanuit een browser of haal het weg",
    notAllowed: "mag niet gelezen worden: geef de gebruiker van de bot leesrechten",
    gone: "is tijdens het lezen verwijderd of hernoemd: indexeer opnieuw",
    beingWritten: "wordt nog geschreven: indexeer opnieuw als het compleet is",
    linkToNothing: "is een koppeling naar niets: verwijder het of herstel het doel",
    leadsOut: "is een koppeling die buiten de map leidt: kopieer het bestand naar de map",
    noExtension: "heeft geen extensie: zet het om naar tekst of Markdown, of noem het in .footnoteignore",
    damagedList:
      "is beschadigd, zodat geen artikel geldt als antwoord op de vragen erin: herstel het (het moet JSON zijn) of verwijder het",
    setAside:
      "is een beschadigde lijst van vragen die artikelen beantwoorden en is opzijgezet: neem over in .asks.json wat leesbaar is en verwijder het",
  },
  unread: (ending) =>
    `heeft een formaat dat niet gelezen wordt (${ending}): zet het om naar tekst of Markdown, of noem het in .footnoteignore`,
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
