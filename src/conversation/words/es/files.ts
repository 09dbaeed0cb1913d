import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("es");

export const files: typeof english = {
  reasons: {
    empty: "está vacío: escribe algo en él o elimínalo",
    noText: "no tiene texto: escribe algo en él o elimínalo",
    notText: "sin texto",
    holdsNul: "no es texto (contiene bytes NUL): conviértelo a .txt o .md",
    notUtf8: "no es UTF-8 ni otro texto: guárdalo como UTF-8",
    noPdf: "no es un PDF legible: ábrelo y guárdalo de nuevo como PDF",
    scanned:
      "contiene imágenes de páginas sin texto: pásale un reconocimiento de texto, por ejemplo: ocrmypdf in.pdf out.pdf",
    password: "está protegido con contraseña: guárdalo sin ella",
    copyProtected: "está protegido contra copia: consigue una versión sin esa protección",
    notJson: "no es JSON válido: guárdalo o expórtalo de nuevo",
    needsScripts: "no tiene texto sin ejecutar sus scripts: guárdalo desde un navegador o quítalo",
    notAllowed: "no se puede leer: da permiso de lectura al usuario del bot",
    gone: "se eliminó o cambió de nombre mientras se leía: indexa de nuevo",
    beingWritten: "se está escribiendo: indexa de nuevo cuando esté completo",
    linkToNothing: "es un enlace a algo que no existe: elimínalo o restaura su destino",
    leadsOut: "es un enlace que sale de la carpeta: copia el archivo a la carpeta",
    noExtension: "no tiene extensión: conviértelo a texto o Markdown, o inclúyelo en .footnoteignore",
    damagedList:
      "está dañado, así que ningún artículo cuenta como respuesta a sus preguntas: repáralo (tiene que ser JSON) o quítalo",
    setAside:
      "es una lista dañada de preguntas que responden los artículos y se apartó: pasa a .asks.json lo que se pueda leer y quítala",
  },
  unread: (ending) =>
    `tiene un formato que no se lee (${ending}): conviértelo a texto o Markdown, o inclúyelo en .footnoteignore`,
  kinds: {
    image: (amount) => count(amount, { one: "# imagen", many: "# de imágenes", other: "# imágenes" }),
    video: (amount) => count(amount, { one: "# vídeo", many: "# de vídeos", other: "# vídeos" }),
    sound: (amount) => count(amount, { one: "# audio", many: "# de audios", other: "# audios" }),
    font: (amount) => count(amount, { one: "# fuente", many: "# de fuentes", other: "# fuentes" }),
    archive: (amount) =>
      count(amount, {
        one: "# archivo comprimido",
        many: "# de archivos comprimidos",
        other: "# archivos comprimidos",
      }),
    program: (amount) => count(amount, { one: "# programa", many: "# de programas", other: "# programas" }),
  },
  ofEnding: (amount, ending) =>
    count(amount, { one: `# archivo ${ending}`, many: `# de archivos ${ending}`, other: `# archivos ${ending}` }),
};
