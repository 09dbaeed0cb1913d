import type { setup as english } from "../en/setup.ts";

export const setup: typeof english = {
  yes: "はい",
  no: "いいえ",
  offer: "トークンがまだありません。今、Discord 用にボットを設定しますか？（いいえ：このままターミナルで質問できます）",
  createApplication:
    "1. https://discord.com/developers/applications を開き、アプリケーションを作成します。\n" +
    "2. 「Bot」で「Reset Token」を選び、トークンをコピーします。「Privileged Intents」はすべてオフのままにしてください。",
  token: "ボットのトークン（表示されません）",
  noToken: "これはトークンではありません。文字、数字、点、線からなる長い一語です。",
  tokenRefused: "Discord がこのトークンを受け付けません。もう一度コピーしてください。",
  unreachable: (address) =>
    `${address} の Discord に接続できません。ネットワーク、プロキシ、DISCORD_API_URL を確認してください。`,
  unwell: (status) => `Discord の応答はステータス ${status} です。1分ほどしてからもう一度お試しください。`,
  tokenOf: (name) => `Discord で確認できました：${name}`,
  invite: (name, link) =>
    `${name} を必要な権限だけでサーバーに追加してください：\n${link}\n` +
    "（チャンネルを見る、チャンネルとスレッドに書き込む、返信先のメッセージを読む）",
  added: "追加しましたか？",
  inNoServer: "まだどのサーバーにも追加されていません。上のリンクを開いてサーバーを選んでください。",
  servers: "どのサーバーで質問できるようにしますか？ 質問できる人は記事を読めます。（スペースで選択、Enter で決定）",
  serves: (names) => `${names.join("、")} だけで答えます。`,
  isPublic:
    "このボットは誰でも自分のサーバーに追加できますが、そこでは答えません。自分だけのものにするには、「Bot」で「Public Bot」をオフにし、" +
    "「Installation」のリンクで「None」を選んでください。",
  folder: "記事のフォルダー",
  noFolder: (path) => `フォルダー ${path} がありません。先に作るか、別のフォルダーを指定してください。`,
  unfitFolder: (path) =>
    `${path} は記事のフォルダーにできません。~ を使わずに書き、インデックス（INDEX_DIR）を含まないフォルダーを指定してください。`,
  needsTerminal: "設定にはターミナルが必要です。.env.example を .env にコピーし、DISCORD_TOKEN を書き入れてください。",
  cancelled: "何も書き込んでいません。npm run setup でやり直せます。",
  notWritten: (file) => `${file} に書き込めません。フォルダーの権限を確認してください。`,
  written: (file) => `${file} に書き込みました。読めるのはあなただけです。`,
  writtenAnew: (file, kept) => `${file} に書き込みました。読めるのはあなただけです。元の内容は ${kept} にあります。`,
  next: "npm start で起動してください。",
};
