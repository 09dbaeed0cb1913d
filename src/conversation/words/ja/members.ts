import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("ja");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `「${escapeLine(text, limit)}」`;
const range = (first: number, last: number) => (first === last ? `${first}` : `${first}～${last}`);
const lines = (first: number, last: number) => `${range(first, last)}行目`;
const chunks = (amount: number) => count(amount, { other: "断片#個" });
const articles = (amount: number) => count(amount, { other: "記事#件" });
const places = { page: "ページ", slide: "枚目のスライド", row: "行目" };
const buttons = {
  context: "前後を見る",
  more: "もっと見る",
  askAgain: "もう一度質問する",
  helpful: "役に立った",
  notHelpful: "役に立たなかった",
  thisHelped: "解決しました",
  share: "共有",
  post: "返信として投稿",
  tellOwners: "運営に伝える",
  askAbout: "この記事について質問",
  previous: "前へ",
  next: "次へ",
  cancelReindex: "キャンセル",
};
const FIND = "記事から探す";

export const members: typeof english = {
  ask: {
    description: "記事に質問します。出典つきの抜粋で答えます",
    question: "何を知りたいですか？",
    article: "この記事だけを探す",
    private: "答えを自分だけに表示する",
    find: FIND,
    suggested: (subject) => `${subject}について何が書かれていますか？`,
    directHint: "私はサーバーで答えます。サーバーで **/ask** を使うか、質問を添えてメンションしてください。",
    mentionHint: "質問を添えてメンションするか、**/ask** で質問してください。くわしくは **/help** をご覧ください。",
  },

  answer: {
    closest: "記事に答えがあるかどうか確かではありません。最も近い箇所はこちらです。",
    none: "**記事の中に答えはありません。**",
    nearest: "最も近い記事：",
    articlesIn: (codes) => `記事は別の言語で書かれています：${languages(codes)}。`,
    corrected: (from, to) =>
      `-# ${quoted(from, MAX_WORD_TEXT)}はどの記事にもないため、代わりに${quoted(to, MAX_WORD_TEXT)}を探しました。`,
    link: "リンク",
    lines,
    place: ({ kind, first, last }) =>
      kind === "time" ? `${clock(first)}から` : `${range(first, last)}${places[kind]}`,
    also: (names, others) => `ほかにも ${names.join("、")}${others > 0 ? `、あと${number(others)}か所` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "抜粋はこれで全部です。",
    reindexedSince: "-# その後、記事のインデックスが更新されました。これは現在の記事からの答えです。",
    sharedBy: (userId) => `-# <@${userId}> さんが共有`,
    changed: (time) => `-# 記事は<t:${time}:D>に変更されました。ここに引用した内容は、もう正しくないかもしれません。`,
    posted: "投稿しました。",
  },

  buttons,

  feedback: {
    voted: {
      stored: "ありがとうございます。投票を受け付けました。",
      changed: "ありがとうございます。投票を変更しました。",
      known: "この投票はすでに受け付けています。",
    },
    tellTitle: "運営に伝える",
    tellLabel: "運営が読む質問（お名前は伝わりません）",
    told: {
      stored: "ありがとうございます。質問はお名前を伏せて運営のリストに載りました。",
      known: "この質問はすでに運営のリストにあります。",
      today: "この質問は今日すでに運営に伝えています。1日1回で十分です。",
    },
  },

  sources: {
    description: "答えの元になる記事を一覧表示します",
    search: "タイトル、発行元、ファイル名にこれを含む記事だけ",
    untitled: "無題",
    noArticles:
      "**まだ記事がありません。** 記事のフォルダーに .txt か .md のファイルを置いて /reindex を実行してください。",
    noneFound: (search) => `**${quoted(search)}に合う記事はありません。**`,
    found: (amount, search) => `### ${search === "" ? "" : `${quoted(search)}に合う`}${articles(amount)}`,
    page: (page, pages) => `-# ${number(page)} / ${number(pages)} ページ`,
    chunks,
    indexed: (seconds) => `<t:${seconds}:d> にインデックス済み`,
    open: "記事を開く",
  },

  help: {
    description: "このボットにできることと、知っていること",
    title: "### 記事に質問する",
    inDiscord: [
      "記事の文をそのまま抜き出し、出典をつけて答えます。記事に答えがないときは、そうお伝えします。",
      "- **/ask** に質問を添えます。**private** で答えは自分だけに、**article** で1つの記事だけに質問できます",
      "- どのチャンネルやスレッドでも、質問を添えて**メンション**してください",
      `- どのメッセージでも：**アプリ › ${FIND}**`,
      "- **/sources** で記事を一覧表示し、開いた記事について質問できます",
      `- 抜粋の横の**${buttons.context}**で周りの文章を、**${buttons.more}**で次の抜粋を表示します`,
      `- **${buttons.helpful}**と**${buttons.notHelpful}**で答えの良し悪しを、**${buttons.tellOwners}**で足りないことを運営に伝えられます`,
      "- **/reindex**（サーバー管理）で新しい記事と変更された記事を取り込みます",
    ],
    inTerminal: [
      "答えは記事の文をそのまま抜き出したもので、それぞれに出典がつきます。記事に答えがないときは、そう表示します。",
      "- 質問を入力するか、**/ask** に質問を添えます",
      "- **/sources** で記事の一覧、**/sources** に言葉を添えると合う記事だけを表示します",
      "- **/reindex** で新しい記事と変更された記事を取り込み、**/reindex dry** で何が変わるかだけを表示します",
      "- Tab で補完、**exit** か Ctrl-D で終了します",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)}、${chunks(chunksOfAll)}、最新のものは <t:${newest}:d> にインデックス済み`,
  },
};
