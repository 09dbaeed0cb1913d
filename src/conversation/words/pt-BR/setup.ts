import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pt-BR");

export const setup: typeof english = {
  yes: "Sim",
  no: "Não",
  offer: "Ainda não há token. Configurar o bot para o Discord agora? (Não: pergunte a ele aqui, no terminal.)",
  createApplication:
    "1. Abra https://discord.com/developers/applications e crie um aplicativo.\n" +
    "2. Em “Bot”, escolha “Reset Token” e copie o token. Deixe todos os “Privileged Intents” desligados.",
  token: "O token do bot (não é mostrado)",
  noToken: "Isso não é um token: ele é uma palavra longa de letras, números, pontos e traços.",
  tokenRefused: "O Discord recusa este token: copie-o de novo.",
  unreachable: (address) =>
    `Não é possível acessar o Discord em ${address}: verifique a rede, o proxy e DISCORD_API_URL.`,
  unwell: (status) => `O Discord responde com o status ${number(status)}: tente de novo em um minuto.`,
  tokenOf: (name) => `O Discord o conhece: ${name}.`,
  invite: (name, link) =>
    `Adicione ${name} ao seu servidor, com o que ele precisa e nada mais:\n${link}\n` +
    "(ver canais, escrever neles e nos seus tópicos e ler aquilo a que responde)",
  added: "Já foi adicionado?",
  inNoServer: "O Discord diz que ele ainda não está em nenhum servidor: abra o link acima e escolha um.",
  servers:
    "Quais servidores podem perguntar a ele? Quem pode perguntar pode ler os artigos. (Espaço escolhe, Enter confirma.)",
  serves: (names) => `Responde em ${names.join(", ")} e em nenhum outro lugar.`,
  isPublic:
    "Qualquer pessoa poderia adicionar este bot a um servidor próprio; lá ele não responderia. Para que seja só seu, desligue " +
    "“Public Bot” em “Bot” e escolha “None” como link em “Installation”.",
  folder: "A pasta dos seus artigos",
  noFolder: (path) => `A pasta ${path} não existe: crie-a primeiro ou indique outra.`,
  unfitFolder: (path) =>
    `${path} não pode ser a pasta dos artigos: escreva-a por extenso, sem ~, e indique uma que não contenha o índice (INDEX_DIR).`,
  needsTerminal: "A configuração precisa de um terminal: copie .env.example para .env e preencha DISCORD_TOKEN.",
  cancelled: "Nada foi gravado. npm run setup começa de novo.",
  notWritten: (file) => `Não é possível gravar ${file}: verifique as permissões da pasta.`,
  written: (file) => `Gravado em ${file}; só você pode ler.`,
  writtenAnew: (file, kept) => `Gravado em ${file}; só você pode ler. O que estava lá agora é ${kept}.`,
  next: "Inicie com npm start.",
};
