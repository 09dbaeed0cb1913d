import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("ko");

export const owners: typeof english = {
  reindex: {
    description: "바뀐 문서를 색인해요",
    dryRun: "무엇이 바뀔지만 알리고 아무것도 바꾸지 않기",
    sync: "먼저 sources.yaml의 출처를 가져오기",
    running: "**문서를 색인하고 있어요…**",
    progress: {
      fetching: (at) => `출처를 가져오는 중: ${number(at.done)} / ${number(at.total)}`,
      reading: (at) => `문서 읽는 중: ${number(at.done)} / ${number(at.total)}`,
      embedding: (at) => `조각 처리 중: ${number(at.done)} / ${number(at.total)}`,
      writing: (at) => `색인 쓰는 중: ${number(at.done)} / ${number(at.total)}`,
    },
    done: "**색인이 최신 상태예요.**",
    dryRunDone: "**이렇게 바뀔 거예요. 실제로는 아무것도 바꾸지 않았어요.**",
    goesOn: "**색인은 계속되고 있어요.** 이 메시지는 더 이상 바꿀 수 없고, 결과는 로그에 남아요.",
    counts: (report) =>
      [
        `추가 ${number(report.added)}`,
        `변경 ${number(report.changed)}`,
        `삭제 ${number(report.removed)}`,
        `그대로 ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { other: "문서 #개" })}, ${count(report.chunks, { other: "조각 #개" })}, ` +
      `그중 ${number(report.embedded)}개를 ${decimal(report.seconds, 1)}초에 처리함`,
    skipped: (files) => `**건너뛴 ${count(files, { other: "파일 #개" })}:**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join(", ")} 외 ${number(others)}개` : names.join(", ")),
    moreSkipped: (files) => `- 그 밖에 ${count(files, { other: "파일 #개" })}`,
  },
  fetched: {
    changed: (name, articles) => `출처 ${name}: 가져왔어요. 문서 ${number(articles)}개.`,
    unchanged: (name, articles) => `출처 ${name}: 그대로예요. 문서 ${number(articles)}개.`,
    held: (name, offered, articles) =>
      `출처 ${name}의 문서가 ${number(articles)}개에서 ${number(offered)}개로 줄어 이전 문서를 남겨 두었어요. 의도한 것이라면 npm run sync -- --accept ${name} 명령을 실행하세요.`,
    failed: (name, reason, articles) =>
      `출처 ${name}: 가져오지 못했어요. 남아 있는 문서 ${number(articles)}개. ${reason}`,
    unlisted: (name) =>
      `출처 ${name}: sources.yaml에 더 이상 없어요. 다시 적거나 npm run sync -- --accept로 지울 때까지 문서는 남아요.`,
    unfetched: (name) => `출처 ${name}: 아직 가져오지 않았어요. npm run sync를 실행하세요.`,
  },
};
