import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("ko");

export const doctor: typeof english = {
  description: "권한, 명령어, 색인, 모델, 디스크, 데이터베이스, 시계를 점검해요",
  allWell: (things) => `모두 정상이에요: ${number(things)}가지를 확인했어요.`,
  someIll: (ill, things) => `확인한 ${number(things)}가지 중 ${number(ill)}가지를 손봐야 해요.`,
  version: (version, node) => `Footnote ${version}, Node ${node}에서 실행 중이에요.`,
  oldNode: (node, needed) => `Node ${node}은(는) 너무 오래됐어요. Node ${needed} 이상을 설치하세요.`,
  index: (articles, chunks, newest) =>
    `색인의 문서 ${number(articles)}개, 조각 ${number(chunks)}개, 가장 최근 문서는 ${date(newest)} 것이에요.`,
  noArticles: "여기서 보여 줄 수 있는 문서가 색인에 없어요. SEEDS_DIR에 문서를 넣고 /reindex를 실행하세요.",
  noIndex: "아직 색인이 없어요. npm run index를 실행하거나 봇을 시작하세요.",
  indexFails: (reason) => `색인을 읽을 수 없어요: ${reason}`,
  model: (model, reader) =>
    reader ? `임베딩 모델: ${model}, 독해 모델을 써요.` : `임베딩 모델: ${model}, 독해 모델은 쓰지 않아요(READER=0).`,
  otherLanguages: (codes, model) =>
    `문서 대부분이 다른 언어(${languages(codes)})로 되어 있어 내장 모델은 단어로만 찾아요. EMBEDDING_MODEL=${model}(으)로 설정하면 뜻으로도 찾아요.`,
  disk: (gigabytes) => `색인 디스크에 ${decimal(gigabytes, 1)} GB가 남았어요.`,
  diskFull: (gigabytes, needed) =>
    `색인 디스크에 ${decimal(gigabytes, 1)} GB만 남았어요. 적어도 ${decimal(needed, 1)} GB를 비우거나 INDEX_KEEP을 낮추세요.`,
  diskUnknown: "디스크 여유 공간을 알 수 없어요. INDEX_DIR을 읽을 수 있는지 확인하세요.",
  database: "데이터베이스가 응답해요.",
  databaseFails: "데이터베이스가 응답하지 않아요. 실행 중인지, STORE_URL이 맞는지 확인하세요.",
  files: "색인은 파일에 있고 읽을 수 있어요.",
  clock: "시계가 맞아요.",
  clockWrong: (seconds) => `시계가 ${number(seconds)}초 틀려요. NTP로 맞추세요.`,
  clockUnknown: "시계가 맞는지 알 수 없어요. Discord가 응답하지 않아요.",
  noErrors: "시작한 뒤로 문제가 없었어요.",
  errors: (errors, last) => `시작한 뒤 로그의 오류 ${number(errors)}건, 마지막은 ${last}: 로그를 확인하세요.`,
  gateway: "게이트웨이에 연결되어 있어요. 특권 인텐트는 쓰지 않아요.",
  gatewayDown: "게이트웨이에 연결되어 있지 않아요. 네트워크를 확인하세요. 봇이 스스로 다시 연결해요.",
  intentsMissing: "필요한 인텐트가 없어요. Footnote를 업데이트하고 다시 시작하세요.",
  commands: "명령어가 등록되어 있어요.",
  commandsDiffer: "등록된 명령어가 이 버전의 것이 아니에요. npm run deploy를 실행하거나 봇을 다시 시작하세요.",
  commandsUnknown: (reason) => `명령어가 등록되어 있는지 알 수 없어요: ${reason}`,
  channel: (name) => `#${name}: 필요한 권한이 모두 있어요.`,
  channelLacks: (name, permissions) =>
    `#${name}: 다음 권한이 없어요: ${permissions.join(", ")}. ‘채널 편집 › 권한’에서 허용해 주세요.`,
  channelGone: (id) => `설정에 있는 채널 ${id}이(가) 없거나 보이지 않아요. /settings에서 다른 것을 고르세요.`,
  forumLacksTag: (name, tag) => `#${name} 포럼에 ‘${tag}’ 태그가 없어요. 추가하거나 /settings에서 다른 것을 고르세요.`,
  permissions: {
    view: "채널 보기",
    send: "메시지 보내기",
    sendInThreads: "스레드에서 메시지 보내기",
    history: "메시지 기록 보기",
    manageThreads: "스레드 및 게시물 관리하기",
    attachFiles: "파일 첨부",
  },
  role: "운영진 역할이 있어요.",
  roleGone: "설정에 있는 운영진 역할이 없어졌어요. /settings에서 다른 것을 고르세요.",
  connection: {
    wrongToken:
      "Discord가 토큰을 받아들이지 않아요. discord.com/developers/applications › Bot에서 다시 복사해 .env의 DISCORD_TOKEN에 넣으세요.",
    intents: "Discord가 봇의 인텐트를 받아들이지 않아요. 특권 인텐트는 필요 없으니 Footnote를 업데이트하세요.",
    noAccess: "봇이 DISCORD_GUILD_ID 서버에 없어요. bot과 applications.commands 범위로 초대하거나 ID를 고치세요.",
    wrongApplication: "그 ID의 애플리케이션이 없어요. DISCORD_APPLICATION_ID를 고치거나 비워 두세요.",
    down: (address, status) =>
      `${address}의 Discord가 상태 ${status}(으)로 응답해요. discordstatus.com을 보고 나중에 다시 시도하세요.`,
  },
  token: (name) => `Discord에서 쓰는 봇 이름: ${name}`,
  noToken: "DISCORD_TOKEN이 설정되지 않았어요. 없으면 터미널만 쓸 수 있어요. npm run setup으로 설정하세요.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0 ? "모두가 모든 문서를 볼 수 있어요. 접근 규칙이 없어요." : `적용 중인 접근 규칙 ${number(rules)}개.`,
  accessIdle: (folder, line) =>
    `‘${folder}’ 접근 규칙(${number(line)}번째 줄)에 맞는 문서가 없어요. 폴더 이름을 고치거나 규칙을 빼세요.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `색인에서 빠진 것: ${files}`,
  kept: "지금까지의 기록과 설정을 모두 읽을 수 있어요. 봇이 실행 중이든 아니든 npm run backup -- FILE로 백업하세요.",
  keptFails: (reason) => `지금까지의 기록을 백업할 수 없어요: ${reason}`,
  room: (needed, free) =>
    `기존 색인 옆에 새 색인을 만들려면 최대 ${number(needed)} MB가 필요하고, ${number(free)} MB가 비어 있어요.`,
  roomLacks: (needed, free) =>
    `기존 색인 옆에 새 색인을 만들려면 ${number(needed)} MB가 필요한데 ${number(free)} MB만 비어 있어요. 공간을 확보하거나 INDEX_KEEP=1로 설정하세요.`,
};
