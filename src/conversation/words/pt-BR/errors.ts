import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("pt-BR");
const quoted = (text: string) => `“${plainLine(text, MAX_TITLE_TEXT)}”`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "perguntar",
  more: "pedir mais",
  publish: "postar uma resposta",
  request: "avisar a equipe",
  vote: "votar",
  context: "ver o contexto",
  open: "abrir um artigo",
  browse: "navegar pelos artigos",
  reindex: "indexar os artigos",
  cancel: "cancelar",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "A pergunta está vazia: pergunte em poucas palavras.",
  nothingAsked: "Nada foi perguntado: diga em poucas palavras o que você quer saber; /help mostra tudo o que há.",
  longQuestion: (length) => `A pergunta tem ${number(length)} caracteres: o máximo é ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named) => `Não há um artigo ${quoted(named)}: escolha um da lista ou veja em /sources.`,
  severalSuchArticles: (named, names, others) =>
    `Vários artigos correspondem a ${quoted(named)}: ${names.join(", ")}` +
    `${others > 0 ? ` e mais ${number(others)}` : ""}. ` +
    "Escolha um da lista ou diga o caminho dele.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Calma: você vai poder ${doing[action]} de novo em ${count(seconds, { one: "# segundo", many: "# de segundos", other: "# segundos" })}. ` +
    "Perguntas, postagens, votos e navegação contam juntos.",
  storeUnavailable: "Os artigos não estão acessíveis agora: pergunte de novo em um minuto.",
  queueFull: "Há perguntas demais esperando agora: pergunte de novo em um minuto.",
  articleGone: "Este artigo não existe mais: foi removido ou renomeado.",
  articleChanged: (title) =>
    `${quoted(title)} mudou nesse ponto desde esta resposta: pergunte de novo para ver o texto atual.`,
  questionLost: "Esta mensagem não mostra mais a pergunta: pergunte de novo.",
  noTextInMessage: "Essa mensagem não tem texto para buscar.",
  mayNotWrite: "Você não pode escrever neste canal.",
  botMayNotWrite: "Não posso escrever neste canal: a equipe pode permitir que eu envie mensagens aqui.",
  publishedAlready: "Esta resposta já foi postada: uma vez basta.",
  otherServer: "Este bot responde em outros servidores, não neste.",
  messageGone: "A mensagem a ser respondida não existe mais.",
  indexingAlready: "Os artigos já estão sendo indexados: espere terminar.",
  nothingToCancel: "Nada mais está sendo indexado.",
  reindexCancelled: "Cancelado: o índice está como antes.",
  reindexUsage: "Digite /reindex, /reindex sync para buscar antes as fontes, ou /reindex dry para ver o que mudaria.",
  notYourRun: "Os artigos estão sendo indexados para outro servidor; só a equipe dele pode cancelar.",
  noPartialDryRun:
    "Nem todos os artigos podem ser mostrados a você aqui, então o que mudaria também não: reindexe sem simulação.",
  notForAll:
    "Nem todos aqui podem ver de onde esta resposta foi tirada: pergunte de novo sem private para ver o que pode ser mostrado.",
  ownersOnly: "Só a equipe pode fazer isso: membros com a permissão “Gerenciar servidor”.",

  restarting: "Estou sendo reiniciado: pergunte de novo em um minuto.",
  unnamed: "Não deu certo.",
  unknownAction: "Isto não existe mais: talvez uma atualização o tenha mudado.",
  failure: (id) => `Algo deu errado do nosso lado. Quem opera o bot encontra a causa no log, com o código **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN não está definido, então só há o terminal: digite uma pergunta, help para ver a ajuda ou exit para sair.",
  noSuchCommand: (name, known) =>
    `Não há um comando /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `digite uma pergunta ou um destes: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Algo deu errado do nosso lado; a causa está no log.",
  more: "Enter para ver mais, q para encerrar: ",
};
