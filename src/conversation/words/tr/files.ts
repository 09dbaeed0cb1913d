import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("tr");

export const files: typeof english = {
  reasons: {
    empty: "boş: içine bir şey yaz ya da sil",
    noText: "metin içermiyor: içine bir şey yaz ya da sil",
    notText: "metin değil",
    holdsNul: "metin değil (NUL baytları içeriyor): .txt ya da .md biçimine dönüştür",
    notUtf8: "UTF-8 ya da başka bir metin değil: UTF-8 olarak kaydet",
    noPdf: "okunabilir bir PDF değil: aç ve yeniden PDF olarak kaydet",
    scanned: "metni olmayan sayfa görüntüleri içeriyor: metin tanımadan geçir, örneğin: ocrmypdf in.pdf out.pdf",
    password: "parolayla korunuyor: parolasız kaydet",
    copyProtected: "kopyalamaya karşı korunuyor: korumasız bir sürümünü bul",
    notJson: "geçerli bir JSON değil: yeniden kaydet ya da dışa aktar",
    needsScripts: "betikleri çalışmadan metni yok: tarayıcıdan kaydet ya da çıkar",
    notAllowed: "okunamıyor: botun kullanıcısına okuma izni ver",
    gone: "okunurken silindi ya da adı değişti: yeniden dizine al",
    beingWritten: "hâlâ yazılıyor: tamamlanınca yeniden dizine al",
    linkToNothing: "var olmayan bir şeye bağlantı: sil ya da hedefini geri getir",
    leadsOut: "klasörün dışına çıkan bir bağlantı: dosyayı klasöre kopyala",
    noExtension: "dosya uzantısı yok: metne ya da Markdown biçimine dönüştür veya .footnoteignore dosyasına yaz",
    damagedList:
      "bozuk, bu yüzden hiçbir makale içindeki soruların yanıtı sayılmıyor: düzelt (JSON olmalı) ya da kaldır",
    setAside:
      "makalelerin yanıtladığı soruların bozuk bir listesi, kenara kondu: okunabileni .asks.json içine aktar ve kaldır",
  },
  unread: (ending) =>
    `okunmayan bir biçimde (${ending}): metne ya da Markdown biçimine dönüştür veya .footnoteignore dosyasına yaz`,
  kinds: {
    image: (amount) => count(amount, { one: "# resim", other: "# resim" }),
    video: (amount) => count(amount, { one: "# video", other: "# video" }),
    sound: (amount) => count(amount, { one: "# ses dosyası", other: "# ses dosyası" }),
    font: (amount) => count(amount, { one: "# yazı tipi", other: "# yazı tipi" }),
    archive: (amount) => count(amount, { one: "# arşiv", other: "# arşiv" }),
    program: (amount) => count(amount, { one: "# program", other: "# program" }),
  },
  ofEnding: (amount, ending) => count(amount, { one: `# ${ending} dosyası`, other: `# ${ending} dosyası` }),
};
