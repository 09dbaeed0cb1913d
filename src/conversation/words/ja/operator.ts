import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ja");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)} 文字、うち ${number(markup)} 文字は書式のみ`,
  warning: (text) => `警告：${text}`,
  headings: (headings) => `見出し：${number(headings)}`,
  chunks: (chunks) => `断片：${number(chunks)}`,
  code: (blocks) => `コード：${number(blocks)}`,
  tables: (tables) => `表（それぞれ最初の行）：${number(tables)}`,
  leftOut: (parts) => `省かれたもの（取り込みも表示もなし）：${number(parts)}`,
  line: (line) => `${line}行目`,
  lines: (first, last) => `${first}～${last}行目`,
  tokens: (tokens) => `${number(tokens)} トークン`,
  rolledBack: (generation) => `現在のインデックスは再び ${generation} です。`,
  whole: (generation, files, bytes) =>
    `${generation} は無事です。${number(files)} ファイル、${number(bytes)} バイトを確認しました。`,
  moreProblems: (problems) => `（--json で ${number(problems)} 件の問題をすべて表示）`,

  // npm run questions
  sent: (questions) => `運営に送られた質問（${number(questions)}）：`,
  unanswered: (questions) => `答えのない質問（${number(questions)}）：`,
  resolved: (questions) => `すでに答えがある質問（${number(questions)}）：`,
  unansweredPrivately: (questions) => `答えのない非公開の質問：${number(questions)}`,
  noQuestions: "質問はまだありません。運営に送られたものも、答えのないものもありません。",

  // npm run sync
  noSources: (file) => `${file} にソースがありません。書き方は README にあります。`,
  moreRemarks: (remarks) => `ほか ${number(remarks)} 件`,
  syncCancelled: "取り消しました。記事は元のままです。",

  // npm run backup and npm run restore
  isThere: (file) => `${file} はすでにあります。別のファイルを指定するか、削除してください。`,
  notWritten: (file) => `${file} に書き込めません。フォルダーとその権限、ディスクを確認してください。`,
  noArchive: (file) => `${file} を読み取れません。npm run backup が書き出したアーカイブを指定してください。`,
  backedUp: (file, what) => `${file} に書き込みました：${what}。メンバーの質問が含まれるので、人に渡さないでください。`,
  restored: (place, time, what) =>
    `${place} に ${time} 時点の内容を復元しました：${what}。動いている場合はボットを再起動してください。`,
  notEmpty: (place, what) =>
    `${place} にはすでに内容があります（${what}）。npm run backup で保存してから、--replace で復元してください。`,
  kept: {
    records: (amount) => `投票、質問、依頼 ${number(amount)} 件`,
    secrets: (amount) => `較正と秘密の値 ${number(amount)} 件`,
    servers: (amount) => `サーバーの設定 ${number(amount)} 件`,
    notices: (amount) => `回答を知らせるメンバー ${number(amount)} 人`,
    posted: (amount) => `投稿した回答 ${number(amount)} 件`,
    files: (amount) => `自分の質問のファイル ${number(amount)} 個`,
    articles: (amount) => `Discord で作った記事 ${number(amount)} 件`,
  },

  // npm run ask
  noQuestion: '質問を指定してください：npm run ask -- "誰が…？"',
};
