import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("fr");

export const setup: typeof english = {
  yes: "Oui",
  no: "Non",
  offer:
    "Il n’y a pas encore de token. Configurer le bot pour Discord maintenant ? (Non : pose-lui tes questions ici, dans le terminal.)",
  createApplication:
    "1. Ouvre https://discord.com/developers/applications et crée une application.\n" +
    "2. Sous « Bot », choisis « Reset Token » et copie le token. Laisse tous les « Privileged Intents » désactivés.",
  token: "Le token du bot (il n’est pas affiché)",
  noToken: "Ce n’est pas un token : c’est un long mot fait de lettres, de chiffres, de points et de tirets.",
  tokenRefused: "Discord refuse ce token : copie-le à nouveau.",
  unreachable: (address) =>
    `Discord est injoignable à l’adresse ${address} : vérifie le réseau, le proxy et DISCORD_API_URL.`,
  unwell: (status) => `Discord répond avec le statut ${number(status)} : réessaie dans une minute.`,
  tokenOf: (name) => `Discord le connaît : ${name}.`,
  invite: (name, link) =>
    `Ajoute ${name} à ton serveur, avec ce dont il a besoin et rien de plus :\n${link}\n` +
    "(voir les salons, y écrire ainsi que dans leurs fils, et lire ce à quoi il répond)",
  added: "Est-il ajouté ?",
  inNoServer: "Selon Discord, il n’est encore sur aucun serveur : ouvre le lien ci-dessus et choisis-en un.",
  servers:
    "Quels serveurs peuvent l’interroger ? Qui peut l’interroger peut lire les articles. (Espace pour choisir, Entrée pour valider.)",
  serves: (names) => `Répond sur ${names.join(", ")}, et nulle part ailleurs.`,
  isPublic:
    "N’importe qui pourrait ajouter ce bot à son propre serveur ; il n’y répondrait pas. Pour le garder pour toi, désactive " +
    "« Public Bot » sous « Bot » et choisis « None » comme lien sous « Installation ».",
  folder: "Le dossier de tes articles",
  noFolder: (path) => `Le dossier ${path} n’existe pas : crée-le d’abord, ou indiques-en un autre.`,
  unfitFolder: (path) =>
    `${path} ne peut pas être le dossier des articles : écris-le en entier, sans ~, et indiques-en un qui ne contient pas l’index (INDEX_DIR).`,
  needsTerminal: "La configuration demande un terminal : copie .env.example vers .env et mets-y DISCORD_TOKEN.",
  cancelled: "Rien n’a été écrit. npm run setup recommence.",
  notWritten: (file) => `${file} ne peut pas être écrit : vérifie les droits du dossier.`,
  written: (file) => `Écrit dans ${file}, lisible par toi seul.`,
  writtenAnew: (file, kept) =>
    `Écrit dans ${file}, lisible par toi seul ; ce qui s’y trouvait est maintenant dans ${kept}.`,
  next: "Lance-le avec npm start.",
};
