import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("ko");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "문서에 추가",
  articleDescription: "문서를 쓰고, 업로드하고, 수정하고, 되돌려요",
  newDescription: "새 문서 쓰기",
  uploadDescription: "문서에 파일을 추가해요. 이름이 같은 파일은 덮어써요",
  uploadFile: "파일",
  uploadFolder: "파일을 둘 폴더",
  editDescription: "여기서 쓴 문서 수정하기",
  removeDescription: "여기서 쓴 문서 삭제하기",
  historyDescription: "문서의 이전 버전을 보고 되돌리기",
  whichArticle: "문서",

  formTitle: "문서",
  uploadTitle: "파일 추가",
  filesLabel: "파일(여러 개 가능)",
  titleLabel: "제목",
  folderLabel: "폴더(비워도 돼요)",
  textLabel: "본문(Markdown)",
  asksLabel: "이 문서가 답하는 질문(한 줄에 하나)",

  added: (path) => `### 새 문서: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### 수정된 문서: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### 삭제된 문서: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `제목: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `새 조각 ${number(added)}개 · 그대로 ${number(kept)}개 · 없어짐 ${number(removed)}개`,
  newChunk: "새 조각",
  keptChunk: "그대로",
  furtherChunks: (chunks) => `-# 그 밖에 ${count(chunks, { other: "조각 #개" })}`,
  unreadable: (reason) => `문서가 될 수 없어요: ${reason}.`,
  remark: (remark) => `참고: ${remark}.`,
  leftOut: (names) => `-# 지원하지 않는 형식이거나 너무 커서 제외했어요: ${names.map(named).join(", ")}`,
  notSaved: "-# 아직 아무것도 저장하지 않았어요.",
  save: "저장",
  edit: "편집",
  discard: "버리기",
  saving: (paths) => `저장했어요: ${paths.map(named).join(", ")}. **색인하고 있어요…**`,
  saved: (paths) =>
    `저장하고 색인했어요: ${paths.map(named).join(", ")}. 이제 이 내용으로도 답해요. **/article history**로 되돌릴 수 있어요.`,
  savedOnly: (paths, reason) =>
    `저장했지만 아직 색인하지 않았어요: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "버렸어요. 아무것도 바뀌지 않았어요.",

  versions: (path) => `### 이전 버전: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "버전 보기",
  version: (at, bytes) => `${time(at)}, ${number(bytes)}바이트`,
  noVersions: "이 문서에는 아직 이전 버전이 없어요.",

  changedMeanwhile: "그사이 문서가 바뀌었어요. 다시 열어 지금 내용을 확인하세요.",
  tooManyArticles: (most) => `이 서버에는 이미 문서가 ${number(most)}개 있어요. 먼저 몇 개를 삭제하세요.`,
  notWritten: "문서를 쓸 수 없어요. 봇 운영자가 폴더와 디스크를 살펴봐야 해요.",
  leadsOut: "거기에 문서 폴더 밖으로 나가는 링크가 있어요. 봇 운영자가 없애야 해요.",
  notOfServer: "여기서는 이 서버에서 쓴 문서만 수정할 수 있어요.",
  inServersOnly: "문서는 서버에서 써요. 다이렉트 메시지에서는 쓸 수 없어요.",
  draftGone: "이 초안은 이제 없어요. 저장됐거나 버려졌거나, 하루가 지났어요. 다시 시작하세요.",
  otherOwnersDraft: "다른 운영진의 초안이에요.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)}: 지원하지 않는 형식이에요. ${endings} 파일을 업로드하세요.`,
  noFiles: "고른 파일이 없어요. 하나 이상 고르세요.",
  tooManyFiles: (most) => count(most, { other: "한 번에 파일을 #개까지만 업로드할 수 있어요." }),
  sameName: "이름이 같은 파일이 두 개 있어요. 하나의 이름을 바꾸세요.",
  notFromForm: "양식에서 쓴 파일이 아니에요. 같은 이름으로 /article upload를 써서 교체하세요.",
  versionGone: "이 버전은 이제 남아 있지 않아요. 최근 열 개만 보관해요.",
  articleGone: "이 문서는 이제 없어요. 삭제되었거나 이름이 바뀌었어요.",
  notKept: "제목이나 질문을 이대로는 저장할 수 없어요. 더 짧게, 기호를 줄여서 써 주세요.",
  noSuchArticle: "여기서 쓴 문서 중에는 없어요. 목록에서 고르세요.",
  tooLongForForm: (limit) =>
    `문서가 양식의 한도(${number(limit)}자)보다 길어요. 같은 이름으로 /article upload를 써서 교체하세요.`,
  emptyMessage: "그 메시지에는 글도, 읽을 수 있는 파일도 없어요.",
  tooLarge: (name, megabytes) => `${name} 파일이 ${megabytes} MB보다 커요. 더 작게 나누어 업로드하세요.`,
  notFetched: (name) => `${name} 파일을 Discord에서 가져오지 못했어요. 다시 시도하세요.`,
};
