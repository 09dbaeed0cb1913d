import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ko");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)}자, 그중 ${number(markup)}자는 서식용`,
  warning: (text) => `주의: ${text}`,
  headings: (headings) => `제목: ${number(headings)}`,
  chunks: (chunks) => `조각: ${number(chunks)}`,
  code: (blocks) => `코드: ${number(blocks)}`,
  tables: (tables) => `표(각각 첫 행): ${number(tables)}`,
  leftOut: (parts) => `제외됨(색인도 표시도 안 함): ${number(parts)}`,
  line: (line) => `${line}번째 줄`,
  lines: (first, last) => `${first}~${last}번째 줄`,
  tokens: (tokens) => `토큰 ${number(tokens)}개`,
  rolledBack: (generation) => `현재 색인은 다시 ${generation}이에요.`,
  whole: (generation, files, bytes) =>
    `${generation}은(는) 온전해요. 파일 ${number(files)}개, ${number(bytes)}바이트를 확인했어요.`,
  moreProblems: (problems) => `(--json은 문제 ${number(problems)}개를 모두 보여요)`,

  // npm run questions
  sent: (questions) => `운영진에게 보낸 질문(${number(questions)}):`,
  unanswered: (questions) => `대답하지 못한 질문(${number(questions)}):`,
  resolved: (questions) => `이제 대답할 수 있는 질문(${number(questions)}):`,
  unansweredPrivately: (questions) => `대답하지 못한 비공개 질문: ${number(questions)}`,
  noQuestions: "아직 질문이 없어요. 운영진에게 보낸 것도, 대답하지 못한 것도 없어요.",

  // npm run sync
  noSources: (file) => `${file}에 소스가 없어요. 쓰는 법은 README에 있어요.`,
  moreRemarks: (remarks) => `그 밖에 ${number(remarks)}개`,
  syncCancelled: "취소했어요. 문서는 이전 그대로예요.",

  // npm run backup and npm run restore
  isThere: (file) => `${file}이(가) 이미 있어요. 다른 파일을 적거나 지우세요.`,
  notWritten: (file) => `${file}을(를) 쓸 수 없어요. 폴더와 권한, 디스크를 확인하세요.`,
  noArchive: (file) => `${file}을(를) 읽을 수 없어요. npm run backup이 만든 파일을 적으세요.`,
  backedUp: (file, what) => `${file}에 썼어요: ${what}. 멤버들이 물은 내용이 들어 있으니 혼자만 보관하세요.`,
  restored: (place, time, what) => `${place}에 ${time} 시점으로 복원했어요: ${what}. 봇이 돌고 있으면 다시 시작하세요.`,
  notEmpty: (place, what) =>
    `${place}에 이미 내용이 있어요(${what}). npm run backup으로 백업한 뒤 --replace로 복원하세요.`,
  kept: {
    records: (amount) => `투표, 질문, 요청 ${number(amount)}개`,
    secrets: (amount) => `보정값과 비밀값 ${number(amount)}개`,
    servers: (amount) => `서버 설정 ${number(amount)}개`,
    notices: (amount) => `대답을 알릴 멤버 ${number(amount)}명`,
    posted: (amount) => `게시한 대답 ${number(amount)}개`,
    files: (amount) => `직접 만든 질문 파일 ${number(amount)}개`,
    articles: (amount) => `Discord에서 만든 문서 ${number(amount)}개`,
  },

  // npm run ask
  noQuestion: '질문을 적으세요: npm run ask -- "누가 …?"',
};
