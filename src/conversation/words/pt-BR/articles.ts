import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("pt-BR");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Adicionar aos artigos",
  articleDescription: "Escrever, enviar, alterar e restaurar artigos",
  newDescription: "Escrever um novo artigo",
  uploadDescription: "Adicionar arquivos aos artigos; um arquivo de mesmo nome é substituído",
  uploadFile: "Um arquivo",
  uploadFolder: "Pasta em que eles ficam",
  editDescription: "Alterar um artigo escrito aqui",
  removeDescription: "Remover um artigo escrito aqui",
  historyDescription: "Ver versões anteriores de um artigo e restaurar uma",
  whichArticle: "O artigo",

  formTitle: "Artigo",
  uploadTitle: "Adicionar arquivos",
  filesLabel: "Arquivos",
  titleLabel: "Título",
  folderLabel: "Pasta (pode ficar vazia)",
  textLabel: "Texto, em Markdown",
  asksLabel: "Perguntas que ele responde, uma por linha",

  added: (path) => `### Novo: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Alterado: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Removido: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Título: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${count(added, { one: "# fragmento novo", many: "# de fragmentos novos", other: "# fragmentos novos" })} · ${number(kept)} sem mudança · ${number(removed)} a menos`,
  newChunk: "novo",
  keptChunk: "sem mudança",
  furtherChunks: (chunks) =>
    `-# e mais ${count(chunks, { one: "# fragmento", many: "# de fragmentos", other: "# fragmentos" })}`,
  unreadable: (reason) => `Não pode ser um artigo: ${reason}.`,
  remark: (remark) => `Observação: ${remark}.`,
  leftOut: (names) =>
    `-# Deixados de fora, porque esses arquivos não são lidos ou são grandes demais: ${names.map(named).join(", ")}`,
  notSaved: "-# Nada foi salvo ainda.",
  save: "Salvar",
  edit: "Editar",
  discard: "Descartar",
  saving: (paths) => `Salvo: ${paths.map(named).join(", ")}. **Indexando…**`,
  saved: (paths) =>
    `Salvo e indexado: ${paths.map(named).join(", ")}. As respostas já vêm daí também. Com **/article history** dá para desfazer.`,
  savedOnly: (paths, reason) =>
    `Salvo, mas ainda não indexado: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Descartado: nada foi alterado.",

  versions: (path) => `### Versões anteriores de ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Ver uma versão",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# byte", many: "# de bytes", other: "# bytes" })}`,
  noVersions: "Ainda não há versões anteriores deste artigo.",

  changedMeanwhile: "O artigo mudou nesse meio-tempo: abra de novo e veja o que ele diz agora.",
  tooManyArticles: (most) => `Este servidor já tem ${number(most)} artigos: remova alguns antes.`,
  notWritten: "Não é possível gravar o artigo: quem opera o bot precisa olhar a pasta e o disco.",
  leadsOut: "Ali um link leva para fora da pasta dos artigos: quem opera o bot precisa removê-lo.",
  notOfServer: "Aqui só dá para alterar artigos escritos neste servidor.",
  inServersOnly: "Artigos são escritos em servidores, não em mensagens diretas.",
  draftGone: "Este rascunho não existe mais: foi salvo ou descartado, ou tem mais de um dia. Comece de novo.",
  otherOwnersDraft: "Este rascunho é de outra pessoa da equipe.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} tem um formato que não é lido: envie ${endings}.`,
  noFiles: "Nenhum arquivo foi escolhido: escolha pelo menos um.",
  tooManyFiles: (most) =>
    count(most, {
      one: "Dá para enviar no máximo # arquivo de uma vez.",
      many: "Dá para enviar no máximo # de arquivos de uma vez.",
      other: "Dá para enviar no máximo # arquivos de uma vez.",
    }),
  sameName: "Dois dos arquivos têm o mesmo nome: renomeie um deles.",
  notFromForm: "Este arquivo não foi escrito em um formulário: altere com /article upload, com o mesmo nome.",
  versionGone: "Esta versão não é mais guardada: só as dez últimas são.",
  articleGone: "Este artigo não existe mais: foi removido ou renomeado.",
  notKept: "O título ou as perguntas não podem ser guardados assim: escreva mais curto e com menos símbolos.",
  noSuchArticle: "Não há esse artigo entre os escritos aqui: escolha um da lista.",
  tooLongForForm: (limit) =>
    `O artigo passa dos ${number(limit)} caracteres de um formulário: altere com /article upload, com o mesmo nome.`,
  emptyMessage: "Essa mensagem não tem texto nem um arquivo que possa ser lido.",
  tooLarge: (name, megabytes) => `${name} tem mais de ${megabytes} MB: envie em partes menores.`,
  notFetched: (name) => `Não foi possível obter ${name} do Discord: tente de novo.`,
};
