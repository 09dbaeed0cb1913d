import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("ja");

export const owners: typeof english = {
  reindex: {
    description: "変更された記事をインデックスに取り込みます",
    dryRun: "何が変わるかを報告するだけで、何も変更しない",
    running: "**記事を取り込んでいます…**",
    progress: {
      reading: (at) => `記事を読み込み中：${number(at.done)} / ${number(at.total)}`,
      embedding: (at) => `チャンクを処理中：${number(at.done)} / ${number(at.total)}`,
      writing: (at) => `インデックスを書き込み中：${number(at.done)} / ${number(at.total)}`,
    },
    done: "**インデックスは最新です。**",
    dryRunDone: "**このように変わります。実際には何も変更していません。**",
    goesOn: "**取り込みは続いています。** このメッセージはもう更新できません。結果はログに残ります。",
    counts: (report) =>
      [
        `追加 ${number(report.added)}`,
        `変更 ${number(report.changed)}`,
        `削除 ${number(report.removed)}`,
        `変更なし ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { other: "#件の記事" })}、${count(report.chunks, { other: "#チャンク" })}、` +
      `うち${number(report.embedded)}を${decimal(report.seconds, 1)}秒で処理`,
    skipped: (files) => `**${count(files, { other: "#個のファイル" })}を飛ばしました：**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join("、")}、ほか${number(others)}個` : names.join("、")),
    moreSkipped: (files) => `- ほか${count(files, { other: "#個のファイル" })}`,
  },
};
