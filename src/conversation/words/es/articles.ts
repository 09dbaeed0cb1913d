import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("es");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Añadir a los artículos",
  articleDescription: "Escribir, subir, cambiar y recuperar artículos",
  newDescription: "Escribir un artículo nuevo",
  uploadDescription: "Añadir archivos a los artículos; el que tenga el mismo nombre se sustituye",
  uploadFile: "Un archivo",
  uploadFolder: "Carpeta en la que se guardan",
  editDescription: "Cambiar un artículo escrito aquí",
  removeDescription: "Eliminar un artículo escrito aquí",
  historyDescription: "Ver versiones anteriores de un artículo y recuperar una",
  whichArticle: "El artículo",

  formTitle: "Artículo",
  uploadTitle: "Añadir archivos",
  filesLabel: "Archivos",
  titleLabel: "Título",
  folderLabel: "Carpeta (puede quedar vacía)",
  textLabel: "Texto, en Markdown",
  asksLabel: "Preguntas que responde, una por línea",

  added: (path) => `### Nuevo: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Cambiado: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Eliminado: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Título: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${count(added, { one: "# fragmento nuevo", many: "# de fragmentos nuevos", other: "# fragmentos nuevos" })} · ${number(kept)} sin cambios · ${number(removed)} menos`,
  newChunk: "nuevo",
  keptChunk: "sin cambios",
  furtherChunks: (chunks) =>
    `-# y ${count(chunks, { one: "# fragmento más", many: "# de fragmentos más", other: "# fragmentos más" })}`,
  unreadable: (reason) => `No puede ser un artículo: ${reason}.`,
  remark: (remark) => `Nota: ${remark}.`,
  leftOut: (names) =>
    `-# No se han incluido, porque esos archivos no se leen o son demasiado grandes: ${names.map(named).join(", ")}`,
  notSaved: "-# Todavía no se ha guardado nada.",
  save: "Guardar",
  edit: "Editar",
  discard: "Descartar",
  saving: (paths) => `Guardado: ${paths.map(named).join(", ")}. **Indexando…**`,
  saved: (paths) =>
    `Guardado e indexado: ${paths.map(named).join(", ")}. Las respuestas ya salen también de ahí. Con **/article history** se deshace.`,
  savedOnly: (paths, reason) =>
    `Guardado, pero aún sin indexar: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Descartado: no se ha cambiado nada.",

  versions: (path) => `### Versiones anteriores de ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Ver una versión",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# byte", many: "# de bytes", other: "# bytes" })}`,
  noVersions: "Todavía no hay versiones anteriores de este artículo.",

  changedMeanwhile: "El artículo ha cambiado entretanto: ábrelo otra vez y mira lo que dice ahora.",
  tooManyArticles: (most) => `Este servidor ya tiene ${number(most)} artículos: elimina alguno primero.`,
  notWritten: "No se puede escribir el artículo: quien opera el bot tiene que revisar la carpeta y el disco.",
  leadsOut: "Ahí hay un enlace que sale de la carpeta de los artículos: quien opera el bot tiene que quitarlo.",
  notOfServer: "Aquí solo se pueden cambiar los artículos escritos en este servidor.",
  inServersOnly: "Los artículos se escriben en servidores, no en mensajes directos.",
  draftGone: "Este borrador ya no está: se guardó o se descartó, o tiene más de un día. Empieza de nuevo.",
  otherOwnersDraft: "Este borrador es de otra persona del equipo.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} tiene un formato que no se lee: sube ${endings}.`,
  noFiles: "No se ha elegido ningún archivo: elige al menos uno.",
  tooManyFiles: (most) =>
    count(most, {
      one: "Se puede subir como mucho # archivo a la vez.",
      many: "Se pueden subir como mucho # de archivos a la vez.",
      other: "Se pueden subir como mucho # archivos a la vez.",
    }),
  sameName: "Dos de los archivos tienen el mismo nombre: cámbiaselo a uno de ellos.",
  notFromForm: "Este archivo no se escribió en un formulario: cámbialo con /article upload, con el mismo nombre.",
  versionGone: "Esta versión ya no se conserva: solo se guardan las diez últimas.",
  articleGone: "Este artículo ya no está: se ha eliminado o ha cambiado de nombre.",
  notKept: "El título o las preguntas no se pueden guardar así: escríbelos más cortos y con menos símbolos.",
  noSuchArticle: "No existe ese artículo entre los escritos aquí: elige uno de la lista.",
  tooLongForForm: (limit) =>
    `El artículo supera los ${number(limit)} caracteres de un formulario: cámbialo con /article upload, con el mismo nombre.`,
  emptyMessage: "Ese mensaje no tiene texto ni ningún archivo que se pueda leer.",
  tooLarge: (name, megabytes) => `${name} ocupa más de ${megabytes} MB: súbelo en partes más pequeñas.`,
  notFetched: (name) => `No se ha podido obtener ${name} de Discord: inténtalo otra vez.`,
};
