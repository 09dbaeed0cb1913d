import type { setup as english } from "../en/setup.ts";

export const setup: typeof english = {
  yes: "예",
  no: "아니요",
  offer: "아직 토큰이 없어요. 지금 Discord용으로 봇을 설정할까요? (아니요: 여기 터미널에서 바로 질문할 수 있어요.)",
  createApplication:
    "1. https://discord.com/developers/applications 를 열고 애플리케이션을 만드세요.\n" +
    "2. ‘Bot’에서 ‘Reset Token’을 눌러 토큰을 복사하세요. ‘Privileged Intents’는 모두 꺼 두세요.",
  token: "봇의 토큰 (화면에 보이지 않아요)",
  noToken: "토큰이 아니에요. 글자, 숫자, 점, 줄표로 된 긴 단어 하나여야 해요.",
  tokenRefused: "Discord가 이 토큰을 받아들이지 않아요. 다시 복사하세요.",
  unreachable: (address) =>
    `${address} 주소로 Discord에 연결할 수 없어요. 네트워크, 프록시, DISCORD_API_URL을 확인하세요.`,
  unwell: (status) => `Discord가 상태 ${status}(으)로 응답해요. 1분 뒤에 다시 시도하세요.`,
  tokenOf: (name) => `Discord에서 확인했어요: ${name}`,
  invite: (name, link) =>
    `필요한 권한만으로 ${name}을(를) 서버에 추가하세요:\n${link}\n` +
    "(채널 보기, 채널과 스레드에 글쓰기, 답장할 메시지 읽기)",
  added: "추가했나요?",
  inNoServer: "아직 어느 서버에도 없다고 해요. 위 링크를 열어 서버를 고르세요.",
  servers:
    "어느 서버에서 질문할 수 있게 할까요? 질문할 수 있으면 문서를 읽을 수 있어요. (스페이스로 선택, Enter로 확인)",
  serves: (names) => `${names.join(", ")}에서만 대답해요.`,
  isPublic:
    "누구나 이 봇을 자기 서버에 추가할 수 있지만 그곳에서는 대답하지 않아요. 혼자만 쓰려면 ‘Bot’에서 ‘Public Bot’을 끄고 " +
    "‘Installation’에서 링크를 ‘None’으로 고르세요.",
  folder: "문서가 있는 폴더",
  noFolder: (path) => `${path} 폴더가 없어요. 먼저 만들거나 다른 폴더를 적으세요.`,
  unfitFolder: (path) =>
    `${path}은(는) 문서 폴더가 될 수 없어요. ~ 없이 전체 경로를 적고, 색인(INDEX_DIR)이 들어 있지 않은 폴더를 고르세요.`,
  needsTerminal: "설정하려면 터미널이 필요해요. .env.example을 .env로 복사하고 DISCORD_TOKEN을 채우세요.",
  cancelled: "아무것도 쓰지 않았어요. npm run setup으로 다시 시작하세요.",
  notWritten: (file) => `${file}을(를) 쓸 수 없어요. 폴더 권한을 확인하세요.`,
  written: (file) => `${file}에 썼어요. 본인만 읽을 수 있어요.`,
  writtenAnew: (file, kept) => `${file}에 썼어요. 본인만 읽을 수 있어요. 원래 내용은 이제 ${kept}에 있어요.`,
  next: "npm start로 시작하세요.",
};
