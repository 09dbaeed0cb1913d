import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("zh-CN");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `“${escapeLine(text, limit)}”`;
const range = (first: number, last: number) => (first === last ? `第 ${first}` : `第 ${first}–${last}`);
const lines = (first: number, last: number) => `${range(first, last)} 行`;
const chunks = (amount: number) => count(amount, { other: "# 个片段" });
const articles = (amount: number) => count(amount, { other: "# 篇文章" });
const places = { page: "页", slide: "张幻灯片", row: "行" };
const buttons = {
  context: "上下文",
  more: "更多",
  askAgain: "再问一次",
  helpful: "有帮助",
  notHelpful: "没有帮助",
  thisHelped: "问题已解决",
  share: "分享",
  post: "作为回复发布",
  tellOwners: "告诉管理团队",
  askAbout: "就这篇文章提问",
  previous: "上一页",
  next: "下一页",
  cancelReindex: "取消",
};
const FIND = "在文章中查找";

export const members: typeof english = {
  ask: {
    description: "向文章提问：回答是注明出处的原文摘录",
    question: "你想知道什么？",
    article: "只在这篇文章中查找",
    private: "回答只给你自己看",
    find: FIND,
    suggested: (subject) => `关于${subject}，文章是怎么说的？`,
    directHint: "我在服务器里回答：请在那里用 **/ask** 提问，或者 @ 我并写上问题。",
    mentionHint: "问我点什么吧：@ 我并写上问题，或者用 **/ask**。更多说明见 **/help**。",
  },

  answer: {
    closest: "我不确定文章中有没有答案。最接近的段落：",
    none: "**文章中没有这个问题的答案。**",
    nearest: "最接近的文章：",
    articlesIn: (codes) => `文章使用的是其他语言：${languages(codes)}。`,
    corrected: (from, to) => `-# 没有文章提到${quoted(from, MAX_WORD_TEXT)}：改为查找${quoted(to, MAX_WORD_TEXT)}。`,
    link: "链接",
    lines,
    place: ({ kind, first, last }) =>
      kind === "time" ? `${clock(first)} 处` : `${range(first, last)} ${places[kind]}`,
    also: (names, others) => `另见 ${names.join("、")}${others > 0 ? `，以及另外 ${number(others)} 处` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "没有更多摘录了。",
    reindexedSince: "-# 此后文章已重新索引；这是根据现有文章的回答。",
    sharedBy: (userId) => `-# 由 <@${userId}> 分享`,
    changed: (time) => `-# 文章已于 <t:${time}:D> 更改：此处引用的内容可能不再有效。`,
    posted: "已发布。",
  },

  buttons,

  feedback: {
    voted: {
      stored: "谢谢。你的投票已计入。",
      changed: "谢谢。你的投票已更改。",
      known: "你的投票之前已经计入。",
    },
    tellTitle: "告诉管理团队",
    tellLabel: "管理团队会看到的问题（不含你的名字）",
    told: {
      stored: "谢谢。你的问题（不含你的名字）已列入管理团队的清单。",
      known: "你的问题已经在管理团队的清单上。",
      today: "今天你已经把这个问题告诉过管理团队：一天一次就够了。",
    },
  },

  sources: {
    description: "列出回答所依据的文章",
    search: "只列出标题、出版者或文件名包含此内容的文章",
    untitled: "无标题",
    noArticles: "**还没有文章。** 请把 .txt 或 .md 文件放进文章文件夹，然后运行 /reindex。",
    noneFound: (search) => `**没有与${quoted(search)}匹配的文章。**`,
    found: (amount, search) => `### ${search === "" ? "" : `与${quoted(search)}匹配的 `}${articles(amount)}`,
    page: (page, pages) => `-# 第 ${number(page)} 页，共 ${number(pages)} 页`,
    chunks,
    indexed: (seconds) => `<t:${seconds}:d> 索引`,
    open: "打开一篇文章",
  },

  help: {
    description: "这个机器人能做什么、知道什么",
    title: "### 向文章提问",
    inDiscord: [
      "我逐字摘录原文来回答，每段都注明出处。文章没有答案时，我会直说。",
      "- **/ask** 加上问题；加 **private** 则只有你能看到回答，加 **article** 则只问一篇文章",
      "- 在任何频道或子区里 **@ 我**并写上问题",
      `- 在任何消息上：**应用 › ${FIND}**`,
      "- **/sources** 列出文章；打开一篇就可以针对它提问",
      `- 摘录旁的**${buttons.context}**显示前后的内容，**${buttons.more}**显示接下来的摘录`,
      `- **${buttons.helpful}**或**${buttons.notHelpful}**让管理团队知道我答得如何；**${buttons.tellOwners}**让他们知道缺少什么`,
      "- **/reindex**（管理服务器）收录新增和修改过的文章",
    ],
    inTerminal: [
      "回答是逐字的原文摘录，每段都注明出处。文章没有答案时，会直接说明。",
      "- 输入问题，或者 **/ask** 加上问题",
      "- **/sources** 列出文章，**/sources** 加一个词则列出匹配的文章",
      "- **/reindex** 收录新增和修改过的文章，**/reindex dry** 只说明会有哪些变化",
      "- Tab 键补全，**exit** 或 Ctrl-D 退出",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)}，${chunks(chunksOfAll)}，最新一篇于 <t:${newest}:d> 索引`,
  },
};
