import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("es");

export const owners: typeof english = {
  reindex: {
    description: "Indexa los artículos que han cambiado",
    dryRun: "Solo informar de lo que cambiaría, sin cambiar nada",
    sync: "Descargar antes las fuentes de sources.yaml",
    running: "**Indexando los artículos…**",
    progress: {
      fetching: (at) => `Descargando fuentes: ${number(at.done)} de ${number(at.total)}`,
      reading: (at) => `Leyendo artículos: ${number(at.done)} de ${number(at.total)}`,
      embedding: (at) => `Procesando fragmentos: ${number(at.done)} de ${number(at.total)}`,
      writing: (at) => `Escribiendo el índice: ${number(at.done)} de ${number(at.total)}`,
    },
    done: "**El índice está al día.**",
    dryRunDone: "**Esto es lo que cambiaría; no se ha cambiado nada.**",
    goesOn: "**La indexación continúa.** Este mensaje ya no se puede cambiar; el resultado quedará en el registro.",
    counts: (report) =>
      [
        `añadidos: ${number(report.added)}`,
        `cambiados: ${number(report.changed)}`,
        `eliminados: ${number(report.removed)}`,
        `sin cambios: ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# artículo", many: "# de artículos", other: "# artículos" })}, ` +
      `${count(report.chunks, { one: "# fragmento", many: "# de fragmentos", other: "# fragmentos" })}; ` +
      `procesados: ${number(report.embedded)} en ${decimal(report.seconds, 1)} s`,
    skipped: (files) =>
      `**${count(files, { one: "# archivo omitido", many: "# de archivos omitidos", other: "# archivos omitidos" })}:**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join(", ")} y ${number(others)} más` : names.join(", ")),
    moreSkipped: (files) =>
      `- y ${count(files, { one: "# archivo más", many: "# de archivos más", other: "# archivos más" })}`,
  },
  fetched: {
    changed: (name, articles) => `Fuente ${name}: descargada, artículos: ${number(articles)}.`,
    unchanged: (name, articles) => `Fuente ${name}: sin cambios, artículos: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `La fuente ${name} llegó con ${number(offered)} artículos en lugar de ${number(articles)}: se quedan los antiguos. Si es lo previsto, ejecuta npm run sync -- --accept ${name}.`,
    failed: (name, reason, articles) =>
      `La fuente ${name} no se pudo descargar; artículos que se quedan: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `La fuente ${name} ya no está en sources.yaml: sus artículos se quedan hasta que vuelva a estar o hasta que npm run sync -- --accept los quite.`,
    unfetched: (name) => `La fuente ${name} aún no se ha descargado: ejecuta npm run sync.`,
  },
};
