import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pt-BR");

export const files: typeof english = {
  reasons: {
    empty: "está vazio: escreva algo nele ou remova-o",
    noText: "não tem texto: escreva algo nele ou remova-o",
    notText: "sem texto",
    holdsNul: "não é texto (contém bytes NUL): converta para .txt ou .md",
    notUtf8: "não é UTF-8 nem outro texto: salve como UTF-8",
    noPdf: "não é um PDF legível: abra e salve de novo como PDF",
    scanned:
      "contém imagens de páginas sem texto: passe um reconhecimento de texto, por exemplo: ocrmypdf in.pdf out.pdf",
    password: "está protegido por senha: salve sem ela",
    copyProtected: "está protegido contra cópia: consiga uma versão sem essa proteção",
    notJson: "não é JSON válido: salve ou exporte de novo",
    needsScripts: "não tem texto sem executar seus scripts: salve pelo navegador ou retire-o",
    notAllowed: "não pode ser lido: dê permissão de leitura ao usuário do bot",
    gone: "foi apagado ou renomeado durante a leitura: indexe de novo",
    beingWritten: "está sendo gravado: indexe de novo quando estiver completo",
    linkToNothing: "é um link para algo que não existe: remova-o ou restaure o destino",
    leadsOut: "é um link que sai da pasta: copie o arquivo para a pasta",
    noExtension: "não tem extensão: converta para texto ou Markdown, ou cite-o em .footnoteignore",
    damagedList:
      "está danificado, e por isso nenhum artigo conta como resposta às perguntas dele: conserte (tem que ser JSON) ou remova",
    setAside:
      "é uma lista danificada de perguntas que artigos respondem e foi posta de lado: passe para .asks.json o que der para ler e remova",
  },
  unread: (ending) =>
    `tem um formato que não é lido (${ending}): converta para texto ou Markdown, ou cite-o em .footnoteignore`,
  kinds: {
    image: (amount) => count(amount, { one: "# imagem", many: "# de imagens", other: "# imagens" }),
    video: (amount) => count(amount, { one: "# vídeo", many: "# de vídeos", other: "# vídeos" }),
    sound: (amount) => count(amount, { one: "# áudio", many: "# de áudios", other: "# áudios" }),
    font: (amount) => count(amount, { one: "# fonte", many: "# de fontes", other: "# fontes" }),
    archive: (amount) =>
      count(amount, {
        one: "# arquivo compactado",
        many: "# de arquivos compactados",
        other: "# arquivos compactados",
      }),
    program: (amount) => count(amount, { one: "# programa", many: "# de programas", other: "# programas" }),
  },
  ofEnding: (amount, ending) =>
    count(amount, { one: `# arquivo ${ending}`, many: `# de arquivos ${ending}`, other: `# arquivos ${ending}` }),
};
