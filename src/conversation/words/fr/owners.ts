import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("fr");

export const owners: typeof english = {
  reindex: {
    description: "Indexe les articles qui ont changé",
    dryRun: "Dire seulement ce qui changerait, sans rien changer",
    sync: "Récupérer d’abord les sources de sources.yaml",
    running: "**Indexation des articles…**",
    progress: {
      fetching: (at) => `Récupération des sources : ${number(at.done)} sur ${number(at.total)}`,
      reading: (at) => `Lecture des articles : ${number(at.done)} sur ${number(at.total)}`,
      embedding: (at) => `Traitement des passages : ${number(at.done)} sur ${number(at.total)}`,
      writing: (at) => `Écriture de l’index : ${number(at.done)} sur ${number(at.total)}`,
    },
    done: "**L’index est à jour.**",
    dryRunDone: "**Voici ce qui changerait ; rien n’a été changé.**",
    goesOn: "**L’indexation continue.** Ce message ne peut plus changer ; le résultat sera dans le journal.",
    counts: (report) =>
      [
        `ajoutés : ${number(report.added)}`,
        `modifiés : ${number(report.changed)}`,
        `supprimés : ${number(report.removed)}`,
        `inchangés : ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# article", many: "# d’articles", other: "# articles" })}, ` +
      `${count(report.chunks, { one: "# passage", many: "# de passages", other: "# passages" })}, ` +
      `dont ${count(report.embedded, { one: "# traité", many: "# traités", other: "# traités" })} en ${decimal(report.seconds, 1)} s`,
    skipped: (files) =>
      `**${count(files, { one: "# fichier ignoré", many: "# de fichiers ignorés", other: "# fichiers ignorés" })} :**`,
    skippedFiles: (names, others) =>
      others > 0
        ? `${names.join(", ")} et ${count(others, { one: "# autre", many: "# d’autres", other: "# autres" })}`
        : names.join(", "),
    moreSkipped: (files) =>
      `- et ${count(files, { one: "# autre fichier", many: "# d’autres fichiers", other: "# autres fichiers" })}`,
  },
  fetched: {
    changed: (name, articles) => `Source ${name} : récupérée, articles : ${number(articles)}.`,
    unchanged: (name, articles) => `Source ${name} : inchangée, articles : ${number(articles)}.`,
    held: (name, offered, articles) =>
      `La source ${name} est arrivée avec ${number(offered)} articles au lieu de ${number(articles)} : les anciens restent. Si c’est voulu, lance npm run sync -- --accept ${name}.`,
    failed: (name, reason, articles) =>
      `La source ${name} n’a pas pu être récupérée ; articles conservés : ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `La source ${name} n’est plus dans sources.yaml : ses articles restent jusqu’à ce qu’elle y revienne, ou que npm run sync -- --accept les retire.`,
    unfetched: (name) => `La source ${name} n’a pas encore été récupérée : lance npm run sync.`,
  },
};
