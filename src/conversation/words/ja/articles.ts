import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("ja");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "記事に追加",
  articleDescription: "記事の作成、アップロード、変更、復元",
  newDescription: "新しい記事を書く",
  uploadDescription: "ファイルを記事に追加します。同じ名前のものは置き換わります",
  uploadFile: "ファイル",
  uploadFolder: "保存するフォルダー",
  editDescription: "ここで書かれた記事を変更する",
  removeDescription: "ここで書かれた記事を削除する",
  historyDescription: "記事の以前のバージョンを見て、元に戻す",
  whichArticle: "記事",

  formTitle: "記事",
  uploadTitle: "ファイルを追加",
  filesLabel: "ファイル（複数可）",
  titleLabel: "タイトル",
  folderLabel: "フォルダー（空でもかまいません）",
  textLabel: "本文（Markdown）",
  asksLabel: "この記事が答える質問（1行に1つ）",

  added: (path) => `### 新規：${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### 変更：${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### 削除：${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `タイトル：${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `新しい断片 ${number(added)} · 変更なし ${number(kept)} · なくなるもの ${number(removed)}`,
  newChunk: "新規",
  keptChunk: "変更なし",
  furtherChunks: (chunks) => `-# ほか${count(chunks, { other: "#個の断片" })}`,
  unreadable: (reason) => `記事にできません：${reason}`,
  remark: (remark) => `注意：${remark}`,
  leftOut: (names) => `-# 対応していない形式か、大きすぎるため含めていません：${names.map(named).join("、")}`,
  notSaved: "-# まだ何も保存されていません。",
  save: "保存",
  edit: "編集",
  discard: "破棄",
  saving: (paths) => `${paths.map(named).join("、")} を保存しました。**取り込んでいます…**`,
  saved: (paths) =>
    `${paths.map(named).join("、")} を保存して取り込みました。これからはこの内容からも答えます。**/article history** で元に戻せます。`,
  savedOnly: (paths, reason) =>
    `${paths.map(named).join("、")} を保存しましたが、まだ取り込んでいません：${escapeLine(reason, 500)}`,
  discarded: "破棄しました。何も変更していません。",

  versions: (path) => `### ${escapeLine(path, MAX_TITLE_TEXT)} の以前のバージョン`,
  chooseVersion: "バージョンを見る",
  version: (at, bytes) => `${time(at)}、${number(bytes)}バイト`,
  noVersions: "この記事にはまだ以前のバージョンがありません。",

  changedMeanwhile: "その間に記事が変更されました。もう一度開いて、今の内容を確かめてください。",
  tooManyArticles: (most) => `このサーバーにはすでに記事が${number(most)}件あります。先にいくつか削除してください。`,
  notWritten: "記事を書き込めません。ボットの管理者がフォルダーとディスクを確認する必要があります。",
  leadsOut: "そこに記事のフォルダーの外へ出るリンクがあります。ボットの管理者が取り除く必要があります。",
  notOfServer: "ここで変更できるのは、このサーバーで書かれた記事だけです。",
  inServersOnly: "記事はサーバーで書きます。ダイレクトメッセージでは書けません。",
  draftGone:
    "この下書きはもうありません。保存または破棄されたか、作成から1日以上経っています。最初からやり直してください。",
  otherOwnersDraft: "これは別の運営メンバーの下書きです。",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} は対応していない形式です。${endings} をアップロードしてください。`,
  noFiles: "ファイルが選ばれていません。1つ以上選んでください。",
  tooManyFiles: (most) => count(most, { other: "一度にアップロードできるファイルは#個までです。" }),
  sameName: "同じ名前のファイルが2つあります。どちらかの名前を変えてください。",
  notFromForm:
    "このファイルはフォームで書かれたものではありません。同じ名前で /article upload を使って変更してください。",
  versionGone: "このバージョンはもう残っていません。残るのは最新の10個です。",
  articleGone: "この記事はもうありません。削除されたか、名前が変わりました。",
  notKept: "タイトルか質問をこのままでは保存できません。短くして、記号を減らしてください。",
  noSuchArticle: "ここで書かれた記事の中にはありません。一覧から選んでください。",
  tooLongForForm: (limit) =>
    `記事がフォームの上限（${number(limit)}文字）より長いです。同じ名前で /article upload を使って変更してください。`,
  emptyMessage: "そのメッセージにはテキストも、読み込めるファイルもありません。",
  tooLarge: (name, megabytes) => `${name} は${megabytes} MBを超えています。小さく分けてアップロードしてください。`,
  notFetched: (name) => `${name} を Discord から取得できませんでした。もう一度お試しください。`,
};
