import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("ja");

export const doctor: typeof english = {
  description: "権限、コマンド、インデックス、モデル、ディスク、データベース、時計を点検します",
  allWell: (things) => `すべて正常です：${number(things)}項目を確認しました。`,
  someIll: (ill, things) => `確認した${number(things)}項目のうち${number(ill)}項目に対応が必要です。`,
  version: (version, node) => `Footnote ${version}、Node ${node} で動いています。`,
  oldNode: (node, needed) => `Node ${node} は古すぎます。Node ${needed} 以降をインストールしてください。`,
  index: (articles, chunks, newest) =>
    `インデックスの記事 ${number(articles)}件、断片 ${number(chunks)}個、最新は ${date(newest)} です。`,
  noArticles: "ここで見せられる記事がインデックスにありません。SEEDS_DIR に記事を置いて /reindex を実行してください。",
  noIndex: "インデックスはまだありません。npm run index を実行するか、ボットを起動してください。",
  indexFails: (reason) => `インデックスを読み込めません：${reason}`,
  model: (model, reader) =>
    reader
      ? `埋め込みモデルは ${model}、読解モデルありです。`
      : `埋め込みモデルは ${model}、読解モデルなし（READER=0）です。`,
  otherLanguages: (codes, model) =>
    `記事の多くは別の言語（${languages(codes)}）で書かれていて、内蔵モデルでは単語でしか見つけられません。EMBEDDING_MODEL=${model} にすると、意味でも見つけられます。`,
  disk: (gigabytes) => `インデックスのディスクの空きは ${decimal(gigabytes, 1)} GB です。`,
  diskFull: (gigabytes, needed) =>
    `インデックスのディスクの空きは ${decimal(gigabytes, 1)} GB です。少なくとも ${decimal(needed, 1)} GB を空けるか、INDEX_KEEP を下げてください。`,
  diskUnknown: "ディスクの空きが分かりません。INDEX_DIR を読み込めるか確認してください。",
  database: "データベースは応答しています。",
  databaseFails: "データベースが応答しません。動いているか、STORE_URL が正しいか確認してください。",
  files: "インデックスはファイルにあり、読み込めます。",
  clock: "時計は合っています。",
  clockWrong: (seconds) => `時計が${number(seconds)}秒ずれています。NTP で合わせてください。`,
  clockUnknown: "時計が合っているか分かりません。Discord が応答しません。",
  noErrors: "起動してから問題は起きていません。",
  errors: (errors, last) => `起動してからのログのエラー ${number(errors)}件、最後は ${last} です。ログをご覧ください。`,
  gateway: "ゲートウェイに接続しています。特権インテントは使っていません。",
  gatewayDown: "ゲートウェイに接続していません。ネットワークを確認してください。ボットは自動で再接続します。",
  intentsMissing: "必要なインテントがありません。Footnote を更新して起動し直してください。",
  commands: "コマンドは登録されています。",
  commandsDiffer:
    "登録されているコマンドはこのバージョンのものではありません。npm run deploy を実行するか、ボットを再起動してください。",
  commandsUnknown: (reason) => `コマンドが登録されているか分かりません：${reason}`,
  channel: (name) => `#${name} では必要な権限がすべてあります。`,
  channelLacks: (name, permissions) =>
    `#${name} で足りない権限：${permissions.join("、")}。「チャンネルの編集」›「権限」で許可してください。`,
  channelGone: (id) =>
    `設定にあるチャンネル ${id} は削除されたか、私には見えません。/settings で別のものを選んでください。`,
  forumLacksTag: (name, tag) =>
    `フォーラム #${name} にタグ「${tag}」がありません。追加するか、/settings で別のものを選んでください。`,
  permissions: {
    view: "「チャンネルを見る」",
    send: "「メッセージを送信」",
    sendInThreads: "「スレッドでメッセージを送信」",
    history: "「メッセージ履歴を読む」",
    manageThreads: "「スレッドと投稿の管理」",
    attachFiles: "「ファイルを添付」",
  },
  role: "運営のロールは存在します。",
  roleGone: "設定にある運営のロールはもうありません。/settings で別のものを選んでください。",
  connection: {
    wrongToken:
      "Discord がトークンを受け付けません。discord.com/developers/applications › Bot からコピーし直し、.env の DISCORD_TOKEN に入れてください。",
    intents: "Discord がボットのインテントを受け付けません。特権インテントは不要なので、Footnote を更新してください。",
    noAccess:
      "ボットが DISCORD_GUILD_ID のサーバーにいません。スコープ bot と applications.commands で招待するか、ID を直してください。",
    wrongApplication: "その ID のアプリケーションがありません。DISCORD_APPLICATION_ID を直すか、空にしてください。",
    down: (address, status) =>
      `${address} の Discord の応答はステータス ${status} です。discordstatus.com を確認し、後でもう一度お試しください。`,
  },
  token: (name) => `Discord でのボットの名前は ${name} です。`,
  noToken: "DISCORD_TOKEN が設定されていません。ないとターミナルでしか使えません。npm run setup で設定できます。",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "全員がすべての記事を見られます。アクセスルールはありません。"
      : `有効なアクセスルール：${number(rules)}件。`,
  accessIdle: (folder, line) =>
    `「${folder}」のアクセスルール（${number(line)}行目）に合う記事がありません。フォルダー名を直すか、ルールを外してください。`,
  accessFails: (reason) => reason,
  leftOut: (files) => `インデックスに含まれないもの：${files}`,
  kept: "これまでの発言と設定はすべて読み取れます。ボットの動作中でも停止中でも npm run backup -- FILE でバックアップできます。",
  keptFails: (reason) => `これまでの発言をバックアップできません：${reason}`,
  room: (needed, free) =>
    `古いインデックスの隣に新しいものを作るには最大 ${number(needed)} MB が必要で、${number(free)} MB 空いています。`,
  roomLacks: (needed, free) =>
    `古いインデックスの隣に新しいものを作るには ${number(needed)} MB が必要ですが、空きは ${number(free)} MB です。空きを作るか、INDEX_KEEP=1 を設定してください。`,
};
