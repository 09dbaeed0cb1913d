import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("pt-BR");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `“${escapeLine(text, limit)}”`;
const lines = (first: number, last: number) => (first === last ? `linha ${first}` : `linhas ${first}-${last}`);
const chunks = (amount: number) =>
  count(amount, { one: "# fragmento", many: "# de fragmentos", other: "# fragmentos" });
const articles = (amount: number) => count(amount, { one: "# artigo", many: "# de artigos", other: "# artigos" });
const places = {
  page: { one: "página", other: "páginas" },
  slide: { one: "slide", other: "slides" },
  row: { one: "linha", other: "linhas" },
};
const buttons = {
  context: "Contexto",
  more: "Mais",
  askAgain: "Perguntar de novo",
  helpful: "Útil",
  notHelpful: "Não ajudou",
  thisHelped: "Isso ajudou",
  share: "Compartilhar",
  post: "Postar como resposta",
  tellOwners: "Avisar a equipe",
  askAbout: "Perguntar sobre este artigo",
  previous: "Anterior",
  next: "Próxima",
  cancelReindex: "Cancelar",
};
const FIND = "Buscar nos artigos";

export const members: typeof english = {
  ask: {
    description: "Pergunte aos artigos: a resposta vem em trechos com a fonte",
    question: "O que você quer saber?",
    article: "Buscar só neste artigo",
    private: "Mostrar a resposta só para você",
    find: FIND,
    suggested: (subject) => `O que se diz sobre ${subject}?`,
    directHint: "Eu respondo em servidores: pergunte por lá com **/ask** ou me mencione com uma pergunta.",
    mentionHint: "Pergunte algo: me mencione com uma pergunta ou use **/ask**. Veja mais em **/help**.",
  },

  answer: {
    closest: "Não tenho certeza de que os artigos respondem a isso. Os trechos mais próximos:",
    none: "**Os artigos não respondem a isso.**",
    nearest: "Os artigos mais próximos:",
    articlesIn: (codes) => `Os artigos estão em outro idioma: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# Nenhum artigo diz ${quoted(from, MAX_WORD_TEXT)}: a busca foi por ${quoted(to, MAX_WORD_TEXT)}.`,
    link: "link",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `em ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}-${last}`;
    },
    also: (names, others) =>
      `também em ${names.join(", ")}${others > 0 ? ` e em mais ${count(others, { one: "# lugar", many: "# de lugares", other: "# lugares" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Não há mais trechos.",
    reindexedSince: "-# Os artigos foram reindexados desde então; esta é a resposta segundo os atuais.",
    sharedBy: (userId) => `-# Compartilhado por <@${userId}>`,
    changed: (time) => `-# O artigo mudou em <t:${time}:D>: o que está citado aqui pode não valer mais.`,
    posted: "Postado.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Obrigado. Seu voto foi contado.",
      changed: "Obrigado. Seu voto foi alterado.",
      known: "Seu voto já tinha sido contado.",
    },
    tellTitle: "Avisar a equipe",
    tellLabel: "Pergunta que a equipe vai ler, sem seu nome",
    told: {
      stored: "Obrigado. Sua pergunta, sem o seu nome, está na lista da equipe.",
      known: "Sua pergunta já está na lista da equipe.",
      today: "Você já avisou a equipe sobre esta pergunta hoje: uma vez por dia basta.",
    },
  },

  sources: {
    description: "Lista os artigos de onde vêm as respostas",
    search: "Só artigos cujo título, editor ou nome de arquivo contenha isto",
    untitled: "Sem título",
    noArticles: "**Ainda não há artigos.** Coloque arquivos .txt ou .md na pasta dos artigos e execute /reindex.",
    noneFound: (search) => `**Nenhum artigo corresponde a ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` para ${quoted(search)}`}`,
    page: (page, pages) => `-# Página ${number(page)} de ${number(pages)}`,
    chunks,
    indexed: (seconds) => `indexado em <t:${seconds}:d>`,
    open: "Abrir um artigo",
  },

  help: {
    description: "O que este bot faz e o que ele sabe",
    title: "### Pergunte aos artigos",
    inDiscord: [
      "Respondo com trechos, palavra por palavra, cada um com sua fonte. Quando os artigos não respondem, eu digo.",
      "- **/ask** e uma pergunta; com **private** só você vê a resposta, com **article** a pergunta vai a um só artigo",
      "- **Me mencione** com uma pergunta em qualquer canal ou tópico",
      `- Em qualquer mensagem: **Apps › ${FIND}**`,
      "- **/sources** lista os artigos; abra um para perguntar sobre ele",
      `- **${buttons.context}**, ao lado de um trecho, mostra o que está em volta; **${buttons.more}**, os próximos trechos`,
      `- **${buttons.helpful}** ou **${buttons.notHelpful}** diz à equipe como estou indo; **${buttons.tellOwners}** diz o que falta`,
      "- **/reindex** (Gerenciar servidor) inclui os artigos novos e os alterados",
    ],
    inTerminal: [
      "As respostas são trechos, palavra por palavra, cada um com sua fonte. Quando os artigos não respondem, isso é dito.",
      "- Digite uma pergunta, ou **/ask** e uma pergunta",
      "- **/sources** lista os artigos, **/sources** e uma palavra os que correspondem",
      "- **/reindex** inclui os artigos novos e os alterados, **/reindex dry** diz o que mudaria",
      "- Tab completa, **exit** ou Ctrl-D sai",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)} em ${chunks(chunksOfAll)}; o mais recente, indexado em <t:${newest}:d>`,
  },
};
