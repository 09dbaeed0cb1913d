import type { Profile } from "./profile.ts";

const CONSONANT = "[b-df-hj-np-tv-xz]";
/** "Schluessel", as those write it who have no key for it; not "neue" and "Quelle". */
const umlaut = (letter: string): RegExp => new RegExp(`(?<![aeiouq])${letter}e(?=${CONSONANT})`, "g");

const elided = (words: string): RegExp => new RegExp(`^(?:${words})'(?=.)`);

/** Languages of Europe, by ISO 639-1. */
export const OF_EUROPE: Readonly<Record<string, Profile>> = {
  bg: {
    affixes: {
      after: /(?:ията|овете|евете|ите|ето|ата|ята|ият|ищата|ове|еве|ища|ът|ят|та|то|те|ия|и|а|я|о|е)$/,
      least: 3,
    },
    negations: "не няма без никога нито",
    courtesies: "здравейте здрасти благодаря моля",
    asking: "какво каква какви какъв защо откъде",
  },
  ca: {
    affixes: { before: elided("[ldmtsn]"), least: 2 },
    negations: "no sense mai cap",
    courtesies: "hola gràcies si us plau",
    asking: "quants quantes quines quina",
  },
  cs: {
    affixes: {
      after: /(?:ovi|ové|ého|ému|ými|ými|ách|ích|emi|ami|ově|ova|ovo|ovy|ou|ém|ým|ím|ům|ech|ů|ě|y|a|o|u|e|i|í|á|é|ý)$/,
      least: 3,
    },
    negations: "ne není nejsou nikdy bez nelze žádný",
    courtesies: "ahoj děkuji díky prosím",
    asking: "kolik který která které kteří kterého kterém kterým kterou kterých odkud",
  },
  da: {
    stemmer: "danish",
    respelled: [[/aa/g, "å"]],
    letters: "åæø",
    compounds: true,
    negations: "ikke aldrig ingen uden",
    courtesies: "hej tak venligst hilsen",
    asking: "hvornår hvorfor hvordan hvilken hvilket hvilke hvorhen hvorfra",
  },
  de: {
    stemmer: "german",
    respelled: [
      [umlaut("a"), "ä"],
      [umlaut("o"), "ö"],
      [umlaut("u"), "ü"],
    ],
    compounds: true,
    capitalNouns: true,
    negations: "nicht kein keine keinen keiner keinem nie niemals ohne weder",
    courtesies: "hallo hi moin servus danke vielen bitte grüße gruß moinsen dank",
    asking:
      "welche welcher welches welchen welchem wieviel wieviele wieso weshalb weswegen woher wohin wodurch worauf woraus worüber",
  },
  el: {
    stemmer: "greek",
    negations: "δεν δε μην μη όχι χωρίς ποτέ ούτε",
    courtesies: "γεια γειά σας καλημέρα ευχαριστώ παρακαλώ",
    asking: "ποιους ποιες ποιων πόσους πόσες πόσων γιατί",
  },
  es: {
    stemmer: "spanish",
    letters: "ñ",
    negations: "no nunca sin ningún ninguna ninguno tampoco jamás",
    courtesies: "hola buenas gracias favor saludos",
    asking: "cuánto cuántos cuánta cuántas cuándo cuáles quiénes adónde",
  },
  et: {
    letters: "õäöü",
    compounds: true,
    negations: "ei pole ilma mitte",
    courtesies: "tere aitäh palun",
    asking: "millal kuidas milline millised missugune",
  },
  fi: {
    stemmer: "finnish",
    letters: "åäö",
    compounds: true,
    negations: "ei en et emme ette eivät ilman älä",
    courtesies: "hei moi kiitos",
    asking: "milloin kuinka millainen millaiset minkälainen montako paljonko",
  },
  fr: {
    stemmer: "french",
    affixes: { before: elided("[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu"), least: 2 },
    negations: "ne pas jamais sans aucun aucune non ni",
    courtesies: "bonjour salut bonsoir merci svp stp plaît cordialement",
    asking: "combien comment pourquoi quelle quelles laquelle lequel lesquels lesquelles",
  },
  ga: { stemmer: "irish", letters: "áéíóú", negations: "ní níl gan nach", courtesies: "raibh maith agat" },
  hr: {
    affixes: {
      after: /(?:ovima|evima|ijama|ama|ima|ova|eva|ovi|evi|oga|ega|omu|emu|ijom|om|em|im|ih|og|eg|oj|u|a|e|i|o)$/,
      least: 3,
    },
    negations: "ne nije nisu nikad bez",
    courtesies: "bok pozdrav hvala molim",
    asking: "koliko zašto kakav kakva kakvo kojeg kojem kojim kojih",
  },
  hu: {
    stemmer: "hungarian",
    letters: "áéíóöőúüű",
    compounds: true,
    negations: "nem nincs ne sem soha nélkül",
    courtesies: "szia sziasztok helló köszönöm kérem",
    asking: "hogyan mennyi melyik milyen mekkora hányadik",
  },
  it: {
    stemmer: "italian",
    affixes: {
      before: elided("[ldmtscvn]|un|dell|nell|sull|dall|all|coll|quell|bell|sant|dov|com|cos|quest|anch"),
      least: 2,
    },
    negations: "non mai senza nessun nessuna nessuno né",
    courtesies: "ciao salve buongiorno grazie favore saluti",
    asking: "quanto quanti quanta quante quando perché",
  },
  lt: {
    stemmer: "lithuanian",
    letters: "ąčęėįšųūž",
    negations: "ne nėra be niekada",
    courtesies: "labas sveiki ačiū prašau",
    asking: "kodėl kuriame kurioje kokios kokiais",
  },
  nl: {
    stemmer: "dutch",
    compounds: true,
    negations: "niet geen nooit zonder noch",
    courtesies: "hallo hoi dank bedankt alstublieft alsjeblieft groeten",
    asking: "hoeveel wanneer waarom waarheen waarvan waarmee waardoor",
  },
  no: {
    stemmer: "norwegian",
    respelled: [[/aa/g, "å"]],
    letters: "åæø",
    compounds: true,
    negations: "ikke aldri ingen uten",
    courtesies: "hei takk vennligst hilsen",
    asking: "hvorfor hvordan hvilken hvilket hvilke hvornår",
  },
  pl: {
    affixes: {
      after:
        /(?:owania|owaniu|owaniem|owanie|ościach|ościami|ości|ością|owego|owemu|owych|owymi|owej|owym|iego|iemu|ami|ach|ego|emu|ych|ich|ymi|imi|iem|owi|ów|om|em|ej|ym|im|ią|ie|ię|ia|iu|io|ą|ę|y|a|o|u|e|i)$/,
      least: 3,
    },
    letters: "ł",
    negations: "nie nigdy bez żaden brak",
    courtesies: "cześć hej dziękuję dzięki proszę",
    asking: "dlaczego który która które którego którem któremu którym którzy których którą jakiego jakich",
  },
  pt: {
    stemmer: "portuguese",
    negations: "não nunca sem nenhum nenhuma nem jamais",
    courtesies: "olá oi obrigado obrigada favor",
    asking: "quanto quantos quanta quantas quando porque",
  },
  ro: {
    stemmer: "romanian",
    negations: "nu fără niciodată niciun nicio",
    courtesies: "bună salut mulțumesc mersi rog",
    asking: "cărui cărei cărora",
  },
  ru: {
    stemmer: "russian",
    negations: "не нет без никогда ни нельзя",
    courtesies: "привет здравствуйте спасибо пожалуйста подскажите",
    asking:
      "сколько почему откуда который которая которое которые которого которой которых которым какого какому каким каких какими какую",
  },
  sk: {
    affixes: {
      after: /(?:ovia|ého|ému|ých|ými|iach|ách|och|ami|ovi|ov|om|ou|ej|ím|ým|em|y|a|o|u|e|i|í|á|é|ý)$/,
      least: 3,
    },
    negations: "nie bez nikdy",
    courtesies: "ahoj ďakujem prosím",
    asking: "koľko ktorý ktorého ktorom ktorá ktoré odkiaľ",
  },
  sl: {
    affixes: { after: /(?:ega|emu|ima|ami|ama|ih|im|om|em|ov|ev|ah|u|a|e|i|o)$/, least: 3 },
    negations: "ne ni niso nikoli brez",
    courtesies: "živjo zdravo hvala prosim",
    asking: "koliko kateri katera katero kateremu katerem katerih",
  },
  sr: {
    stemmer: "serbian",
    negations: "не није нису без ne nije nisu bez",
    courtesies: "здраво хвала молим zdravo hvala molim",
    asking: "колико зашто којег којем каква koliko zašto kojeg kojem",
  },
  sv: {
    stemmer: "swedish",
    letters: "åäö",
    compounds: true,
    negations: "inte ej aldrig ingen inget utan",
    courtesies: "hej hallå tack snälla vänligen hälsningar",
    asking: "varför vilken vilket hurdan varifrån",
  },
  uk: {
    stemmer: "ukrainian",
    letters: "ї",
    negations: "не немає без ніколи ні",
    courtesies: "привіт вітаю дякую будь ласка",
    asking: "скільки навіщо звідки якого якому котрий",
  },
};
