import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("tr");
const quoted = (text: string) => `“${plainLine(text, MAX_TITLE_TEXT)}”`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "soru sorabilirsin",
  more: "daha fazlasını isteyebilirsin",
  publish: "yanıt gönderebilirsin",
  request: "ekibe bildirebilirsin",
  vote: "oy verebilirsin",
  context: "bağlama bakabilirsin",
  open: "makale açabilirsin",
  browse: "göz atabilirsin",
  reindex: "makaleleri dizinleyebilirsin",
  cancel: "iptal edebilirsin",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "Soru boş: birkaç kelimeyle sor.",
  nothingAsked: "Bir şey sorulmadı: ne öğrenmek istediğini birkaç kelimeyle söyle; neler olduğunu /help gösterir.",
  longQuestion: (length) =>
    `Soru ${number(length)} karakter: en fazla ${number(MAX_QUESTION_LENGTH)} karakter olabilir.`,
  noSuchArticle: (named) => `${quoted(named)} adında bir makale yok: listeden birini seç ya da /sources listesine bak.`,
  severalSuchArticles: (named, names, others) =>
    `${quoted(named)} birden çok makaleyle eşleşiyor: ${names.join(", ")}` +
    `${others > 0 ? ` ve ${number(others)} tane daha` : ""}. ` +
    "Listeden birini seç ya da yolunu yaz.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `O kadar hızlı değil: ${count(seconds, { one: "# saniye", other: "# saniye" })} sonra yeniden ${doing[action]}. ` +
    "Sorular, gönderiler, oylar ve göz atmalar birlikte sayılır.",
  storeUnavailable: "Makalelere şu anda ulaşılamıyor: bir dakika sonra yeniden sor.",
  queueFull: "Şu anda çok fazla soru bekliyor: bir dakika sonra yeniden sor.",
  articleGone: "Bu makale artık yok: kaldırılmış ya da adı değişmiş.",
  articleChanged: (title) => `${quoted(title)} bu yanıttan sonra o yerde değişti: şimdiki metni için yeniden sor.`,
  questionLost: "Bu mesaj artık sorusunu göstermiyor: yeniden sor.",
  noTextInMessage: "O mesajda aranacak metin yok.",
  mayNotWrite: "Bu kanalda yazamazsın.",
  botMayNotWrite: "Bu kanalda yazamıyorum: ekip burada mesaj göndermeme izin verebilir.",
  publishedAlready: "Bu yanıt zaten gönderildi: bir kez yeter.",
  otherServer: "Bu bot başka sunucularda yanıt veriyor, bu sunucuda değil.",
  messageGone: "Yanıtlanacak mesaj artık yok.",
  indexingAlready: "Makaleler zaten dizinleniyor: bitmesini bekle.",
  nothingToCancel: "Artık hiçbir şey dizinlenmiyor.",
  reindexCancelled: "İptal edildi: dizin önceki hâlinde.",
  reindexUsage:
    "/reindex yaz, önce kaynakları getirmek için /reindex sync, neyin değişeceğini görmek için /reindex dry yaz.",
  notYourRun: "Makaleler başka bir sunucu için dizinleniyor; bunu yalnızca onun ekibi iptal edebilir.",
  noPartialDryRun:
    "Burada sana tüm makaleler gösterilemez, bu yüzden neyin değişeceği de gösterilemez: deneme yapmadan yeniden dizinle.",
  notForAll:
    "Bu yanıtın nereden seçildiğini buradaki herkes göremez: gösterilebilecek olan için private kullanmadan yeniden sor.",
  ownersOnly: "Bunu yalnızca ekip yapabilir: “Sunucuyu Yönet” izni olan üyeler.",

  restarting: "Yeniden başlatılıyorum: bir dakika sonra yeniden sor.",
  unnamed: "Olmadı.",
  unknownAction: "Bu artık yok: bir güncelleme değiştirmiş olabilir.",
  failure: (id) => `Bizim tarafta bir şey ters gitti. Botu işleten, nedenini günlükte **${id}** altında bulur.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN ayarlanmamış, bu yüzden yalnızca terminal var: bir soru yaz, yardım için help, çıkmak için exit yaz.",
  noSuchCommand: (name, known) =>
    `/${plainLine(name, MAX_WORD_TEXT)} diye bir komut yok: ` +
    `bir soru yaz ya da şunlardan birini: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Bizim tarafta bir şey ters gitti; nedeni günlükte.",
  more: "Devamı için Enter, bitirmek için q: ",
};
