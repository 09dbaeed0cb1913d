import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("zh-CN");

export const files: typeof english = {
  reasons: {
    empty: "是空的：写入内容或将其删除",
    noText: "没有文字：写入内容或将其删除",
    notText: "不是文本",
    holdsNul: "不是文本（含有 NUL 字节）：请转换为 .txt 或 .md",
    notUtf8: "既不是 UTF-8，也不是其他文本：请存为 UTF-8",
    noPdf: "不是可读的 PDF：请打开后重新存为 PDF",
    scanned: "只有页面图片而没有文字：请做文字识别，例如：ocrmypdf in.pdf out.pdf",
    password: "有密码保护：请存为不带密码的文件",
    copyProtected: "有防复制保护：请换用没有保护的版本",
    notJson: "不是有效的 JSON：请重新保存或导出",
    needsScripts: "不运行脚本就没有文字：请从浏览器保存，或将其移除",
    notAllowed: "无权读取：请给机器人的用户读取权限",
    gone: "读取时被删除或改名：请重新索引",
    beingWritten: "正在写入：写完后请重新索引",
    linkToNothing: "是失效的链接：请删除，或恢复它指向的文件",
    leadsOut: "是指向文件夹之外的链接：请把文件复制到文件夹中",
    noExtension: "没有扩展名：请转换为文本或 Markdown，或写进 .footnoteignore",
    damagedList: "已损坏，因此没有文章被视为回答其中的问题：请修复它（必须是 JSON）或删除它",
    setAside: "是一份损坏的列表，记录由文章回答的问题，已被移到一边：请把能读出的内容转入 .asks.json，然后删除它",
  },
  unread: (ending) => `是不支持的格式（${ending}）：请转换为文本或 Markdown，或写进 .footnoteignore`,
  kinds: {
    image: (amount) => count(amount, { other: "# 张图片" }),
    video: (amount) => count(amount, { other: "# 个视频" }),
    sound: (amount) => count(amount, { other: "# 个音频" }),
    font: (amount) => count(amount, { other: "# 个字体" }),
    archive: (amount) => count(amount, { other: "# 个压缩包" }),
    program: (amount) => count(amount, { other: "# 个程序" }),
  },
  ofEnding: (amount, ending) => count(amount, { other: `# 个 ${ending} 文件` }),
};
