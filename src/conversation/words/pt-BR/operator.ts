import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pt-BR");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) =>
    `${number(characters)} caracteres, dos quais ${number(markup)} só formatam o texto`,
  warning: (text) => `Aviso: ${text}`,
  headings: (headings) => `Títulos: ${number(headings)}`,
  chunks: (chunks) => `Trechos: ${number(chunks)}`,
  code: (blocks) => `Código: ${number(blocks)}`,
  tables: (tables) => `Tabelas, cada uma pela primeira linha: ${number(tables)}`,
  leftOut: (parts) => `Deixado de fora, nem indexado nem mostrado: ${number(parts)}`,
  line: (line) => `linha ${line}`,
  lines: (first, last) => `linhas ${first}-${last}`,
  tokens: (tokens) => `tokens: ${number(tokens)}`,
  rolledBack: (generation) => `O índice atual é ${generation} de novo.`,
  whole: (generation, files, bytes) =>
    `${generation} está íntegro: arquivos verificados: ${number(files)}, bytes: ${number(bytes)}.`,
  moreProblems: (problems) => `(--json mostra os ${number(problems)} problemas)`,

  // npm run questions
  sent: (questions) => `Enviadas à equipe (${number(questions)}):`,
  unanswered: (questions) => `Sem resposta (${number(questions)}):`,
  resolved: (questions) => `Já respondidas (${number(questions)}):`,
  unansweredPrivately: (questions) => `Perguntas privadas sem resposta: ${number(questions)}`,
  noQuestions: "Ainda não há perguntas: nenhuma foi enviada à equipe e nenhuma ficou sem resposta.",

  // npm run sync
  noSources: (file) => `${file} não lista nenhuma fonte: o README diz como escrever uma.`,
  moreRemarks: (remarks) => `e mais ${number(remarks)}`,
  syncCancelled: "Cancelado: os artigos estão como antes.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} já existe: indique outro arquivo ou remova-o.`,
  notWritten: (file) => `Não é possível gravar ${file}: verifique a pasta, as permissões e o disco.`,
  noArchive: (file) => `Não é possível ler ${file}: indique o arquivo que npm run backup gravou.`,
  backedUp: (file, what) => `Gravado em ${file}: ${what}. Guarde para você: contém o que os membros perguntaram.`,
  restored: (place, time, what) =>
    `Restaurado em ${place}, conforme ${time}: ${what}. Reinicie o bot se ele estiver rodando.`,
  notEmpty: (place, what) =>
    `${place} já contém algo (${what}): faça um backup com npm run backup e depois restaure com --replace.`,
  kept: {
    records: (amount) => `votos, perguntas e pedidos: ${number(amount)}`,
    secrets: (amount) => `calibrações e segredos: ${number(amount)}`,
    servers: (amount) => `configurações de servidores: ${number(amount)}`,
    notices: (amount) => `membros a avisar de uma resposta: ${number(amount)}`,
    posted: (amount) => `respostas publicadas: ${number(amount)}`,
    files: (amount) => `arquivos de perguntas próprias: ${number(amount)}`,
    articles: (amount) => `artigos feitos no Discord: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Indique uma pergunta: npm run ask -- "Quem …?"',
};
