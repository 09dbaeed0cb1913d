import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("es");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)} caracteres, de los que ${number(markup)} solo dan formato`,
  warning: (text) => `Aviso: ${text}`,
  headings: (headings) => `Títulos: ${number(headings)}`,
  chunks: (chunks) => `Fragmentos: ${number(chunks)}`,
  code: (blocks) => `Código: ${number(blocks)}`,
  tables: (tables) => `Tablas, cada una por su primera fila: ${number(tables)}`,
  leftOut: (parts) => `Omitido, ni indexado ni mostrado: ${number(parts)}`,
  line: (line) => `línea ${line}`,
  lines: (first, last) => `líneas ${first}-${last}`,
  tokens: (tokens) => `tokens: ${number(tokens)}`,
  rolledBack: (generation) => `El índice actual vuelve a ser ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} está íntegro: archivos comprobados: ${number(files)}, bytes: ${number(bytes)}.`,
  moreProblems: (problems) => `(--json muestra los ${number(problems)} problemas)`,

  // npm run questions
  sent: (questions) => `Enviadas al equipo (${number(questions)}):`,
  unanswered: (questions) => `Sin responder (${number(questions)}):`,
  resolved: (questions) => `Ya respondidas (${number(questions)}):`,
  unansweredPrivately: (questions) => `Preguntas privadas sin responder: ${number(questions)}`,
  noQuestions: "Todavía no hay preguntas: ninguna se envió al equipo y ninguna quedó sin responder.",

  // npm run sync
  noSources: (file) => `${file} no indica ninguna fuente: el README dice cómo escribir una.`,
  moreRemarks: (remarks) => `y ${number(remarks)} más`,
  syncCancelled: "Cancelado: los artículos están como antes.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} ya existe: indica otro archivo o elimínalo.`,
  notWritten: (file) => `No se puede escribir ${file}: revisa la carpeta, sus permisos y el disco.`,
  noArchive: (file) => `No se puede leer ${file}: indica el archivo que escribió npm run backup.`,
  backedUp: (file, what) => `Escrito en ${file}: ${what}. Guárdalo para ti: contiene lo que preguntó la gente.`,
  restored: (place, time, what) =>
    `Restaurado en ${place}, con fecha ${time}: ${what}. Reinicia el bot si está en marcha.`,
  notEmpty: (place, what) =>
    `${place} ya contiene algo (${what}): haz una copia con npm run backup y luego restaura con --replace.`,
  kept: {
    records: (amount) => `votos, preguntas y peticiones: ${number(amount)}`,
    secrets: (amount) => `calibraciones y secretos: ${number(amount)}`,
    servers: (amount) => `ajustes de servidores: ${number(amount)}`,
    notices: (amount) => `miembros a los que avisar de una respuesta: ${number(amount)}`,
    posted: (amount) => `respuestas publicadas: ${number(amount)}`,
    files: (amount) => `archivos de preguntas propias: ${number(amount)}`,
    articles: (amount) => `artículos hechos en Discord: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Indica una pregunta: npm run ask -- "¿Quién …?"',
};
