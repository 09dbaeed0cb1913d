import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("fr");

export const files: typeof english = {
  reasons: {
    empty: "est vide : écris-y quelque chose ou supprime-le",
    noText: "ne contient pas de texte : écris-y quelque chose ou supprime-le",
    notText: "pas du texte",
    image: "est une image, pas du texte",
    video: "est une vidéo, pas du texte",
    sound: "est un fichier audio, pas du texte",
    font: "est une police, pas du texte",
    archive: "est une archive, pas du texte",
    program: "est un programme, pas du texte",
    holdsNul: "n’est pas du texte (contient des octets NUL) : convertis-le en .txt ou .md",
    notUtf8: "n’est ni de l’UTF-8 ni un autre texte : enregistre-le en UTF-8",
    listNotUtf8: "n’est pas en UTF-8 : enregistre-le en UTF-8",
    readAs: "est lu en {encoding}, car ce n’est pas de l’UTF-8 : enregistre-le en UTF-8 pour être sûr de ses lettres",
    damagedUtf8: "contient des octets qui ne sont pas de l’UTF-8 : montrés par \ufffd",
    tooLarge: "est trop gros ({size}, la limite est de {limit}) : divise-le en fichiers plus petits",
    manyLines: "a trop de lignes ({lines}) : divise-le en fichiers plus petits",
    noExtension: "n’a pas d’extension : convertis-le en texte ou en Markdown, ou cite-le dans .footnoteignore",
    unread:
      "a un format qui n’est pas lu ({ending}) : convertis-le en texte ou en Markdown, ou cite-le dans .footnoteignore",
    includes: "inclut d’autres fichiers ({files}) : ils ne sont lus que là où ils sont eux-mêmes des articles",
    noPdf: "n’est pas un PDF lisible : ouvre-le et enregistre-le de nouveau en PDF",
    scanned:
      "contient des images de pages sans texte : passe-le à la reconnaissance de texte, par exemple : ocrmypdf in.pdf out.pdf",
    noLetters:
      "a des polices qui ne disent pas quelles lettres elles montrent : exporte-le de nouveau, ou passe-le à la reconnaissance de texte, par exemple : ocrmypdf in.pdf out.pdf",
    noTextOnPage:
      "n’a pas de texte à la page {page} : passe-le à la reconnaissance de texte, par exemple : ocrmypdf in.pdf out.pdf",
    noTextOnPages:
      "n’a pas de texte aux pages {pages} : passe-le à la reconnaissance de texte, par exemple : ocrmypdf in.pdf out.pdf",
    noTextOnMorePages:
      "n’a pas de texte aux pages {pages} et {more} autres : passe-le à la reconnaissance de texte, par exemple : ocrmypdf in.pdf out.pdf",
    manyPages: "a trop de pages ({pages}) : divise-le en fichiers de {most} au plus",
    longPage: "a une page de {pieces} morceaux de texte : retire cette page",
    password: "est protégé par un mot de passe : enregistre-le sans mot de passe",
    protectedOrOld:
      "est protégé par un mot de passe ou dans un ancien format : enregistre-le sans mot de passe en {what}",
    copyProtected: "est protégé contre la copie : procure-t’en une version sans cette protection",
    noDocument: "n’a pas le format « {what} » : ouvre-le et enregistre-le ainsi, ou renomme-le",
    damagedDocument: "est endommagé ({what}) : ouvre-le et enregistre-le de nouveau",
    wordDocument: "document Word",
    presentation: "présentation PowerPoint",
    longDocument: "contient {size} MB de texte : divise-le en fichiers plus petits",
    manyFiles: "contient plus de {most} fichiers : divise-le",
    unpacksLarge: "dépasse {most} MB une fois décompressé : divise-le en fichiers plus petits",
    entities: "définit ses propres entités, qui ne sont pas lues : enregistre-le de nouveau",
    deepXml: "imbrique des éléments sur plus de {most} niveaux : enregistre-le de nouveau",
    deepElements: "imbrique des éléments sur plus de {most} niveaux : écris-les plus à plat",
    deepText: "imbrique des listes ou citations sur plus de {most} niveaux à la ligne {line} : écris-les plus à plat",
    deepLeftOut:
      "imbrique des listes ou citations sur plus de {most} niveaux à la ligne {line} : le plus profond est laissé de côté",
    needsScripts: "n’a pas de texte sans ses scripts : enregistre-le depuis un navigateur ou retire-le",
    noSubtitles:
      "ne contient pas de sous-titres (une ligne comme 00:01:02,000 --> 00:01:04,000) : enregistre-le de nouveau",
    notJson: "n’est pas du JSON valide : enregistre-le ou exporte-le de nouveau",
    unknownJson: "est du JSON de forme inconnue : exporte un salon avec DiscordChatExporter, ou écris {example}",
    entriesLeftOut: "laisse de côté {left} des {all} entrées, qui n’ont pas de titre ou pas de texte : complète-les",
    manyColumns: "a {columns} colonnes à la rangée {row} : divise-le en tableaux plus petits",
    brokenTable:
      "n’est pas un tableau à la rangée {row} : cherches-y un guillemet non fermé, ou enregistre-le de nouveau en CSV",
    notAllowed: "ne peut pas être lu : donne à l’utilisateur du bot le droit de le lire",
    gone: "a été supprimé ou renommé pendant la lecture : relance l’indexation",
    notFolder: "n’est pas un dossier : choisis un dossier contenant des articles",
    longPath: "a un chemin trop long pour le système : déplace-le plus haut ou raccourcis son nom",
    circle: "est un lien vers lui-même : supprime-le",
    manyOpen: "n’a pas pu être ouvert, car trop de fichiers sont ouverts : relance l’indexation",
    diskFails: "n’a pas pu être lu sur le disque : vérifie le disque, puis relance l’indexation",
    notRead: "n’a pas pu être lu ({code})",
    replaced: "a été remplacé pendant l’ouverture : relance l’indexation",
    beingWritten: "est en cours d’écriture : relance l’indexation quand il sera complet",
    notRegular: "n’est pas un fichier ordinaire : retire-le du dossier",
    nameNotUtf8: "a un nom qui n’est pas en UTF-8 : renomme-le",
    linkToNothing: "est un lien vers rien : supprime-le ou rétablis sa cible",
    linkToNoFile: "est un lien vers ce qui n’est pas un fichier ordinaire : supprime-le",
    linkToFolder: "est un lien vers un dossier : son contenu est indexé sous son propre nom",
    linkToHidden: "est un lien vers un dossier caché, à l’intérieur d’un autre : remplace-le par une copie",
    leadsOut: "est un lien qui sort du dossier : copie le fichier dans le dossier",
    leftOut: "est laissé de côté par {rule}",
    notIncluded: "ne fait pas partie des fichiers que nomme SEEDS_INCLUDE",
    damagedList:
      "est endommagé, si bien qu’aucun article ne compte comme réponse à ses questions : répare-le (il doit être en JSON) ou retire-le",
    setAside:
      "est une liste endommagée de questions auxquelles des articles répondent, mise de côté : reporte dans .asks.json ce qui est lisible et retire-la",
    describedOnly: "est décrit dans articles.json, mais ce fichier n’existe pas : corrige le nom ou retire l’entrée",
    idleRule: "est une règle d’articles.json à laquelle aucun fichier ne répond : corrige-la ou retire-la",
    noFolder:
      "Le dossier d’articles « {directory} » n’existe pas : crée-le et mets-y tes articles, ou donne à SEEDS_DIR le dossier qui les contient",
    noSuchFile:
      "Il n’y a pas de fichier « {file} » à lire dans {directory} : nomme-le à partir de là, comme guide/setup.md (les fichiers dont le nom commence par un point ne sont jamais lus)",
    folderFails: "Le dossier d’articles « {directory} » {reason}",
    noArticles:
      "Le dossier d’articles « {directory} » ne contient pas d’articles : mets-y des .txt, .md ou d’autres fichiers lisibles, ou récupère ce qu’indique sources.yaml (npm run sync)",
    noArticlesBut:
      "Le dossier d’articles « {directory} » ne contient pas d’articles : mets-y des .txt, .md ou d’autres fichiers lisibles, ou récupère ce qu’indique sources.yaml (npm run sync) ({others})",
    nothingToIndex:
      "Il n’y a aucun article à indexer : mets des fichiers .txt ou .md dans le dossier que nomme SEEDS_DIR.",
    nothingToIndexBut:
      "Il n’y a aucun article à indexer : mets des fichiers .txt ou .md dans le dossier que nomme SEEDS_DIR ({others}).",
    othersSkipped: "ignorés : {skipped}, comme « {file} » : {reason}",
    othersLeftOut: "exclus par .footnoteignore, SEEDS_INCLUDE ou SEEDS_EXCLUDE : {files}",
    othersBoth:
      "ignorés : {skipped}, comme « {file} » : {reason} ; exclus par .footnoteignore, SEEDS_INCLUDE ou SEEDS_EXCLUDE : {files}",
    catalogueNotRead: "ne peut pas être lu : donne au bot le droit de le lire",
    catalogueNotJson:
      "n’est pas du JSON valide : regarde la ligne {line} (une virgule, un guillemet ou un crochet en trop ou manquant)",
    longIgnoreFile: "a plus de {most} lignes : nomme des dossiers entiers, comme drafts/",
    inLine: "ligne {line} : « {pattern} » {problem}",
    needsMuch:
      "demande plus de temps ou de mémoire qu’un fichier ne peut en prendre, ou a mis fin au processus qui le lisait ({how}) : divise-le en fichiers plus petits, ou supprime-le",
    tookLong: "était trop long à lire : divise-le en fichiers plus petits, ou supprime-le",
    endedProcess: "a mis fin au processus qui le lisait ({how}) : simplifie-le, ou supprime-le",
    endedPreview: "a mis fin au processus qui le lisait ({how}) : simplifie-le",
    frontMatter: "en-tête : {problem}",
    inField: "« {field} » : {problem}",
    mustBeText: "doit être du texte",
    mustBeTexts: "doit être du texte ou une liste de textes",
    mustBeQuestions: "doit être une question ou une liste de questions",
    mustBeAddress: "doit être une adresse qui commence par http:// ou https://",
    mustBeLanguage: "doit être le code d’une langue, comme de ou pt-BR",
    longText: "ne doit pas dépasser {most} caractères",
    manyQuestions: "ne doit pas dépasser {most} questions",
    unknownField: "champ inconnu « {field} » (connus : {known})",
    unknownPlace: "rien ne remplace {name} (connus : {known})",
    strangeField: '« {field} » (ligne {line}) est incompréhensible : écris-le sous la forme "text" sur une ligne',
    notYaml: "« {field} » n’est pas du YAML valide à la ligne {line} : mets son texte entre guillemets",
    longFrontMatter: "dépasse {most} caractères : raccourcis-le",
    brokenFrontMatter: "n’est pas du JSON valide : corrige ses virgules, guillemets et crochets",
    noFields:
      "ne contient pas de lignes « champ : valeur » et est laissé de côté ; si c’est du texte, mets une ligne vide avant le premier {fence}",
  },
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
