import type { AnswerKind } from "./answer-kind.ts";

/** The kinds that a question word tells by itself. */
type AskedKind = Extract<AnswerKind, "person" | "place" | "time" | "quantity" | "reason">;

/**
 * What asks for each kind of answer, by language: expressions that may stand anywhere in a question, apart by `|`. Those
 * that come first are looked for first: "seit wann" before "wann", "how many" before "how".
 */
const ASKING: Readonly<Record<string, Readonly<Partial<Record<AskedKind, string>>>>> = {
  ar: {
    quantity: "كم|ما عدد|ما مقدار",
    person: "من الذي|من هو|من هي|من قام",
    place: "أين|اين|في أي مدينة|في أي بلد",
    time: "متى|في أي عام|في أي سنة",
    reason: "لماذا|ما سبب",
  },
  bg: { quantity: "колко", person: "кой|коя|кого", place: "къде", time: "кога|коя година", reason: "защо" },
  ca: { quantity: "quant|quants|quantes", person: "qui", place: "on", time: "quan|quin any", reason: "per què" },
  cs: { quantity: "kolik", person: "kdo|koho|komu", place: "kde|kam", time: "kdy|ve kterém roce", reason: "proč" },
  da: {
    quantity: "hvor mange|hvor meget|hvor lang|hvor stor|hvor høj",
    person: "hvem|hvis",
    time: "hvornår|hvilket år",
    place: "hvor|hvorhen",
    reason: "hvorfor",
  },
  de: {
    quantity:
      "wie viele|wie viel|wieviel|wieviele|wie hoch|wie groß|wie lange|wie lang|wie oft|wie alt|wie weit|wie schnell",
    person: "wer|wem|wen|wessen",
    time: "wann|in welchem jahr|welches jahr",
    place: "wo|wohin|woher|in welcher stadt|in welchem land",
    reason: "warum|wieso|weshalb|weswegen",
  },
  el: {
    quantity: "πόσο|πόσα|πόσοι|πόσες|πόση|πόσους",
    person: "ποιος|ποια|ποιοι|ποιον",
    time: "πότε|ποια χρονιά|ποιο έτος",
    place: "πού",
    reason: "γιατί",
  },
  es: {
    quantity: "cuánto|cuántos|cuánta|cuántas|cuanto|cuantos|cuanta|cuantas",
    person: "quién|quiénes|quien|quienes",
    time: "cuándo|cuando|qué año|que año",
    place: "dónde|donde|adónde|qué ciudad|qué país",
    reason: "por qué|por que",
  },
  fi: {
    quantity: "kuinka monta|kuinka paljon|montako|paljonko",
    person: "kuka|kenen|ketkä",
    time: "milloin|koska|minä vuonna",
    place: "missä|mihin|mistä",
    reason: "miksi",
  },
  fr: {
    quantity: "combien",
    person: "qui",
    time: "quand|en quelle année|quelle année",
    place: "où|quelle ville|quel pays",
    reason: "pourquoi",
  },
  he: { quantity: "כמה", person: "מי", time: "מתי|באיזו שנה", place: "איפה|היכן|לאן", reason: "למה|מדוע" },
  hi: {
    quantity: "कितने|कितना|कितनी",
    person: "कौन|किसने|किसे|किसका",
    time: "कब|किस वर्ष|किस साल",
    place: "कहाँ|कहां",
    reason: "क्यों",
  },
  hr: {
    quantity: "koliko",
    person: "tko|ko|koga",
    time: "kada|kad|koje godine",
    place: "gdje|gde|kamo",
    reason: "zašto",
  },
  hu: {
    quantity: "hány|mennyi|mekkora",
    person: "ki|kit|kinek|kik",
    time: "mikor|melyik évben",
    place: "hol|hová|honnan",
    reason: "miért",
  },
  id: {
    quantity: "berapa",
    person: "siapa",
    time: "kapan|tahun berapa",
    place: "di mana|dimana|ke mana",
    reason: "mengapa|kenapa",
  },
  it: {
    quantity: "quanto|quanti|quanta|quante",
    person: "chi",
    time: "quando|in che anno|in quale anno",
    place: "dove|quale città|quale paese",
    reason: "perché",
  },
  ja: {
    quantity: "いくつ|いくら|何人|何個|どのくらい|どれくらい|何回",
    person: "誰|だれ",
    time: "いつ|何年|何月|何日",
    place: "どこ",
    reason: "なぜ|どうして",
  },
  ko: { quantity: "몇|얼마", person: "누가|누구", time: "언제|몇 년", place: "어디", reason: "왜" },
  nl: {
    quantity: "hoeveel|hoe lang|hoe groot|hoe hoog|hoe vaak",
    person: "wie|wiens",
    time: "wanneer|in welk jaar",
    place: "waar|waarheen",
    reason: "waarom",
  },
  no: {
    quantity: "hvor mange|hvor mye|hvor lang|hvor stor|hvor høy",
    person: "hvem",
    time: "når|hvilket år",
    place: "hvor",
    reason: "hvorfor",
  },
  pl: {
    quantity: "ile|ilu",
    person: "kto|kogo|komu",
    time: "kiedy|w którym roku",
    place: "gdzie|dokąd",
    reason: "dlaczego|czemu",
  },
  pt: {
    quantity: "quanto|quantos|quanta|quantas",
    person: "quem",
    time: "quando|que ano",
    place: "onde|que cidade|que país",
    reason: "por que|porque|por quê",
  },
  ro: {
    quantity: "cât|câte|câți|câtă|cat|cate|cati",
    person: "cine|cui",
    time: "când|cand|în ce an|in ce an",
    place: "unde",
    reason: "de ce",
  },
  ru: {
    quantity: "сколько|какое количество",
    person: "кто|кого|кому|кем",
    time: "когда|в каком году",
    place: "где|куда|откуда|в каком городе|в какой стране",
    reason: "почему|зачем",
  },
  sv: {
    quantity: "hur många|hur mycket|hur lång|hur stor|hur hög|hur ofta",
    person: "vem|vilka",
    time: "när|vilket år",
    place: "var|vart",
    reason: "varför",
  },
  th: {
    quantity: "กี่|เท่าไหร่|เท่าไร|จำนวนเท่า",
    person: "ใคร",
    time: "เมื่อไหร่|เมื่อไร|เมื่อใด|ปีใด|ปีไหน|ปีอะไร",
    place: "ที่ไหน|ที่ใด",
    reason: "ทำไม|เพราะอะไร|เพราะเหตุใด",
  },
  tr: {
    quantity: "kaç|ne kadar",
    person: "kim|kime|kimin|kimi",
    time: "ne zaman|hangi yıl|hangi yılda",
    place: "nerede|nereye|nereden",
    reason: "neden|niçin|niye",
  },
  uk: {
    quantity: "скільки",
    person: "хто|кого|кому",
    time: "коли|якому році",
    place: "де|куди|звідки",
    reason: "чому|навіщо",
  },
  vi: {
    quantity: "bao nhiêu|mấy|bao lâu",
    person: "ai",
    time: "khi nào|bao giờ|lúc nào|năm nào",
    place: "ở đâu|đâu",
    reason: "tại sao|vì sao",
  },
  zh: {
    quantity: "多少|几|多长|多大|多高|多久",
    person: "谁|哪位",
    time: "何时|什么时候|哪一年|哪年|几时",
    place: "哪里|哪儿|何处|什么地方|哪个城市|哪个国家",
    reason: "为什么|为何|为什麽",
  },
};

const KINDS: readonly AskedKind[] = ["quantity", "time", "reason", "person", "place"];
/** Written without spaces: an expression may stand in the middle of what looks like one word. */
const UNSPACED = new Set(["ja", "th", "zh", "ko"]);

type Pattern = readonly [AskedKind, RegExp];
const patterns = new Map<string, readonly Pattern[]>();

/** The kind of answer that a question asks for, by the expressions of its language. */
export function kindAskedIn(text: string, code: string): AnswerKind {
  const asked = text.toLowerCase().normalize("NFC");
  return patternsOf(code).find(([, pattern]) => pattern.test(asked))?.[0] ?? "thing";
}

function patternsOf(code: string): readonly Pattern[] {
  const known = patterns.get(code);
  if (known) return known;
  const expressions = ASKING[code] ?? {};
  const made = KINDS.flatMap((kind): Pattern[] => {
    const some = expressions[kind];
    if (some === undefined) return [];
    const bounded = UNSPACED.has(code) ? `(?:${some})` : `(?<![\\p{L}\\p{M}])(?:${some})(?![\\p{L}\\p{M}])`;
    return [[kind, new RegExp(bounded, "u")]];
  });
  patterns.set(code, made);
  return made;
}
