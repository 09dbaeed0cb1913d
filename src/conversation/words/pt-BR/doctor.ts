import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("pt-BR");

export const doctor: typeof english = {
  description: "Verifica permissões, comandos, índice, modelo, disco, banco de dados e relógio",
  allWell: (things) => `Tudo certo: ${number(things)} itens verificados.`,
  someIll: (ill, things) => `Itens que precisam de atenção: ${number(ill)} de ${number(things)}.`,
  version: (version, node) => `Footnote ${version} com Node ${node}.`,
  oldNode: (node, needed) => `O Node ${node} é antigo demais: instale o Node ${needed} ou mais novo.`,
  index: (articles, chunks, newest) =>
    `Artigos no índice: ${number(articles)}, fragmentos: ${number(chunks)}, o mais recente de ${date(newest)}.`,
  noArticles: "O índice não tem artigo que possa ser mostrado aqui: ponha artigos em SEEDS_DIR e execute /reindex.",
  noIndex: "Ainda não há índice: execute npm run index, ou inicie o bot, que o cria.",
  indexFails: (reason) => `O índice não pode ser lido: ${reason}`,
  model: (model, reader) =>
    reader
      ? `O modelo de embeddings é ${model}, com modelo de leitura.`
      : `O modelo de embeddings é ${model}, sem modelo de leitura (READER=0).`,
  otherLanguages: (codes, model) =>
    `A maioria dos artigos está em ${languages(codes)}: o modelo embutido só os encontra pelas palavras. Com EMBEDDING_MODEL=${model}, também os encontra pelo significado.`,
  disk: (gigabytes) => `O disco do índice ainda tem ${decimal(gigabytes, 1)} GB livres.`,
  diskFull: (gigabytes, needed) =>
    `O disco do índice só tem ${decimal(gigabytes, 1)} GB livres: libere ao menos ${decimal(needed, 1)} GB ou diminua INDEX_KEEP.`,
  diskUnknown: "Não dá para saber quanto espaço resta: verifique se INDEX_DIR pode ser lido.",
  database: "O banco de dados responde.",
  databaseFails: "O banco de dados não responde: verifique se está rodando e se STORE_URL está certo.",
  files: "O índice está em arquivos e pode ser lido.",
  clock: "O relógio está certo.",
  clockWrong: (seconds) => `O relógio está errado em ${number(seconds)} s: acerte por NTP.`,
  clockUnknown: "Não dá para saber se o relógio está certo: o Discord não responde.",
  noErrors: "Nada deu errado desde o início.",
  errors: (errors, last) => `Erros no log desde o início: ${number(errors)}, o último às ${last}: veja o que ele diz.`,
  gateway: "O gateway está conectado, sem intent privilegiado.",
  gatewayDown: "O gateway não está conectado: verifique a rede; o bot se reconecta sozinho.",
  intentsMissing: "Falta ao bot um intent de que ele precisa: atualize o Footnote e reinicie.",
  commands: "Os comandos estão registrados.",
  commandsDiffer: "Os comandos registrados não são os desta versão: execute npm run deploy ou reinicie o bot.",
  commandsUnknown: (reason) => `Não dá para saber se os comandos estão registrados: ${reason}`,
  channel: (name) => `Em #${name} posso fazer tudo de que preciso.`,
  channelLacks: (name, permissions) =>
    `Em #${name} me faltam estas permissões: ${permissions.join(", ")}. Conceda em Editar canal › Permissões.`,
  channelGone: (id) => `O canal ${id} das configurações não existe mais ou não o vejo: escolha outro em /settings.`,
  forumLacksTag: (name, tag) => `O fórum #${name} não tem a tag “${tag}”: crie-a lá ou escolha outra em /settings.`,
  permissions: {
    view: "“Ver canal”",
    send: "“Enviar mensagens”",
    sendInThreads: "“Enviar mensagens em tópicos”",
    history: "“Ver histórico de mensagens”",
    manageThreads: "“Gerenciar tópicos e posts”",
    attachFiles: "“Anexar arquivos”",
  },
  role: "O cargo da equipe existe.",
  roleGone: "O cargo da equipe das configurações não existe mais: escolha outro em /settings.",
  connection: {
    wrongToken:
      "O Discord recusa o token: copie-o de novo de discord.com/developers/applications › Bot para DISCORD_TOKEN em .env.",
    intents: "O Discord recusa os intents do bot: ele não precisa de nenhum privilegiado, então atualize o Footnote.",
    noAccess:
      "O bot não está no servidor de DISCORD_GUILD_ID: convide-o com os escopos bot e applications.commands, ou corrija o id.",
    wrongApplication: "O Discord não conhece aplicativo com esse id: corrija DISCORD_APPLICATION_ID ou deixe vazio.",
    down: (address, status) =>
      `O Discord responde com o status ${status} em ${address}: veja discordstatus.com e tente mais tarde.`,
  },
  token: (name) => `O Discord conhece o bot como ${name}.`,
  noToken: "DISCORD_TOKEN não está definido: sem ele há só o terminal; npm run setup pergunta por ele.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Todos podem ver todos os artigos: não há regras de acesso."
      : `Regras de acesso em vigor: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `A regra de acesso de “${folder}” (linha ${number(line)}) não vale para nenhum artigo: corrija o nome da pasta ou retire-a.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Fora do índice: ${files}`,
  kept: "Tudo o que foi dito e configurado pode ser lido. Faça backup com npm run backup -- FILE, com o bot rodando ou não.",
  keptFails: (reason) => `O que foi dito não pode ser salvo em backup: ${reason}`,
  room: (needed, free) =>
    `Um novo índice ao lado do antigo precisa de no máximo ${number(needed)} MB, e há ${number(free)} MB livres.`,
  roomLacks: (needed, free) =>
    `Um novo índice ao lado do antigo precisa de ${number(needed)} MB, e há ${number(free)} MB livres: libere espaço ou defina INDEX_KEEP=1.`,
};
