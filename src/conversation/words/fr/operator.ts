import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("fr");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) =>
    `${number(characters)} caractères, dont ${number(markup)} servent seulement à la mise en forme`,
  warning: (text) => `Attention : ${text}`,
  headings: (headings) => `Titres : ${number(headings)}`,
  chunks: (chunks) => `Passages : ${number(chunks)}`,
  code: (blocks) => `Code : ${number(blocks)}`,
  tables: (tables) => `Tableaux, chacun par sa première ligne : ${number(tables)}`,
  leftOut: (parts) => `Laissé de côté, ni indexé ni montré : ${number(parts)}`,
  line: (line) => `ligne ${line}`,
  lines: (first, last) => `lignes ${first}-${last}`,
  tokens: (tokens) => `tokens : ${number(tokens)}`,
  rolledBack: (generation) => `L’index actuel est de nouveau ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} est intact : fichiers vérifiés : ${number(files)}, octets : ${number(bytes)}.`,
  moreProblems: (problems) => `(--json montre les ${number(problems)} problèmes)`,

  // npm run questions
  sent: (questions) => `Envoyées à l’équipe (${number(questions)}) :`,
  unanswered: (questions) => `Sans réponse (${number(questions)}) :`,
  resolved: (questions) => `Répondues depuis (${number(questions)}) :`,
  unansweredPrivately: (questions) => `Questions privées sans réponse : ${number(questions)}`,
  noQuestions:
    "Il n’y a pas encore de questions : aucune n’a été envoyée à l’équipe, aucune n’est restée sans réponse.",

  // npm run sync
  noSources: (file) => `${file} n’indique aucune source : le README dit comment en écrire une.`,
  moreRemarks: (remarks) => `et ${number(remarks)} de plus`,
  syncCancelled: "Annulé : les articles sont comme avant.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} existe déjà : nomme un autre fichier, ou supprime-le.`,
  notWritten: (file) => `${file} ne peut pas être écrit : vérifie le dossier, ses droits et le disque.`,
  noArchive: (file) => `${file} ne peut pas être lu : nomme l’archive écrite par npm run backup.`,
  backedUp: (file, what) =>
    `Écrit dans ${file} : ${what}. Garde-le pour toi : il contient ce que les membres ont demandé.`,
  restored: (place, time, what) => `Restauré dans ${place}, tel qu’au ${time} : ${what}. Redémarre le bot s’il tourne.`,
  notEmpty: (place, what) =>
    `${place} contient déjà quelque chose (${what}) : sauvegarde-le avec npm run backup, puis restaure avec --replace.`,
  kept: {
    records: (amount) => `votes, questions et demandes : ${number(amount)}`,
    secrets: (amount) => `calibrages et secrets : ${number(amount)}`,
    servers: (amount) => `réglages de serveurs : ${number(amount)}`,
    notices: (amount) => `membres à prévenir d’une réponse : ${number(amount)}`,
    posted: (amount) => `réponses publiées : ${number(amount)}`,
    files: (amount) => `fichiers de questions personnelles : ${number(amount)}`,
    articles: (amount) => `articles faits dans Discord : ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Pose une question : npm run ask -- "Qui … ?"',
};
