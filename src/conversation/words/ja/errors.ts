import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ja");
const quoted = (text: string) => `「${plainLine(text, MAX_TITLE_TEXT)}」`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "質問",
  more: "続きの表示",
  publish: "答えの投稿",
  request: "運営への連絡",
  vote: "投票",
  context: "前後の表示",
  open: "記事の表示",
  browse: "閲覧",
  reindex: "取り込み",
  cancel: "キャンセル",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "質問が空です。短い言葉で質問してください。",
  nothingAsked: "質問が見つかりません。知りたいことを短い言葉で書いてください。できることは /help で見られます。",
  longQuestion: (length) => `質問は${number(length)}文字です。${number(MAX_QUESTION_LENGTH)}文字以内にしてください。`,
  noSuchArticle: (named) => `${quoted(named)}という記事はありません。一覧から選ぶか、/sources をご覧ください。`,
  severalSuchArticles: (named, names, others) =>
    `${quoted(named)}に合う記事が複数あります：${names.join("、")}${others > 0 ? `、ほか${number(others)}件` : ""}。` +
    "一覧から選ぶか、パスで指定してください。",
  articleAt: (title, path) => `${quoted(title)}（${plainLine(path, MAX_TITLE_TEXT)}）`,
  tooFast: (action, seconds) =>
    `少しお待ちください。${number(seconds)}秒後にまた${doing[action]}ができます。` +
    "質問、投稿、投票、閲覧の回数は合わせて数えます。",
  storeUnavailable: "今は記事を読み込めません。1分後にもう一度質問してください。",
  queueFull: "今は順番待ちの質問が多すぎます。1分後にもう一度質問してください。",
  articleGone: "この記事はもうありません。削除されたか、名前が変わりました。",
  articleChanged: (title) =>
    `${quoted(title)}のこの箇所は、答えのあとで変更されました。今の内容を見るには、もう一度質問してください。`,
  questionLost: "このメッセージにはもう質問が表示されていません。もう一度質問してください。",
  noTextInMessage: "そのメッセージには検索できるテキストがありません。",
  mayNotWrite: "このチャンネルに書き込む権限がありません。",
  botMayNotWrite: "私はこのチャンネルに書き込めません。運営がメッセージの送信を許可できます。",
  publishedAlready: "この答えはすでに投稿されています。一度で十分です。",
  otherServer: "このボットはほかのサーバーで答えます。このサーバーでは答えません。",
  messageGone: "返信先のメッセージはもうありません。",
  indexingAlready: "記事はすでに取り込み中です。終わるまでお待ちください。",
  nothingToCancel: "取り込みはもう行われていません。",
  reindexCancelled: "キャンセルしました。インデックスは前のままです。",
  reindexUsage:
    "/reindex と入力してください。先に取得元から取り込むには /reindex sync、何が変わるかだけを見るには /reindex dry と入力します。",
  notYourRun: "別のサーバーのために記事を取り込んでいます。キャンセルできるのはそのサーバーの運営だけです。",
  noPartialDryRun:
    "ここではすべての記事を表示できないため、何が変わるかも表示できません。dry なしで取り込んでください。",
  notForAll:
    "この答えの元になった記事を見られない人がここにいます。private なしでもう一度質問すると、表示できる答えが得られます。",
  ownersOnly: "これができるのは運営（「サーバー管理」権限のあるメンバー）だけです。",

  restarting: "再起動中です。1分後にもう一度質問してください。",
  unnamed: "うまくいきませんでした。",
  unknownAction: "これはもう使えません。アップデートで変わった可能性があります。",
  failure: (id) => `こちら側で問題が起きました。原因はログの **${id}** に記録されています。`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN が設定されていないため、ターミナルで起動しました。質問か help を入力してください。終了するには exit と入力します。",
  noSuchCommand: (name, known) =>
    `/${plainLine(name, MAX_WORD_TEXT)} というコマンドはありません。` +
    `質問か、次のどれかを入力してください：${known.map((each) => `/${each}`).join("、")}。`,
  failure: "こちら側で問題が起きました。原因はログにあります。",
  more: "Enter で続き、q で終了：",
};
