import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("ko");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `‘${escapeLine(text, limit)}’`;
const range = (first: number, last: number) => (first === last ? `${first}` : `${first}~${last}`);
const lines = (first: number, last: number) => `${range(first, last)}번째 줄`;
const chunks = (amount: number) => count(amount, { other: "조각 #개" });
const articles = (amount: number) => count(amount, { other: "문서 #개" });
const places = { page: "쪽", slide: "번 슬라이드", row: "번째 행" };
const buttons = {
  context: "앞뒤 내용",
  more: "더 보기",
  askAgain: "다시 묻기",
  helpful: "도움이 됐어요",
  notHelpful: "도움이 안 됐어요",
  thisHelped: "해결됐어요",
  share: "공유",
  post: "답장으로 올리기",
  tellOwners: "운영진에게 알리기",
  askAbout: "이 문서에 대해 묻기",
  previous: "이전",
  next: "다음",
  cancelReindex: "취소",
};
const FIND = "문서에서 찾기";

export const members: typeof english = {
  ask: {
    description: "문서에 질문하세요. 출처가 적힌 발췌문으로 답해요",
    question: "무엇이 궁금한가요?",
    article: "이 문서에서만 찾기",
    private: "답변을 나에게만 표시하기",
    find: FIND,
    suggested: (subject) => `${subject}에 대해 뭐라고 나와 있나요?`,
    directHint: "저는 서버에서 답해요. 서버에서 **/ask**로 묻거나 질문과 함께 저를 멘션해 주세요.",
    mentionHint: "질문과 함께 저를 멘션하거나 **/ask**로 물어보세요. 자세한 내용은 **/help**에 있어요.",
  },

  answer: {
    closest: "문서에 답이 있는지 확실하지 않아요. 가장 가까운 부분이에요.",
    none: "**문서에는 답이 없어요.**",
    nearest: "가장 가까운 문서:",
    articlesIn: (codes) => `문서가 다른 언어로 되어 있어요: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# ${quoted(from, MAX_WORD_TEXT)}: 어느 문서에도 없어서 대신 ${quoted(to, MAX_WORD_TEXT)}(으)로 찾았어요.`,
    link: "링크",
    lines,
    place: ({ kind, first, last }) =>
      kind === "time" ? `${clock(first)}부터` : `${range(first, last)}${places[kind]}`,
    also: (names, others) => `${names.join(", ")}${others > 0 ? ` 외 ${number(others)}곳` : ""}에도 있음`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "발췌문이 더 없어요.",
    reindexedSince: "-# 그 뒤로 문서 색인이 새로 만들어졌어요. 지금 문서를 바탕으로 한 답변이에요.",
    sharedBy: (userId) => `-# <@${userId}> 님이 공유함`,
    changed: (time) => `-# 문서가 <t:${time}:D>에 바뀌었어요. 여기 인용된 내용은 이제 맞지 않을 수 있어요.`,
    posted: "올렸어요.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "고마워요. 투표를 반영했어요.",
      changed: "고마워요. 투표를 바꿨어요.",
      known: "이미 반영된 투표예요.",
    },
    tellTitle: "운영진에게 알리기",
    tellLabel: "운영진이 이름 없이 읽게 될 질문",
    told: {
      stored: "고마워요. 질문이 이름 없이 운영진 목록에 올라갔어요.",
      known: "이미 운영진 목록에 있는 질문이에요.",
      today: "이 질문은 오늘 이미 운영진에게 알렸어요. 하루에 한 번이면 충분해요.",
    },
  },

  sources: {
    description: "답변의 바탕이 되는 문서를 보여 줘요",
    search: "제목, 발행처, 파일 이름에 이 말이 들어간 문서만",
    untitled: "제목 없음",
    noArticles: "**아직 문서가 없어요.** 문서 폴더에 .txt나 .md 파일을 넣고 /reindex를 실행하세요.",
    noneFound: (search) => `**${quoted(search)}에 맞는 문서가 없어요.**`,
    found: (amount, search) => `### ${search === "" ? "" : `${quoted(search)}에 맞는 `}${articles(amount)}`,
    page: (page, pages) => `-# ${number(page)} / ${number(pages)}쪽`,
    chunks,
    indexed: (seconds) => `<t:${seconds}:d>에 색인됨`,
    open: "문서 열기",
  },

  help: {
    description: "이 봇이 할 수 있는 일과 알고 있는 것",
    title: "### 문서에 질문하기",
    inDiscord: [
      "문서의 글을 그대로 발췌해 출처와 함께 답해요. 문서에 답이 없으면 없다고 말해요.",
      "- **/ask**와 질문. **private**를 쓰면 나만 답을 보고, **article**을 쓰면 문서 하나에만 물어요",
      "- 어느 채널이나 스레드에서든 질문과 함께 **저를 멘션**하세요",
      `- 어떤 메시지에서든: **앱 › ${FIND}**`,
      "- **/sources**로 문서를 보고, 하나를 열어 그 문서에 대해 물을 수 있어요",
      `- 발췌문 옆의 **${buttons.context}** 버튼은 주변 글을, **${buttons.more}** 버튼은 다음 발췌문을 보여 줘요`,
      `- **${buttons.helpful}**, **${buttons.notHelpful}** 버튼은 답이 어땠는지, **${buttons.tellOwners}** 버튼은 무엇이 빠졌는지 운영진에게 알려요`,
      "- **/reindex**(서버 관리하기)로 새 문서와 바뀐 문서를 반영해요",
    ],
    inTerminal: [
      "답변은 문서의 글을 그대로 발췌한 것이고 출처가 적혀 있어요. 문서에 답이 없으면 없다고 나와요.",
      "- 질문을 입력하거나 **/ask**와 질문을 입력하세요",
      "- **/sources**는 모든 문서를, **/sources**와 낱말은 그에 맞는 문서를 보여 줘요",
      "- **/reindex**는 새 문서와 바뀐 문서를 반영하고, **/reindex dry**는 무엇이 바뀔지만 알려 줘요",
      "- Tab은 자동 완성, **exit**나 Ctrl-D는 종료예요",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)}, ${chunks(chunksOfAll)}, 가장 최근 문서는 <t:${newest}:d>에 색인됨`,
  },
};
