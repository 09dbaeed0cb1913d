import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("fr");

export const doctor: typeof english = {
  description: "Vérifie permissions, commandes, index, modèle, disque, base de données et horloge",
  allWell: (things) => `Tout va bien : ${number(things)} points vérifiés.`,
  someIll: (ill, things) => `Points qui demandent une intervention : ${number(ill)} sur ${number(things)}.`,
  version: (version, node) => `Footnote ${version} avec Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} est trop ancien : installe Node ${needed} ou plus récent.`,
  index: (articles, chunks, newest) =>
    `Articles dans l’index : ${number(articles)}, passages : ${number(chunks)}, le plus récent du ${date(newest)}.`,
  noArticles:
    "L’index n’a aucun article qui puisse être montré ici : mets des articles dans SEEDS_DIR et lance /reindex.",
  noIndex: "Il n’y a pas encore d’index : lance npm run index, ou démarre le bot, qui le construit.",
  indexFails: (reason) => `L’index est illisible : ${reason}`,
  model: (model, reader) =>
    reader
      ? `Le modèle d’embedding est ${model}, avec modèle de lecture.`
      : `Le modèle d’embedding est ${model}, sans modèle de lecture (READER=0).`,
  otherLanguages: (codes, model) =>
    `La plupart des articles sont dans une autre langue (${languages(codes)}) : le modèle intégré ne les trouve que par leurs mots. Avec EMBEDDING_MODEL=${model}, il les trouve aussi par leur sens.`,
  disk: (gigabytes) => `Il reste ${decimal(gigabytes, 1)} Go sur le disque de l’index.`,
  diskFull: (gigabytes, needed) =>
    `Il ne reste que ${decimal(gigabytes, 1)} Go sur le disque de l’index : libère au moins ${decimal(needed, 1)} Go, ou baisse INDEX_KEEP.`,
  diskUnknown: "Impossible de savoir combien de place il reste : vérifie que INDEX_DIR est lisible.",
  database: "La base de données répond.",
  databaseFails: "La base de données ne répond pas : vérifie qu’elle tourne et que STORE_URL est juste.",
  files: "L’index est dans des fichiers, et il est lisible.",
  clock: "L’horloge est à l’heure.",
  clockWrong: (seconds) => `L’horloge est décalée de ${number(seconds)} s : règle-la par NTP.`,
  clockUnknown: "Impossible de savoir si l’horloge est à l’heure : Discord ne répond pas.",
  noErrors: "Rien n’a mal tourné depuis le démarrage.",
  errors: (errors, last) =>
    `Erreurs dans le journal depuis le démarrage : ${number(errors)}, la dernière à ${last} : regarde ce qu’il en dit.`,
  gateway: "Le gateway est connecté, sans intent privilégié.",
  gatewayDown: "Le gateway n’est pas connecté : vérifie le réseau ; le bot se reconnecte de lui-même.",
  intentsMissing: "Il manque au bot un intent dont il a besoin : mets Footnote à jour et redémarre-le.",
  commands: "Les commandes sont enregistrées.",
  commandsDiffer:
    "Les commandes enregistrées ne sont pas celles de cette version : lance npm run deploy, ou redémarre le bot.",
  commandsUnknown: (reason) => `Impossible de savoir si les commandes sont enregistrées : ${reason}`,
  channel: (name) => `Dans #${name}, j’ai toutes les permissions qu’il me faut.`,
  channelLacks: (name, permissions) =>
    `Dans #${name}, il me manque ces permissions : ${permissions.join(", ")}. Accorde-les-moi dans Modifier le salon › Permissions.`,
  channelGone: (id) => `Le salon ${id} des réglages n’existe plus ou m’est caché : choisis-en un autre dans /settings.`,
  forumLacksTag: (name, tag) =>
    `Le forum #${name} n’a pas le tag « ${tag} » : ajoute-le, ou choisis-en un autre dans /settings.`,
  permissions: {
    view: "« Voir le salon »",
    send: "« Envoyer des messages »",
    sendInThreads: "« Envoyer des messages dans les fils »",
    history: "« Voir les anciens messages »",
    manageThreads: "« Gérer les fils et les posts »",
    attachFiles: "« Joindre des fichiers »",
  },
  role: "Le rôle de l’équipe existe.",
  roleGone: "Le rôle de l’équipe des réglages n’existe plus : choisis-en un autre dans /settings.",
  connection: {
    wrongToken:
      "Discord refuse le token : copie-le de nouveau depuis discord.com/developers/applications › Bot dans DISCORD_TOKEN de .env.",
    intents: "Discord refuse les intents du bot : il n’en demande aucun de privilégié ; mets Footnote à jour.",
    noAccess:
      "Le bot n’est pas sur le serveur de DISCORD_GUILD_ID : invite-le avec les scopes bot et applications.commands, ou corrige l’id.",
    wrongApplication:
      "Discord ne connaît pas d’application de cet id : corrige DISCORD_APPLICATION_ID, ou laisse-le vide.",
    down: (address, status) =>
      `Discord répond avec le statut ${status} à l’adresse ${address} : consulte discordstatus.com et réessaie plus tard.`,
  },
  token: (name) => `Discord connaît le bot sous le nom ${name}.`,
  noToken: "DISCORD_TOKEN n’est pas défini : sans lui, il n’y a que le terminal ; npm run setup le demande.",
  tokenFails: (reason) => `Discord : ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Tout le monde peut voir tous les articles : il n’y a pas de règles d’accès."
      : `Règles d’accès en vigueur : ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `La règle d’accès pour « ${folder} » (ligne ${number(line)}) ne concerne aucun article : corrige le nom du dossier, ou retire-la.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Hors de l’index : ${files}`,
  kept: "Tout ce qui a été dit et réglé est lisible. Sauvegarde-le avec npm run backup -- FILE, que le bot tourne ou non.",
  keptFails: (reason) => `Ce qui a été dit ne peut pas être sauvegardé : ${reason}`,
  room: (needed, free) =>
    `Un nouvel index à côté de l’ancien prend au plus ${number(needed)} MB, et ${number(free)} MB sont libres.`,
  roomLacks: (needed, free) =>
    `Un nouvel index à côté de l’ancien prend ${number(needed)} MB, et ${number(free)} MB sont libres : fais de la place, ou mets INDEX_KEEP=1.`,
};
