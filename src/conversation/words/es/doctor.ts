import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("es");

export const doctor: typeof english = {
  description: "Comprueba permisos, comandos, índice, modelo, disco, base de datos y reloj",
  allWell: (things) => `Todo bien: ${number(things)} puntos revisados.`,
  someIll: (ill, things) => `Puntos que necesitan atención: ${number(ill)} de ${number(things)}.`,
  version: (version, node) => `Footnote ${version} con Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} es demasiado antiguo: instala Node ${needed} o posterior.`,
  index: (articles, chunks, newest) =>
    `Artículos en el índice: ${number(articles)}, fragmentos: ${number(chunks)}, el más reciente del ${date(newest)}.`,
  noArticles: "El índice no tiene artículos que se puedan mostrar aquí: pon artículos en SEEDS_DIR y ejecuta /reindex.",
  noIndex: "Todavía no hay índice: ejecuta npm run index, o inicia el bot, que lo crea.",
  indexFails: (reason) => `No se puede leer el índice: ${reason}`,
  model: (model, reader) =>
    reader
      ? `El modelo de embeddings es ${model}, con modelo de lectura.`
      : `El modelo de embeddings es ${model}, sin modelo de lectura (READER=0).`,
  otherLanguages: (codes, model) =>
    `La mayoría de los artículos está en ${languages(codes)}: el modelo incluido solo los encuentra por sus palabras. Con EMBEDDING_MODEL=${model} también los encuentra por su significado.`,
  disk: (gigabytes) => `Al disco del índice le quedan ${decimal(gigabytes, 1)} GB.`,
  diskFull: (gigabytes, needed) =>
    `Al disco del índice solo le quedan ${decimal(gigabytes, 1)} GB: libera al menos ${decimal(needed, 1)} GB o baja INDEX_KEEP.`,
  diskUnknown: "No se puede saber cuánto espacio queda: comprueba que INDEX_DIR se puede leer.",
  database: "La base de datos responde.",
  databaseFails: "La base de datos no responde: comprueba que está en marcha y que STORE_URL es correcto.",
  files: "El índice está en archivos y se puede leer.",
  clock: "El reloj va bien.",
  clockWrong: (seconds) => `El reloj se desvía ${number(seconds)} s: ajústalo por NTP.`,
  clockUnknown: "No se puede saber si el reloj va bien: Discord no responde.",
  noErrors: "Nada ha fallado desde el inicio.",
  errors: (errors, last) =>
    `Errores en el registro desde el inicio: ${number(errors)}, el último a las ${last}: mira lo que dice.`,
  gateway: "El gateway está conectado, sin intents privilegiados.",
  gatewayDown: "El gateway no está conectado: comprueba la red; el bot vuelve a conectarse solo.",
  intentsMissing: "Al bot le falta un intent que necesita: actualiza Footnote y reinícialo.",
  commands: "Los comandos están registrados.",
  commandsDiffer: "Los comandos registrados no son los de esta versión: ejecuta npm run deploy o reinicia el bot.",
  commandsUnknown: (reason) => `No se puede saber si los comandos están registrados: ${reason}`,
  channel: (name) => `En #${name} puedo hacer todo lo que necesito.`,
  channelLacks: (name, permissions) =>
    `En #${name} me faltan estos permisos: ${permissions.join(", ")}. Dámelos en Editar canal › Permisos.`,
  channelGone: (id) => `El canal ${id} de los ajustes ya no está o no lo veo: elige otro en /settings.`,
  forumLacksTag: (name, tag) =>
    `El foro #${name} no tiene la etiqueta «${tag}»: créala allí o elige otra en /settings.`,
  permissions: {
    view: "«Ver canal»",
    send: "«Enviar mensajes»",
    sendInThreads: "«Enviar mensajes en hilos»",
    history: "«Leer el historial de mensajes»",
    manageThreads: "«Gestionar hilos y publicaciones»",
    attachFiles: "«Adjuntar archivos»",
  },
  role: "El rol del equipo existe.",
  roleGone: "El rol del equipo de los ajustes ya no está: elige otro en /settings.",
  connection: {
    wrongToken:
      "Discord rechaza el token: cópialo de nuevo de discord.com/developers/applications › Bot a DISCORD_TOKEN en .env.",
    intents: "Discord rechaza los intents del bot: no necesita ninguno privilegiado, así que actualiza Footnote.",
    noAccess:
      "El bot no está en el servidor de DISCORD_GUILD_ID: invítalo con los scopes bot y applications.commands, o corrige el id.",
    wrongApplication: "Discord no conoce ninguna aplicación con ese id: corrige DISCORD_APPLICATION_ID o déjalo vacío.",
    down: (address, status) =>
      `Discord responde con el estado ${status} en ${address}: mira discordstatus.com e inténtalo más tarde.`,
  },
  token: (name) => `Discord conoce al bot como ${name}.`,
  noToken: "DISCORD_TOKEN no está definido: sin él solo funciona la terminal; npm run setup lo pide.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Todos pueden ver todos los artículos: no hay reglas de acceso."
      : `Reglas de acceso vigentes: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `La regla de acceso de «${folder}» (línea ${number(line)}) no afecta a ningún artículo: corrige el nombre de la carpeta o quítala.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Fuera del índice: ${files}`,
  kept: "Todo lo que la gente dijo y configuró se puede leer. Haz una copia con npm run backup -- FILE, esté el bot en marcha o no.",
  keptFails: (reason) => `Lo que la gente dijo no se puede copiar: ${reason}`,
  room: (needed, free) =>
    `Un índice nuevo junto al antiguo necesita como mucho ${number(needed)} MB, y hay ${number(free)} MB libres.`,
  roomLacks: (needed, free) =>
    `Un índice nuevo junto al antiguo necesita ${number(needed)} MB, y hay ${number(free)} MB libres: haz sitio o pon INDEX_KEEP=1.`,
};
