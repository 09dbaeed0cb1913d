import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ko");
const quoted = (text: string) => `‘${plainLine(text, MAX_TITLE_TEXT)}’`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "질문할",
  more: "더 볼",
  publish: "답변을 올릴",
  request: "운영진에게 알릴",
  vote: "투표할",
  context: "앞뒤 내용을 볼",
  open: "문서를 열",
  browse: "둘러볼",
  reindex: "색인할",
  cancel: "취소할",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "질문이 비어 있어요. 몇 마디로 물어보세요.",
  nothingAsked: "질문이 없어요. 무엇이 궁금한지 몇 마디로 적어 주세요. 할 수 있는 일은 /help에 다 있어요.",
  longQuestion: (length) => `질문이 ${number(length)}자예요. ${number(MAX_QUESTION_LENGTH)}자까지 물을 수 있어요.`,
  noSuchArticle: (named) => `${quoted(named)}: 그런 문서가 없어요. 목록에서 고르거나 /sources를 보세요.`,
  severalSuchArticles: (named, names, others) =>
    `${quoted(named)}에 맞는 문서가 여럿이에요: ${names.join(", ")}${others > 0 ? ` 외 ${number(others)}개` : ""}. ` +
    "목록에서 하나를 고르거나 경로를 적어 주세요.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `조금만 천천히요. ${number(seconds)}초 뒤에 다시 ${doing[action]} 수 있어요. ` +
    "질문, 게시, 투표, 둘러보기 횟수는 모두 합쳐서 계산해요.",
  storeUnavailable: "지금은 문서에 접근할 수 없어요. 1분 뒤에 다시 물어보세요.",
  queueFull: "지금 기다리는 질문이 너무 많아요. 1분 뒤에 다시 물어보세요.",
  articleGone: "이 문서는 이제 없어요. 삭제되었거나 이름이 바뀌었어요.",
  articleChanged: (title) => `${quoted(title)}의 그 부분이 답변 이후에 바뀌었어요. 지금 내용을 보려면 다시 물어보세요.`,
  questionLost: "이 메시지에는 이제 질문이 보이지 않아요. 다시 물어보세요.",
  noTextInMessage: "그 메시지에는 검색할 글이 없어요.",
  mayNotWrite: "이 채널에 글을 쓸 권한이 없어요.",
  botMayNotWrite: "저는 이 채널에 글을 쓸 수 없어요. 운영진이 메시지 보내기를 허용해 줄 수 있어요.",
  publishedAlready: "이 답변은 이미 올라갔어요. 한 번이면 충분해요.",
  otherServer: "이 봇은 다른 서버에서 답해요. 이 서버에서는 답하지 않아요.",
  messageGone: "답장할 메시지가 이제 없어요.",
  indexingAlready: "문서를 이미 색인하고 있어요. 끝날 때까지 기다려 주세요.",
  nothingToCancel: "지금은 색인 중인 것이 없어요.",
  reindexCancelled: "취소했어요. 색인은 전과 같아요.",
  reindexUsage:
    "/reindex를 입력하세요. 먼저 출처를 가져오려면 /reindex sync, 무엇이 바뀔지만 보려면 /reindex dry를 입력하세요.",
  notYourRun: "다른 서버를 위해 문서를 색인하고 있어요. 그 서버의 운영진만 취소할 수 있어요.",
  noPartialDryRun: "여기서는 모든 문서를 보여 줄 수 없어서 무엇이 바뀔지도 보여 줄 수 없어요. dry 없이 색인하세요.",
  notForAll:
    "여기 있는 모두가 이 답변의 출처를 볼 수 있는 것은 아니에요. private 없이 다시 물으면 보여 줄 수 있는 답이 나와요.",
  ownersOnly: "운영진(‘서버 관리하기’ 권한이 있는 멤버)만 할 수 있어요.",

  restarting: "다시 시작하는 중이에요. 1분 뒤에 다시 물어보세요.",
  unnamed: "실패했어요.",
  unknownAction: "이제 없는 기능이에요. 업데이트로 바뀌었을 수 있어요.",
  failure: (id) => `저희 쪽에서 문제가 생겼어요. 원인은 로그의 **${id}** 항목에 있어요.`,
};

export const terminal: typeof englishTerminal = {
  noToken: "DISCORD_TOKEN이 설정되지 않아 터미널로 시작해요. 질문이나 help를 입력하고, 끝내려면 exit를 입력하세요.",
  noSuchCommand: (name, known) =>
    `/${plainLine(name, MAX_WORD_TEXT)} 명령어는 없어요. ` +
    `질문이나 다음 중 하나를 입력하세요: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "저희 쪽에서 문제가 생겼어요. 원인은 로그에 있어요.",
  more: "Enter는 계속, q는 끝내기: ",
};
