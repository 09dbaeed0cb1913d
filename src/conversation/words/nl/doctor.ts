import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("nl");

export const doctor: typeof english = {
  description: "Controleert machtigingen, opdrachten, index, model, schijf, database en klok",
  allWell: (things) => `Alles in orde: ${number(things)} punten bekeken.`,
  someIll: (ill, things) => `Punten die aandacht vragen: ${number(ill)} van de ${number(things)}.`,
  version: (version, node) => `Footnote ${version} met Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} is te oud: installeer Node ${needed} of nieuwer.`,
  index: (articles, chunks, newest) =>
    `Artikelen in de index: ${number(articles)}, passages: ${number(chunks)}, het nieuwste van ${date(newest)}.`,
  noArticles:
    "De index heeft geen artikel dat hier getoond mag worden: zet artikelen in SEEDS_DIR en voer /reindex uit.",
  noIndex: "Er is nog geen index: voer npm run index uit, of start de bot, die hem maakt.",
  indexFails: (reason) => `De index kan niet gelezen worden: ${reason}`,
  model: (model, reader) =>
    reader
      ? `Het embeddingmodel is ${model}, met leesmodel.`
      : `Het embeddingmodel is ${model}, zonder leesmodel (READER=0).`,
  otherLanguages: (codes, model) =>
    `De meeste artikelen zijn in het ${languages(codes)}: het ingebouwde model vindt ze alleen op woorden. Met EMBEDDING_MODEL=${model} vindt het ze ook op betekenis.`,
  disk: (gigabytes) => `Op de schijf van de index is ${decimal(gigabytes, 1)} GB vrij.`,
  diskFull: (gigabytes, needed) =>
    `Op de schijf van de index is nog maar ${decimal(gigabytes, 1)} GB vrij: maak ruimte voor minstens ${decimal(needed, 1)} GB, of verlaag INDEX_KEEP.`,
  diskUnknown: "Hoeveel ruimte er vrij is, valt niet te zeggen: kijk of INDEX_DIR gelezen kan worden.",
  database: "De database antwoordt.",
  databaseFails: "De database antwoordt niet: kijk of hij draait en of STORE_URL klopt.",
  files: "De index staat in bestanden en kan gelezen worden.",
  clock: "De klok loopt goed.",
  clockWrong: (seconds) => `De klok wijkt ${number(seconds)} s af: laat hem met NTP gelijkzetten.`,
  clockUnknown: "Of de klok goed loopt, valt niet te zeggen: Discord antwoordt niet.",
  noErrors: "Sinds de start is er niets misgegaan.",
  errors: (errors, last) =>
    `Fouten in het logboek sinds de start: ${number(errors)}, de laatste om ${last}: kijk wat daar staat.`,
  gateway: "De gateway is verbonden, zonder geprivilegieerde intents.",
  gatewayDown: "De gateway is niet verbonden: controleer het netwerk; de bot verbindt zelf opnieuw.",
  intentsMissing: "De bot mist een intent die hij nodig heeft: werk Footnote bij en start opnieuw.",
  commands: "De opdrachten zijn geregistreerd.",
  commandsDiffer:
    "De geregistreerde opdrachten zijn niet die van deze versie: voer npm run deploy uit, of start de bot opnieuw.",
  commandsUnknown: (reason) => `Of de opdrachten geregistreerd zijn, valt niet te zeggen: ${reason}`,
  channel: (name) => `In #${name} mag ik alles wat ik nodig heb.`,
  channelLacks: (name, permissions) =>
    `In #${name} mis ik deze machtigingen: ${permissions.join(", ")}. Geef ze me bij Kanaal bewerken › Machtigingen.`,
  channelGone: (id) =>
    `Het kanaal ${id} uit de instellingen is er niet meer of ik zie het niet: kies een ander in /settings.`,
  forumLacksTag: (name, tag) =>
    `Het forum #${name} heeft geen tag ‘${tag}’: voeg die daar toe of kies een andere in /settings.`,
  permissions: {
    view: "‘Kanaal bekijken’",
    send: "‘Berichten verzenden’",
    sendInThreads: "‘Berichten verzenden in threads’",
    history: "‘Berichtgeschiedenis lezen’",
    manageThreads: "‘Threads en posts beheren’",
    attachFiles: "‘Bestanden bijvoegen’",
  },
  role: "De rol van het team bestaat.",
  roleGone: "De rol van het team uit de instellingen is er niet meer: kies een andere in /settings.",
  connection: {
    wrongToken:
      "Discord weigert het token: kopieer het opnieuw van discord.com/developers/applications › Bot naar DISCORD_TOKEN in .env.",
    intents: "Discord weigert de intents van de bot: hij heeft geen bevoorrechte nodig, dus werk Footnote bij.",
    noAccess:
      "De bot zit niet in de server van DISCORD_GUILD_ID: nodig hem uit met de scopes bot en applications.commands, of verbeter de id.",
    wrongApplication: "Discord kent geen applicatie met die id: verbeter DISCORD_APPLICATION_ID, of laat het leeg.",
    down: (address, status) =>
      `Discord antwoordt met status ${status} op ${address}: kijk op discordstatus.com en probeer het later opnieuw.`,
  },
  token: (name) => `Discord kent de bot als ${name}.`,
  noToken: "DISCORD_TOKEN is niet ingesteld: zonder token is er alleen de terminal; npm run setup vraagt erom.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0
      ? "Iedereen mag alle artikelen zien: er zijn geen toegangsregels."
      : `Geldende toegangsregels: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `De toegangsregel voor ‘${folder}’ (regel ${number(line)}) geldt voor geen artikel: verbeter de naam van de map, of haal hem weg.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Niet in de index: ${files}`,
  kept: "Alles wat is gezegd en ingesteld is leesbaar. Maak een back-up met npm run backup -- FILE, of de bot nu draait of niet.",
  keptFails: (reason) => `Van wat is gezegd is geen back-up te maken: ${reason}`,
  room: (needed, free) =>
    `Een nieuwe index naast de oude heeft hoogstens ${number(needed)} MB nodig, en ${number(free)} MB is vrij.`,
  roomLacks: (needed, free) =>
    `Een nieuwe index naast de oude heeft ${number(needed)} MB nodig, en ${number(free)} MB is vrij: maak ruimte, of zet INDEX_KEEP=1.`,
};
