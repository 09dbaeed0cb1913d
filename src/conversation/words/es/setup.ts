import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("es");

export const setup: typeof english = {
  yes: "Sí",
  no: "No",
  offer: "Todavía no hay token. ¿Configurar ya el bot para Discord? (No: pregúntale aquí, en la terminal.)",
  createApplication:
    "1. Abre https://discord.com/developers/applications y crea una aplicación.\n" +
    "2. En «Bot», elige «Reset Token» y copia el token. Deja desactivados todos los «Privileged Intents».",
  token: "El token del bot (no se muestra)",
  noToken: "Eso no es un token: es una palabra larga de letras, cifras, puntos y guiones.",
  tokenRefused: "Discord rechaza este token: cópialo de nuevo.",
  unreachable: (address) => `No se puede acceder a Discord en ${address}: revisa la red, el proxy y DISCORD_API_URL.`,
  unwell: (status) => `Discord responde con el estado ${number(status)}: inténtalo de nuevo en un minuto.`,
  tokenOf: (name) => `Discord lo conoce: ${name}.`,
  invite: (name, link) =>
    `Añade ${name} a tu servidor, con lo que necesita y nada más:\n${link}\n` +
    "(ver canales, escribir en ellos y en sus hilos, y leer aquello a lo que responde)",
  added: "¿Ya está añadido?",
  inNoServer: "Discord dice que todavía no está en ningún servidor: abre el enlace de arriba y elige uno.",
  servers:
    "¿Qué servidores pueden preguntarle? Quien puede preguntarle puede leer los artículos. (La barra espaciadora elige, Intro confirma.)",
  serves: (names) => `Responde en ${names.join(", ")} y en ningún otro sitio.`,
  isPublic:
    "Cualquiera podría añadir este bot a un servidor suyo; allí no respondería. Para que sea solo tuyo, desactiva «Public Bot» " +
    "en «Bot» y elige «None» como enlace en «Installation».",
  folder: "La carpeta de tus artículos",
  noFolder: (path) => `No existe la carpeta ${path}: créala primero o indica otra.`,
  unfitFolder: (path) =>
    `${path} no puede ser la carpeta de los artículos: escríbela completa, sin ~, e indica una que no contenga el índice (INDEX_DIR).`,
  needsTerminal: "La configuración necesita una terminal: copia .env.example a .env y pon ahí DISCORD_TOKEN.",
  cancelled: "No se ha escrito nada. npm run setup empieza de nuevo.",
  notWritten: (file) => `No se puede escribir ${file}: revisa los permisos de la carpeta.`,
  written: (file) => `Escrito en ${file}; solo tú puedes leerlo.`,
  writtenAnew: (file, kept) => `Escrito en ${file}; solo tú puedes leerlo. Lo que había está ahora en ${kept}.`,
  next: "Inícialo con npm start.",
};
