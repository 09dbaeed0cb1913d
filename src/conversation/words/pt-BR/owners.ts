import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("pt-BR");

export const owners: typeof english = {
  reindex: {
    description: "Indexa os artigos que mudaram",
    dryRun: "Só informar o que mudaria, sem mudar nada",
    sync: "Buscar antes as fontes de sources.yaml",
    running: "**Indexando os artigos…**",
    progress: {
      fetching: (at) => `Buscando fontes: ${number(at.done)} de ${number(at.total)}`,
      reading: (at) => `Lendo artigos: ${number(at.done)} de ${number(at.total)}`,
      embedding: (at) => `Processando fragmentos: ${number(at.done)} de ${number(at.total)}`,
      writing: (at) => `Gravando o índice: ${number(at.done)} de ${number(at.total)}`,
    },
    done: "**O índice está atualizado.**",
    dryRunDone: "**É isto que mudaria; nada foi alterado.**",
    goesOn: "**A indexação continua.** Esta mensagem não pode mais ser alterada; o resultado ficará no log.",
    counts: (report) =>
      [
        `novos: ${number(report.added)}`,
        `alterados: ${number(report.changed)}`,
        `removidos: ${number(report.removed)}`,
        `sem mudança: ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# artigo", many: "# de artigos", other: "# artigos" })}, ` +
      `${count(report.chunks, { one: "# fragmento", many: "# de fragmentos", other: "# fragmentos" })}; ` +
      `processados: ${number(report.embedded)} em ${decimal(report.seconds, 1)} s`,
    skipped: (files) =>
      `**${count(files, { one: "# arquivo ignorado", many: "# de arquivos ignorados", other: "# arquivos ignorados" })}:**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join(", ")} e mais ${number(others)}` : names.join(", ")),
    moreSkipped: (files) =>
      `- e mais ${count(files, { one: "# arquivo", many: "# de arquivos", other: "# arquivos" })}`,
  },
  fetched: {
    changed: (name, articles) => `Fonte ${name}: buscada, artigos: ${number(articles)}.`,
    unchanged: (name, articles) => `Fonte ${name}: sem mudança, artigos: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `A fonte ${name} veio com ${number(offered)} artigos em vez de ${number(articles)}: os antigos ficam. Se for isso mesmo, execute npm run sync -- --accept ${name}.`,
    failed: (name, reason, articles) =>
      `A fonte ${name} não pôde ser buscada; artigos que ficam: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `A fonte ${name} não está mais em sources.yaml: os artigos dela ficam até ela voltar ou até npm run sync -- --accept removê-los.`,
    unfetched: (name) => `A fonte ${name} ainda não foi buscada: execute npm run sync.`,
  },
};
