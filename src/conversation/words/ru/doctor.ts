import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("ru");

export const doctor: typeof english = {
  description: "Проверить права, команды, индекс, модель, диск, базу данных и часы",
  allWell: (things) => `Всё в порядке, проверено: ${number(things)}.`,
  someIll: (ill, things) => `Требуют внимания: ${number(ill)} из ${number(things)}.`,
  version: (version, node) => `Footnote ${version}, Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} слишком старый: установите Node ${needed} или новее.`,
  index: (articles, chunks, newest) =>
    `Статей в индексе: ${number(articles)}, фрагментов: ${number(chunks)}, самая новая от ${date(newest)}`,
  noArticles: "В индексе нет статей, которые можно здесь показать: положите статьи в SEEDS_DIR и выполните /reindex.",
  noIndex: "Индекса ещё нет: выполните npm run index или запустите бота, который его построит.",
  indexFails: (reason) => `Индекс не читается: ${reason}`,
  model: (model, reader) =>
    reader
      ? `Модель эмбеддингов — ${model}, с читающей моделью.`
      : `Модель эмбеддингов — ${model}, без читающей модели (READER=0).`,
  otherLanguages: (codes, model) =>
    `Большинство статей на другом языке (${languages(codes)}): встроенная модель находит их только по словам. С EMBEDDING_MODEL=${model} она найдёт их и по смыслу.`,
  disk: (gigabytes) => `На диске индекса свободно ${decimal(gigabytes, 1)} ГБ.`,
  diskFull: (gigabytes, needed) =>
    `На диске индекса осталось только ${decimal(gigabytes, 1)} ГБ: освободите не меньше ${decimal(needed, 1)} ГБ или уменьшите INDEX_KEEP.`,
  diskUnknown: "Нельзя узнать, сколько осталось места: проверьте, что INDEX_DIR читается.",
  database: "База данных отвечает.",
  databaseFails: "База данных не отвечает: проверьте, что она работает и что STORE_URL верен.",
  files: "Индекс лежит в файлах и читается.",
  clock: "Часы идут верно.",
  clockWrong: (seconds) => `Часы расходятся на ${number(seconds)} с: синхронизируйте их по NTP.`,
  clockUnknown: "Нельзя узнать, верно ли идут часы: Discord не отвечает.",
  noErrors: "С момента запуска ошибок не было.",
  errors: (errors, last) =>
    `Ошибок в журнале с запуска: ${number(errors)}, последняя в ${last}: посмотрите, что там сказано.`,
  gateway: "Шлюз подключён, без привилегированных интентов.",
  gatewayDown: "Шлюз не подключён: проверьте сеть; бот подключится сам.",
  intentsMissing: "Боту не хватает нужного интента: обновите Footnote и запустите его заново.",
  commands: "Команды зарегистрированы.",
  commandsDiffer: "Зарегистрированы не те команды, что в этой версии: выполните npm run deploy или перезапустите бота.",
  commandsUnknown: (reason) => `Нельзя узнать, зарегистрированы ли команды: ${reason}`,
  channel: (name) => `В #${name} у меня есть все нужные права.`,
  channelLacks: (name, permissions) =>
    `В #${name} мне не хватает прав: ${permissions.join(", ")}. Выдайте их в разделе «Настроить канал» › «Права доступа».`,
  channelGone: (id) => `Канала ${id} из настроек больше нет, или я его не вижу: выберите другой в /settings.`,
  forumLacksTag: (name, tag) =>
    `В форуме #${name} нет метки «${tag}»: добавьте её там или выберите другую в /settings.`,
  permissions: {
    view: "«Просматривать канал»",
    send: "«Отправлять сообщения»",
    sendInThreads: "«Отправлять сообщения в ветках»",
    history: "«Читать историю сообщений»",
    manageThreads: "«Управлять ветками и публикациями»",
    attachFiles: "«Прикреплять файлы»",
  },
  role: "Роль команды на месте.",
  roleGone: "Роли команды из настроек больше нет: выберите другую в /settings.",
  connection: {
    wrongToken:
      "Discord не принимает токен: скопируйте его снова из discord.com/developers/applications › Bot в DISCORD_TOKEN в .env.",
    intents: "Discord не принимает интенты бота: привилегированные ему не нужны, поэтому обновите Footnote.",
    noAccess:
      "Бота нет на сервере из DISCORD_GUILD_ID: пригласите его с правами bot и applications.commands или исправьте id.",
    wrongApplication: "Discord не знает приложения с таким id: исправьте DISCORD_APPLICATION_ID или оставьте пустым.",
    down: (address, status) =>
      `Discord отвечает со статусом ${status} по адресу ${address}: посмотрите discordstatus.com и попробуйте позже.`,
  },
  token: (name) => `Discord знает бота как ${name}.`,
  noToken: "DISCORD_TOKEN не задан: без него есть только терминал; npm run setup спросит о нём.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0 ? "Все могут видеть все статьи: правил доступа нет." : `Действующих правил доступа: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `Правило доступа для «${folder}» (строка ${number(line)}) не подходит ни к одной статье: исправьте имя папки или уберите его.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Не вошло в индекс: ${files}`,
  kept: "Всё, что было сказано и настроено, читается. Сделайте копию: npm run backup -- FILE, работает бот или нет.",
  keptFails: (reason) => `Сказанное нельзя сохранить в копию: ${reason}`,
  room: (needed, free) =>
    `Новому индексу рядом со старым нужно не больше ${number(needed)} MB, свободно ${number(free)} MB.`,
  roomLacks: (needed, free) =>
    `Новому индексу рядом со старым нужно ${number(needed)} MB, свободно ${number(free)} MB: освободите место или задайте INDEX_KEEP=1.`,
};
