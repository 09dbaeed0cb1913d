import type { Profile } from "./profile.ts";

/** The dot below that tells borrowed sounds apart, and two ways to write a nasal vowel. */
const DEVANAGARI: readonly (readonly [RegExp, string])[] = [
  [/\u093c/g, ""],
  [/\u0901/g, "\u0902"],
];

/** Languages of Asia, by ISO 639-1. */
export const OF_ASIA: Readonly<Record<string, Profile>> = {
  ar: {
    stemmer: "arabic",
    affixes: { before: /^[وف](?=ال|[بلك]ال|لل)/, least: 3 },
    negations: "لا ليس ليست لم لن ما غير بدون دون",
    courtesies: "مرحبا اهلا السلام عليكم شكرا لطفا فضلك رجاء الرجاء",
  },
  fa: {
    affixes: { after: /(?:\u200c?ها(?:ی|ي)?|\u200c?های|ان|ات)$/, least: 3 },
    negations: "نه نیست بدون هرگز",
    courtesies: "سلام ممنون لطفا مرسی",
  },
  he: {
    affixes: { before: /^[והבכלמש]/, after: /(?:ים|ות|יה|ה|ת|י)$/, least: 3, repeats: true },
    negations: "לא אין בלי אף ללא",
    courtesies: "שלום היי תודה בבקשה",
  },
  hi: {
    stemmer: "indian",
    respelled: DEVANAGARI,
    negations: "नहीं न मत बिना",
    courtesies: "नमस्ते हैलो धन्यवाद कृपया शुक्रिया",
  },
  hy: { stemmer: "armenian", negations: "չէ ոչ առանց", courtesies: "բարև շնորհակալություն" },
  id: {
    stemmer: "indonesian",
    negations: "tidak bukan jangan tanpa belum",
    courtesies: "halo hai terima kasih tolong mohon",
    asking: "berapa mengapa kenapa bagaimana dimana apakah",
  },
  ja: {
    unspaced: true,
    pairs: true,
    negations: "ない ません ず",
    courtesies: "こんにちは ありがとう ください お願い 教え です ます でしょう か",
  },
  km: { unspaced: true, negations: "មិន គ្មាន", courtesies: "សួស្តី អរគុណ" },
  ko: {
    affixes: {
      after:
        /(?:에서는|에서도|으로는|으로서|으로써|이라고|이라는|에게서|까지는|부터는|입니까|합니까|습니까|입니다|합니다|습니다|했습니다|인가요|하나요|되나요|되었|되는|하는|했나요|나요|에서|에게|한테|으로|까지|부터|처럼|보다|이나|이란|라는|라고|마다|조차|밖에|과의|와의|들은|들이|들을|들의|이며|하고|하여|해서|은|는|이|가|을|를|의|에|로|와|과|도|만|요)$/,
      least: 1,
    },
    pairs: true,
    negations: "안 못 않 없 없이",
    courtesies: "안녕하세요 안녕 감사합니다 부탁드립니다 주세요 알려주세요",
  },
  lo: { unspaced: true, negations: "ບໍ່", courtesies: "ສະບາຍດີ ຂອບໃຈ" },
  my: { unspaced: true, negations: "မ", courtesies: "မင်္ဂလာပါ ကျေးဇူး" },
  ne: { stemmer: "nepali", respelled: DEVANAGARI, negations: "छैन होइन बिना", courtesies: "नमस्ते धन्यवाद कृपया" },
  ta: { stemmer: "tamil", negations: "இல்லை", courtesies: "வணக்கம் நன்றி" },
  th: { unspaced: true, negations: "ไม่ ไม่ใช่ ไม่มี", courtesies: "สวัสดี ขอบคุณ ครับ ค่ะ คะ ช่วย หน่อย ไหม" },
  tr: {
    stemmer: "turkish",
    affixes: { after: /'[^']*$/, least: 1 },
    letters: "ıçşğöü",
    negations: "değil yok hayır olmadan asla hiç",
    courtesies: "merhaba selam teşekkürler teşekkür lütfen sağol",
    asking: "nerede nereye nereden hangisi kaçıncı",
  },
  vi: {
    syllables: true,
    letters: "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    negations: "không chưa chẳng đừng",
    courtesies: "xin chào cảm ơn vui lòng ạ nhé",
  },
  zh: { unspaced: true, pairs: true, negations: "不 没 没有 无 非 未", courtesies: "你好 您好 谢谢 请 问 请问 感谢" },
};
