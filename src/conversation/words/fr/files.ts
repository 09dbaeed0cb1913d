import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("fr");

export const files: typeof english = {
  reasons: {
    empty: "est vide : écris-y quelque chose ou supprime-le",
    noText: "ne contient pas de texte : écris-y quelque chose ou supprime-le",
    notText: "pas du texte",
    holdsNul: "n’est pas du texte (contient des octets NUL) : convertis-le en .txt ou .md",
    notUtf8: "n’est ni de l’UTF-8 ni un autre texte : enregistre-le en UTF-8",
    noPdf: "n’est pas un PDF lisible : ouvre-le et enregistre-le de nouveau en PDF",
    scanned:
      "contient des images de pages sans texte : passe-le à la reconnaissance de texte, par exemple : ocrmypdf in.pdf out.pdf",
    password: "est protégé par un mot de passe : enregistre-le sans mot de passe",
    copyProtected: "est protégé contre la copie : procure-t’en une version sans cette protection",
    notJson: "n’est pas du JSON valide : enregistre-le ou exporte-le de nouveau",
    needsScripts: "n’a pas de texte sans ses scripts : enregistre-le depuis un navigateur ou retire-le",
    notAllowed: "ne peut pas être lu : donne à l’utilisateur du bot le droit de le lire",
    gone: "a été supprimé ou renommé pendant la lecture : relance l’indexation",
    beingWritten: "est en cours d’écriture : relance l’indexation quand il sera complet",
    linkToNothing: "est un lien vers rien : supprime-le ou rétablis sa cible",
    leadsOut: "est un lien qui sort du dossier : copie le fichier dans le dossier",
    noExtension: "n’a pas d’extension : convertis-le en texte ou en Markdown, ou cite-le dans .footnoteignore",
    damagedList:
      "est endommagé, si bien qu’aucun article ne compte comme réponse à ses questions : répare-le (il doit être en JSON) ou retire-le",
    setAside:
      "est une liste endommagée de questions auxquelles des articles répondent, mise de côté : reporte dans .asks.json ce qui est lisible et retire-la",
  },
  unread: (ending) =>
    `a un format qui n’est pas lu (${ending}) : convertis-le en texte ou en Markdown, ou cite-le dans .footnoteignore`,
  kinds: {
    image: (amount) => count(amount, { one: "# image", many: "# d’images", other: "# images" }),
    video: (amount) => count(amount, { one: "# vidéo", many: "# de vidéos", other: "# vidéos" }),
    sound: (amount) => count(amount, { one: "# son", many: "# de sons", other: "# sons" }),
    font: (amount) => count(amount, { one: "# police", many: "# de polices", other: "# polices" }),
    archive: (amount) => count(amount, { one: "# archive", many: "# d’archives", other: "# archives" }),
    program: (amount) => count(amount, { one: "# programme", many: "# de programmes", other: "# programmes" }),
  },
  ofEnding: (amount, ending) =>
    count(amount, { one: `# fichier ${ending}`, many: `# de fichiers ${ending}`, other: `# fichiers ${ending}` }),
};
