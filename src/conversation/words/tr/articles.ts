import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("tr");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Makalelere ekle",
  articleDescription: "Makale yaz, yükle, değiştir ve geri getir",
  newDescription: "Yeni bir makale yaz",
  uploadDescription: "Makalelere dosya ekle; aynı adlı dosyanın yerine geçer",
  uploadFile: "Bir dosya",
  uploadFolder: "Dosyaların saklanacağı klasör",
  editDescription: "Burada yazılmış bir makaleyi değiştir",
  removeDescription: "Burada yazılmış bir makaleyi kaldır",
  historyDescription: "Bir makalenin önceki sürümlerine bak ve birini geri getir",
  whichArticle: "Makale",

  formTitle: "Makale",
  uploadTitle: "Dosya ekle",
  filesLabel: "Dosyalar",
  titleLabel: "Başlık",
  folderLabel: "Klasör (boş kalabilir)",
  textLabel: "Metin, Markdown ile",
  asksLabel: "Yanıtladığı sorular, her satıra bir tane",

  added: (path) => `### Yeni: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Değişti: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Kaldırıldı: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Başlık: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${number(added)} yeni parça · ${number(kept)} aynı kaldı · ${number(removed)} çıkarıldı`,
  newChunk: "yeni",
  keptChunk: "aynı",
  furtherChunks: (chunks) => `-# ve ${count(chunks, { one: "# parça", other: "# parça" })} daha`,
  unreadable: (reason) => `Bu bir makale olamaz: ${reason}.`,
  remark: (remark) => `Not: ${remark}.`,
  leftOut: (names) =>
    `-# Alınmadı, çünkü böyle dosyalar desteklenmiyor ya da çok büyük: ${names.map(named).join(", ")}`,
  notSaved: "-# Henüz hiçbir şey kaydedilmedi.",
  save: "Kaydet",
  edit: "Düzenle",
  discard: "Vazgeç",
  saving: (paths) => `Kaydedildi: ${paths.map(named).join(", ")}. **Dizinleniyor…**`,
  saved: (paths) =>
    `Kaydedildi ve dizinlendi: ${paths.map(named).join(", ")}. Yanıtlar artık buradan da geliyor. **/article history** ile geri alabilirsin.`,
  savedOnly: (paths, reason) =>
    `Kaydedildi ama henüz dizinlenmedi: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Vazgeçildi: hiçbir şey değiştirilmedi.",

  versions: (path) => `### Önceki sürümler: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Bir sürüme bak",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# bayt", other: "# bayt" })}`,
  noVersions: "Bu makalenin henüz önceki sürümü yok.",

  changedMeanwhile: "Makale bu arada değişti: yeniden aç ve şimdiki hâline bak.",
  tooManyArticles: (most) => `Bu sunucuda zaten ${number(most)} makale var: önce bazılarını kaldır.`,
  notWritten: "Makale yazılamıyor: botu işletenin klasöre ve diske bakması gerek.",
  leadsOut: "Orada makale klasörünün dışına çıkan bir bağlantı var: botu işletenin onu kaldırması gerek.",
  notOfServer: "Burada yalnızca bu sunucuda yazılmış makaleler değiştirilebilir.",
  inServersOnly: "Makaleler sunucularda yazılır, direkt mesajlarda değil.",
  draftGone: "Bu taslak artık yok: kaydedildi, ondan vazgeçildi ya da bir günden eski. Yeniden başla.",
  otherOwnersDraft: "Bu, ekipten başka birinin taslağı.",
  notReadFormat: (name, endings) => `${plainLine(name, MAX_TITLE_TEXT)} desteklenmeyen bir biçimde: ${endings} yükle.`,
  noFiles: "Hiç dosya seçilmedi: en az bir tane seç.",
  tooManyFiles: (most) =>
    count(most, { one: "Bir seferde en çok # dosya yüklenebilir.", other: "Bir seferde en çok # dosya yüklenebilir." }),
  sameName: "Dosyalardan ikisinin adı aynı: birinin adını değiştir.",
  notFromForm: "Bu dosya bir formda yazılmadı: /article upload ile, aynı adla değiştir.",
  versionGone: "Bu sürüm artık saklanmıyor: yalnızca son on sürüm saklanır.",
  articleGone: "Bu makale artık yok: kaldırılmış ya da adı değişmiş.",
  notKept: "Başlık ya da sorular böyle saklanamıyor: daha kısa ve daha az simgeyle yaz.",
  noSuchArticle: "Burada yazılanlar arasında böyle bir makale yok: listeden birini seç.",
  tooLongForForm: (limit) =>
    `Makale, bir formun ${number(limit)} karakterlik sınırından uzun: /article upload ile, aynı adla değiştir.`,
  emptyMessage: "O mesajda ne metin ne de okunabilecek bir dosya var.",
  tooLarge: (name, megabytes) => `${name} ${megabytes} MB sınırından büyük: daha küçük parçalar hâlinde yükle.`,
  notFetched: (name) => `${name} Discord’dan alınamadı: yeniden dene.`,
};
