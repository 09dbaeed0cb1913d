import type { setup as english } from "../en/setup.ts";

export const setup: typeof english = {
  yes: "是",
  no: "否",
  offer: "还没有令牌。现在为 Discord 设置机器人吗？（否：就在这个终端里提问。）",
  createApplication:
    "1. 打开 https://discord.com/developers/applications 并创建一个应用。\n" +
    "2. 在“Bot”中点“Reset Token”并复制令牌。所有“Privileged Intents”都保持关闭。",
  token: "机器人的令牌（不会显示）",
  noToken: "这不是令牌：令牌是由字母、数字、点和横线组成的一个长词。",
  tokenRefused: "Discord 不接受这个令牌：请重新复制。",
  unreachable: (address) => `无法通过 ${address} 连接 Discord：请检查网络、代理和 DISCORD_API_URL。`,
  unwell: (status) => `Discord 返回状态 ${status}：请一分钟后再试。`,
  tokenOf: (name) => `Discord 已确认：${name}。`,
  invite: (name, link) =>
    `把 ${name} 添加到你的服务器，只给必要的权限：\n${link}\n（查看频道、在频道及其子区发言、读取所回复的消息）`,
  added: "添加好了吗？",
  inNoServer: "Discord 显示它还不在任何服务器里：请打开上面的链接并选择一个。",
  servers: "哪些服务器可以向它提问？能提问的人就能读到文章。（空格键选择，回车键确认。）",
  serves: (names) => `只在 ${names.join("、")} 里回答。`,
  isPublic:
    "任何人都可以把这个机器人添加到自己的服务器，但它在那里不会回答。若只想自己使用，请在“Bot”中关闭“Public Bot”，" +
    "并在“Installation”中把链接设为“None”。",
  folder: "文章所在的文件夹",
  noFolder: (path) => `没有文件夹 ${path}：请先创建，或填写另一个。`,
  unfitFolder: (path) => `${path} 不能作为文章的文件夹：请不用 ~ 写出完整路径，并选择不包含索引（INDEX_DIR）的文件夹。`,
  needsTerminal: "设置需要终端：请把 .env.example 复制为 .env，并在其中填写 DISCORD_TOKEN。",
  cancelled: "没有写入任何内容。运行 npm run setup 可重新开始。",
  notWritten: (file) => `无法写入 ${file}：请检查文件夹的权限。`,
  written: (file) => `已写入 ${file}，只有你能读取。`,
  writtenAnew: (file, kept) => `已写入 ${file}，只有你能读取；原来的内容现在是 ${kept}。`,
  next: "用 npm start 启动。",
};
