import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("ja");

export const owners: typeof english = {
  reindex: {
    description: "変更された記事を取り込みます",
    dryRun: "何が変わるかを表示するだけで、何も変更しない",
    sync: "先に sources.yaml の取得元から取り込む",
    running: "**記事を取り込んでいます…**",
    progress: {
      fetching: (at) => `取得元から取り込み中：${number(at.done)} / ${number(at.total)}`,
      reading: (at) => `記事を読み込み中：${number(at.done)} / ${number(at.total)}`,
      embedding: (at) => `断片を処理中：${number(at.done)} / ${number(at.total)}`,
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
      `-# ${count(report.articles, { other: "記事#件" })}、${count(report.chunks, { other: "断片#個" })}、` +
      `うち${number(report.embedded)}個を${decimal(report.seconds, 1)}秒で処理`,
    skipped: (files) => `**${count(files, { other: "#個のファイル" })}をスキップしました：**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join("、")}、ほか${number(others)}個` : names.join("、")),
    moreSkipped: (files) => `- ほか${count(files, { other: "#個のファイル" })}`,
  },
  fetched: {
    changed: (name, articles) => `取得元 ${name}：取り込みました。記事数 ${number(articles)}。`,
    unchanged: (name, articles) => `取得元 ${name}：変更なし。記事数 ${number(articles)}。`,
    held: (name, offered, articles) =>
      `取得元 ${name} の記事が ${number(articles)} 件から ${number(offered)} 件に減ったため、以前の記事を残しています。これで正しければ npm run sync -- --accept ${name} を実行してください。`,
    failed: (name, reason, articles) =>
      `取得元 ${name} から取り込めませんでした。残っている記事数 ${number(articles)}。${reason}`,
    unlisted: (name) =>
      `取得元 ${name} は sources.yaml にもうありません。再び記載するか npm run sync -- --accept で削除するまで、記事は残ります。`,
    unfetched: (name) => `取得元 ${name} はまだ取り込まれていません。npm run sync を実行してください。`,
  },
};
