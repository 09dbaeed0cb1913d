import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("zh-CN");

export const doctor: typeof english = {
  description: "检查权限、命令、索引、模型、磁盘、数据库和时钟",
  allWell: (things) => `一切正常：检查了 ${number(things)} 项。`,
  someIll: (ill, things) => `检查的 ${number(things)} 项中有 ${number(ill)} 项需要处理。`,
  version: (version, node) => `Footnote ${version}，运行于 Node ${node}。`,
  oldNode: (node, needed) => `Node ${node} 太旧：请安装 Node ${needed} 或更新版本。`,
  index: (articles, chunks, newest) =>
    `索引中有 ${number(articles)} 篇文章、${number(chunks)} 个片段，最新的一篇是 ${date(newest)}。`,
  noArticles: "索引里没有可以在这里显示的文章：请把文章放进 SEEDS_DIR 并运行 /reindex。",
  noIndex: "还没有索引：请运行 npm run index，或启动机器人来建立。",
  indexFails: (reason) => `无法读取索引：${reason}`,
  model: (model, reader) =>
    reader ? `嵌入模型是 ${model}，已启用阅读模型。` : `嵌入模型是 ${model}，未启用阅读模型（READER=0）。`,
  otherLanguages: (codes, model) =>
    `大多数文章使用其他语言（${languages(codes)}）：内置模型只能按词语查找。设置 EMBEDDING_MODEL=${model} 后也能按含义查找。`,
  disk: (gigabytes) => `索引所在磁盘还剩 ${decimal(gigabytes, 1)} GB。`,
  diskFull: (gigabytes, needed) =>
    `索引所在磁盘只剩 ${decimal(gigabytes, 1)} GB：请至少腾出 ${decimal(needed, 1)} GB，或调低 INDEX_KEEP。`,
  diskUnknown: "无法得知磁盘剩余空间：请检查 INDEX_DIR 是否可读。",
  database: "数据库有响应。",
  databaseFails: "数据库没有响应：请检查它是否在运行，以及 STORE_URL 是否正确。",
  files: "索引存放在文件中，可以读取。",
  clock: "时钟准确。",
  clockWrong: (seconds) => `时钟偏差 ${number(seconds)} 秒：请用 NTP 校准。`,
  clockUnknown: "无法得知时钟是否准确：Discord 没有响应。",
  noErrors: "启动以来没有出过问题。",
  errors: (errors, last) => `启动以来日志中有 ${number(errors)} 个错误，最近一个在 ${last}：请查看日志。`,
  gateway: "网关已连接，未使用特权 Intent。",
  gatewayDown: "网关未连接：请检查网络；机器人会自动重连。",
  intentsMissing: "机器人缺少所需的 Intent：请更新 Footnote 并重新启动。",
  commands: "命令已注册。",
  commandsDiffer: "已注册的命令与这个版本不同：请运行 npm run deploy，或重启机器人。",
  commandsUnknown: (reason) => `无法得知命令是否已注册：${reason}`,
  channel: (name) => `在 #${name} 我拥有所需的全部权限。`,
  channelLacks: (name, permissions) =>
    `在 #${name} 我缺少这些权限：${permissions.join("、")}。请在“编辑频道 › 权限”中允许。`,
  channelGone: (id) => `设置中的频道 ${id} 已不存在，或对我不可见：请在 /settings 中另选一个。`,
  forumLacksTag: (name, tag) => `论坛 #${name} 没有标签“${tag}”：请在那里添加，或在 /settings 中另选一个。`,
  permissions: {
    view: "“查看频道”",
    send: "“发送消息”",
    sendInThreads: "“在子区内发送消息”",
    history: "“阅读消息历史记录”",
    manageThreads: "“管理子区和帖子”",
    attachFiles: "“附加文件”",
  },
  role: "管理团队身份组存在。",
  roleGone: "设置中的管理团队身份组已不存在：请在 /settings 中另选一个。",
  connection: {
    wrongToken: "Discord 不接受令牌：请从 discord.com/developers/applications › Bot 重新复制到 .env 的 DISCORD_TOKEN。",
    intents: "Discord 不接受机器人的 intents：它不需要任何特权 intent，请更新 Footnote。",
    noAccess: "机器人不在 DISCORD_GUILD_ID 的服务器里：请用 bot 和 applications.commands 权限邀请它，或更正 id。",
    wrongApplication: "Discord 没有这个 id 的应用：请更正 DISCORD_APPLICATION_ID，或留空。",
    down: (address, status) => `${address} 的 Discord 返回状态 ${status}：请查看 discordstatus.com，稍后再试。`,
  },
  token: (name) => `Discord 上机器人的名字是 ${name}。`,
  noToken: "没有设置 DISCORD_TOKEN：没有它就只能使用终端；npm run setup 会询问。",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) => (rules === 0 ? "所有人都能看到全部文章：没有访问规则。" : `生效的访问规则：${number(rules)} 条。`),
  accessIdle: (folder, line) =>
    `“${folder}”的访问规则（第 ${number(line)} 行）不适用于任何文章：请改正文件夹名，或移除这条规则。`,
  accessFails: (reason) => reason,
  leftOut: (files) => `未编入索引：${files}`,
  kept: "大家说过的话和所有设置都可以读取。无论机器人是否在运行，都可以用 npm run backup -- FILE 备份。",
  keptFails: (reason) => `大家说过的话无法备份：${reason}`,
  room: (needed, free) => `在旧索引旁边建新索引最多需要 ${number(needed)} MB，目前有 ${number(free)} MB 可用。`,
  roomLacks: (needed, free) =>
    `在旧索引旁边建新索引需要 ${number(needed)} MB，目前只有 ${number(free)} MB 可用：请腾出空间，或设置 INDEX_KEEP=1。`,
};
