import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("tr");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `“${escapeLine(text, limit)}”`;
const lines = (first: number, last: number) => (first === last ? `satır ${first}` : `satır ${first}-${last}`);
const chunks = (amount: number) => count(amount, { one: "# parça", other: "# parça" });
const articles = (amount: number) => count(amount, { one: "# makale", other: "# makale" });
const places = {
  page: { one: "sayfa", other: "sayfa" },
  slide: { one: "slayt", other: "slayt" },
  row: { one: "satır", other: "satır" },
};
const buttons = {
  context: "Bağlam",
  more: "Daha fazla",
  askAgain: "Yeniden sor",
  helpful: "Yararlı",
  notHelpful: "Yararlı değil",
  thisHelped: "İşime yaradı",
  share: "Paylaş",
  post: "Yanıt olarak gönder",
  tellOwners: "Ekibe bildir",
  askAbout: "Bu makale hakkında sor",
  previous: "Önceki",
  next: "Sonraki",
  cancelReindex: "İptal",
};
const FIND = "Makalelerde ara";

export const members: typeof english = {
  ask: {
    description: "Makalelere sor: yanıt, kaynağı belirtilmiş alıntılarla gelir",
    question: "Ne öğrenmek istiyorsun?",
    article: "Yalnızca bu makalede ara",
    private: "Yanıtı yalnızca sana göster",
    find: FIND,
    suggested: (subject) => `${subject} hakkında ne söyleniyor?`,
    directHint: "Sunucularda yanıt veriyorum: orada **/ask** ile sor ya da bir soru yazıp benden bahset.",
    mentionHint: "Bana bir şey sor: bir soru yazıp benden bahset ya da **/ask** kullan. Ayrıntılar **/help** içinde.",
  },

  answer: {
    closest: "Makalelerin bunu yanıtladığından emin değilim. En yakın bölümler:",
    none: "**Makaleler bunu yanıtlamıyor.**",
    nearest: "En yakın makaleler:",
    articlesIn: (codes) => `Makaleler başka bir dilde: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# Hiçbir makalede ${quoted(from, MAX_WORD_TEXT)} geçmiyor: onun yerine ${quoted(to, MAX_WORD_TEXT)} arandı.`,
    link: "bağlantı",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `süre ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}-${last}`;
    },
    also: (names, others) => `ayrıca: ${names.join(", ")}${others > 0 ? ` ve ${number(others)} yerde daha` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Başka alıntı yok.",
    reindexedSince: "-# Makaleler o zamandan beri yeniden dizinlendi; bu yanıt güncel makalelerden.",
    sharedBy: (userId) => `-# Paylaşan: <@${userId}>`,
    changed: (time) => `-# Makale <t:${time}:D> tarihinde değişti: burada alıntılanan artık geçerli olmayabilir.`,
    posted: "Gönderildi.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Teşekkürler. Verdiğin oy sayıldı.",
      changed: "Teşekkürler. Verdiğin oy değiştirildi.",
      known: "Verdiğin oy zaten sayılmıştı.",
    },
    tellTitle: "Ekibe bildir",
    tellLabel: "Ekibin adın olmadan okuyacağı soru",
    told: {
      stored: "Teşekkürler. Sorduğun soru, adın olmadan, ekibin listesinde.",
      known: "Bu soru zaten ekibin listesinde.",
      today: "Bu soruyu bugün ekibe zaten bildirdin: günde bir kez yeter.",
    },
  },

  sources: {
    description: "Yanıtların geldiği makaleleri listele",
    search: "Yalnızca başlığında, yayıncısında ya da dosya adında bu geçen makaleler",
    untitled: "Başlıksız",
    noArticles: "**Henüz makale yok.** Makale klasörüne .txt ya da .md dosyaları koyup /reindex komutunu çalıştır.",
    noneFound: (search) => `**${quoted(search)} ile eşleşen makale yok.**`,
    found: (amount, search) => `### ${search === "" ? "" : `${quoted(search)} için `}${articles(amount)}`,
    page: (page, pages) => `-# Sayfa ${number(page)} / ${number(pages)}`,
    chunks,
    indexed: (seconds) => `dizinlenme: <t:${seconds}:d>`,
    open: "Bir makale aç",
  },

  help: {
    description: "Bu bot ne yapar ve ne bilir",
    title: "### Makalelere sor",
    inDiscord: [
      "Kelimesi kelimesine alıntılarla yanıt veririm, her birinin kaynağı yazar. Makaleler yanıtlamıyorsa bunu söylerim.",
      "- **/ask** ve bir soru; **private** ile yanıtı yalnızca sen görürsün, **article** ile tek bir makaleye sorarsın",
      "- Herhangi bir kanalda ya da alt başlıkta bir soru yazıp **benden bahset**",
      `- Herhangi bir mesajda: **Uygulamalar › ${FIND}**`,
      "- **/sources** makaleleri listeler; hakkında sormak için birini aç",
      `- Alıntının yanındaki **${buttons.context}** çevresinde ne olduğunu, **${buttons.more}** sonraki alıntıları gösterir`,
      `- **${buttons.helpful}** ya da **${buttons.notHelpful}** ekibe nasıl iş çıkardığımı, **${buttons.tellOwners}** neyin eksik olduğunu söyler`,
      "- **/reindex** (Sunucuyu Yönet) yeni ve değişmiş makaleleri ekler",
    ],
    inTerminal: [
      "Yanıtlar kelimesi kelimesine alıntılardır, her birinin kaynağı yazar. Makaleler yanıtlamıyorsa bu söylenir.",
      "- Bir soru yaz, ya da **/ask** ve bir soru",
      "- **/sources** makaleleri, **/sources** ve bir kelime eşleşenleri listeler",
      "- **/reindex** yeni ve değişmiş makaleleri ekler, **/reindex dry** neyin değişeceğini söyler",
      "- Tab tamamlar, **exit** ya da Ctrl-D çıkar",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)}, ${chunks(chunksOfAll)}; en yenisinin dizinlenmesi: <t:${newest}:d>`,
  },
};
