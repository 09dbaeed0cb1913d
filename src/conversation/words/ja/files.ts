import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("ja");

export const files: typeof english = {
  reasons: {
    empty: "空です。何か書くか、削除してください",
    noText: "テキストがありません。何か書くか、削除してください",
    notText: "テキストではありません",
    holdsNul: "テキストではありません（NULバイトを含みます）。.txt か .md に変換してください",
    notUtf8: "UTF-8でもほかのテキストでもありません。UTF-8で保存してください",
    noPdf: "読み取れるPDFではありません。開いてPDFとして保存し直してください",
    scanned: "文字情報のないページ画像です。文字認識にかけてください。例：ocrmypdf in.pdf out.pdf",
    password: "パスワードで保護されています。パスワードなしで保存してください",
    copyProtected: "コピー防止で保護されています。保護のないものを用意してください",
    notJson: "正しいJSONではありません。保存または書き出しをやり直してください",
    needsScripts: "スクリプトを実行しないとテキストがありません。ブラウザーから保存するか、外してください",
    notAllowed: "読み取りが許可されていません。ボットのユーザーに読み取り権限を与えてください",
    gone: "読み取り中に削除されたか、名前が変わりました。もう一度取り込んでください",
    beingWritten: "書き込み中です。完成してからもう一度取り込んでください",
    linkToNothing: "リンク先がありません。削除するか、リンク先を元に戻してください",
    leadsOut: "フォルダーの外へのリンクです。ファイルをフォルダーにコピーしてください",
    noExtension: "拡張子がありません。テキストか Markdown に変換するか、.footnoteignore に書いてください",
    damagedList:
      "壊れているため、その中の質問に答える記事がないものとして扱われます。JSONとして直すか、削除してください",
    setAside:
      "記事が答える質問の一覧が壊れていたため、よけておいたものです。読み取れる内容を.asks.jsonに移して、削除してください",
  },
  unread: (ending) =>
    `対応していない形式です（${ending}）。テキストか Markdown に変換するか、.footnoteignore に書いてください`,
  kinds: {
    image: (amount) => count(amount, { other: "画像#個" }),
    video: (amount) => count(amount, { other: "動画#個" }),
    sound: (amount) => count(amount, { other: "音声#個" }),
    font: (amount) => count(amount, { other: "フォント#個" }),
    archive: (amount) => count(amount, { other: "アーカイブ#個" }),
    program: (amount) => count(amount, { other: "プログラム#個" }),
  },
  ofEnding: (amount, ending) => count(amount, { other: `${ending}ファイル#個` }),
};
