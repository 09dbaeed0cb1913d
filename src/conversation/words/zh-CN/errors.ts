import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("zh-CN");
const quoted = (text: string) => `“${plainLine(text, MAX_TITLE_TEXT)}”`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "提问",
  more: "查看更多",
  publish: "发布回答",
  request: "告诉管理团队",
  vote: "投票",
  context: "查看上下文",
  open: "打开文章",
  browse: "浏览",
  reindex: "索引文章",
  cancel: "取消",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "问题是空的：请用几个词提问。",
  nothingAsked: "没有看到问题：请用几个词说说你想知道什么；全部功能见 /help。",
  longQuestion: (length) => `问题有 ${number(length)} 个字符：最多 ${number(MAX_QUESTION_LENGTH)} 个。`,
  noSuchArticle: (named) => `没有名为${quoted(named)}的文章：请从列表中选择，或查看 /sources。`,
  severalSuchArticles: (named, names, others) =>
    `有多篇文章与${quoted(named)}匹配：${names.join("、")}${others > 0 ? `，另有 ${number(others)} 篇` : ""}。` +
    "请从列表中选择一篇，或写出它的路径。",
  articleAt: (title, path) => `${quoted(title)}（${plainLine(path, MAX_TITLE_TEXT)}）`,
  tooFast: (action, seconds) =>
    `慢一点：${number(seconds)} 秒后你可以再次${doing[action]}。提问、发布、投票和浏览的次数合并计算。`,
  storeUnavailable: "目前无法读取文章：请一分钟后再问。",
  queueFull: "目前等待的问题太多：请一分钟后再问。",
  articleGone: "这篇文章已经不在了：它被删除或改名了。",
  articleChanged: (title) => `${quoted(title)}的这一处在回答之后有了改动：要看现在的文字，请重新提问。`,
  questionLost: "这条消息已不再显示它的问题：请重新提问。",
  noTextInMessage: "这条消息没有可供查找的文字。",
  mayNotWrite: "你不能在这个频道发言。",
  botMayNotWrite: "我不能在这个频道发言：请管理团队允许我在这里发送消息。",
  publishedAlready: "这个回答已经发布过了：一次就够。",
  otherServer: "这个机器人在其他服务器回答，不在这个服务器。",
  messageGone: "要回复的消息已经不在了。",
  indexingAlready: "文章已经在索引中：请等它完成。",
  nothingToCancel: "现在没有正在进行的索引。",
  reindexCancelled: "已取消：索引和之前一样。",
  reindexUsage: "请输入 /reindex；输入 /reindex sync 先获取来源，或输入 /reindex dry 查看会有哪些变化。",
  notYourRun: "正在为另一个服务器索引文章；只有它的管理团队可以取消。",
  noPartialDryRun: "这里不能向你显示全部文章，因此也不能显示会有哪些变化：请去掉 dry，直接重新索引。",
  notForAll: "这里并非所有人都能看到这个回答的出处：请不加 private 重新提问，获取可以显示的内容。",
  ownersOnly: "只有管理团队可以这样做：也就是拥有“管理服务器”权限的成员。",

  restarting: "我正在重启：请一分钟后再问。",
  unnamed: "没有成功。",
  unknownAction: "这个功能已经不存在了：可能在更新中有了改动。",
  failure: (id) => `我们这边出了问题。原因记录在日志中，编号 **${id}**。`,
};

export const terminal: typeof englishTerminal = {
  noToken: "没有设置 DISCORD_TOKEN，因此进入终端：请输入问题，输入 help 查看帮助，或输入 exit 退出。",
  noSuchCommand: (name, known) =>
    `没有命令 /${plainLine(name, MAX_WORD_TEXT)}：` +
    `请输入问题，或者以下之一：${known.map((each) => `/${each}`).join("、")}。`,
  failure: "我们这边出了问题；原因在日志里。",
  more: "按 Enter 继续，按 q 结束：",
};
