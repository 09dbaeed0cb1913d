import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("zh-CN");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "添加到文章库",
  articleDescription: "撰写、上传、修改和恢复文章",
  newDescription: "写一篇新文章",
  uploadDescription: "把文件添加到文章库；同名文件会被替换",
  uploadFile: "文件",
  uploadFolder: "存放这些文件的文件夹",
  editDescription: "修改在这里写的文章",
  removeDescription: "删除在这里写的文章",
  historyDescription: "查看文章的旧版本并恢复其中一个",
  whichArticle: "文章",

  formTitle: "文章",
  uploadTitle: "添加文件",
  filesLabel: "文件（可多选）",
  titleLabel: "标题",
  folderLabel: "文件夹（可留空）",
  textLabel: "正文（Markdown）",
  asksLabel: "它回答的问题，每行一个",

  added: (path) => `### 新增：${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### 修改：${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### 删除：${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `标题：${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `新片段 ${number(added)} 个 · 未变 ${number(kept)} 个 · 移除 ${number(removed)} 个`,
  newChunk: "新",
  keptChunk: "未变",
  furtherChunks: (chunks) => `-# 另有 ${count(chunks, { other: "# 个片段" })}`,
  unreadable: (reason) => `无法作为文章：${reason}。`,
  remark: (remark) => `提示：${remark}。`,
  leftOut: (names) => `-# 未包含在内，因为这类文件不受支持或太大：${names.map(named).join("、")}`,
  notSaved: "-# 还没有保存任何内容。",
  save: "保存",
  edit: "编辑",
  discard: "放弃",
  saving: (paths) => `已保存 ${paths.map(named).join("、")}。**正在索引……**`,
  saved: (paths) => `已保存并索引 ${paths.map(named).join("、")}：今后也会据此回答。可以用 **/article history** 撤销。`,
  savedOnly: (paths, reason) => `已保存 ${paths.map(named).join("、")}，但尚未索引：${escapeLine(reason, 500)}`,
  discarded: "已放弃：没有改动任何内容。",

  versions: (path) => `### ${escapeLine(path, MAX_TITLE_TEXT)} 的旧版本`,
  chooseVersion: "查看一个版本",
  version: (at, bytes) => `${time(at)}，${number(bytes)} 字节`,
  noVersions: "这篇文章还没有旧版本。",

  changedMeanwhile: "文章在此期间被改动了：请重新打开，查看现在的内容。",
  tooManyArticles: (most) => `这个服务器已有 ${number(most)} 篇文章：请先删除一些。`,
  notWritten: "无法写入文章：机器人的运营者需要检查文件夹和磁盘。",
  leadsOut: "那里有一个指向文章文件夹之外的链接：机器人的运营者需要把它移除。",
  notOfServer: "这里只能修改在本服务器写的文章。",
  inServersOnly: "文章要在服务器里写，不能在私信里写。",
  draftGone: "这份草稿已经不在了：它已被保存或放弃，或者超过了一天。请重新开始。",
  otherOwnersDraft: "这是管理团队中另一个人的草稿。",
  notReadFormat: (name, endings) => `${plainLine(name, MAX_TITLE_TEXT)} 的格式不受支持：请上传 ${endings}。`,
  noFiles: "没有选择文件：请至少选择一个。",
  tooManyFiles: (most) => count(most, { other: "一次最多可以上传 # 个文件。" }),
  sameName: "有两个文件同名：请给其中一个改名。",
  notFromForm: "这个文件不是在表单里写的：请用 /article upload 上传同名文件来修改。",
  versionGone: "这个版本已不再保留：只保留最近的十个。",
  articleGone: "这篇文章已经不在了：它被删除或改名了。",
  notKept: "标题或问题无法这样保存：请写短一些，少用符号。",
  noSuchArticle: "在这里写的文章中没有这一篇：请从列表中选择。",
  tooLongForForm: (limit) => `文章超过了表单的 ${number(limit)} 个字符：请用 /article upload 上传同名文件来修改。`,
  emptyMessage: "这条消息既没有文字，也没有可以读取的文件。",
  tooLarge: (name, megabytes) => `${name} 超过 ${megabytes} MB：请分成较小的部分上传。`,
  notFetched: (name) => `无法从 Discord 获取 ${name}：请再试一次。`,
};
