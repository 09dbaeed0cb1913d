import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("tr");

export const doctor: typeof english = {
  description: "İzinleri, komutları, dizini, modeli, diski, veritabanını ve saati denetler",
  allWell: (things) => `Her şey yolunda: ${number(things)} şeye bakıldı.`,
  someIll: (ill, things) => `Bakılan ${number(things)} şeyden ${number(ill)} tanesi ilgi bekliyor.`,
  version: (version, node) => `Footnote ${version}, Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} çok eski: Node ${needed} ya da daha yenisini kur.`,
  index: (articles, chunks, newest) =>
    `Dizindeki makaleler: ${number(articles)}, parçalar: ${number(chunks)}, en yenisi: ${date(newest)}.`,
  noArticles: "Dizinde burada gösterilebilecek makale yok: SEEDS_DIR klasörüne makale koyup /reindex çalıştır.",
  noIndex: "Henüz dizin yok: npm run index çalıştır ya da botu başlat, o kurar.",
  indexFails: (reason) => `Dizin okunamıyor: ${reason}`,
  model: (model, reader) => (reader ? `Model: ${model}, okuyucuyla.` : `Model: ${model}, okuyucu olmadan (READER=0).`),
  otherLanguages: (codes, model) =>
    `Makalelerin çoğu başka bir dilde (${languages(codes)}): yerleşik model onları yalnızca sözcükleriyle bulur. EMBEDDING_MODEL=${model} ile anlamlarıyla da bulur.`,
  disk: (gigabytes) => `Dizinin diskinde ${decimal(gigabytes, 1)} GB yer var.`,
  diskFull: (gigabytes, needed) =>
    `Dizinin diskinde yalnızca ${decimal(gigabytes, 1)} GB kaldı: en az ${decimal(needed, 1)} GB aç ya da INDEX_KEEP değerini düşür.`,
  diskUnknown: "Ne kadar yer kaldığı bilinemiyor: INDEX_DIR okunabiliyor mu, bak.",
  database: "Veritabanı yanıt veriyor.",
  databaseFails: "Veritabanı yanıt vermiyor: çalıştığına ve STORE_URL değerine bak.",
  files: "Dizin dosyalarda ve okunabiliyor.",
  clock: "Saat doğru.",
  clockWrong: (seconds) => `Saat ${number(seconds)} sn yanlış: NTP ile ayarla.`,
  clockUnknown: "Saatin doğru olup olmadığı bilinemiyor: Discord yanıt vermiyor.",
  noErrors: "Başlangıçtan beri bir sorun çıkmadı.",
  errors: (errors, last) =>
    `Başlangıçtan beri günlükteki hatalar: ${number(errors)}, sonuncusu ${last}: orada ne yazdığına bak.`,
  gateway: "Ağ geçidi bağlı, ayrıcalıklı intent olmadan.",
  gatewayDown: "Ağ geçidi bağlı değil: ağa bak; bot kendisi yeniden bağlanır.",
  intentsMissing: "Botta gereken bir intent eksik: Footnote’u güncelle ve yeniden başlat.",
  commands: "Komutlar kayıtlı.",
  commandsDiffer: "Kayıtlı komutlar bu sürümünkiler değil: npm run deploy çalıştır ya da botu yeniden başlat.",
  commandsUnknown: (reason) => `Komutların kayıtlı olup olmadığı bilinemiyor: ${reason}`,
  channel: (name) => `#${name} kanalında bana gereken her şeye iznim var.`,
  channelLacks: (name, permissions) =>
    `#${name} kanalında şu izinlerim eksik: ${permissions.join(", ")}. Kanalın izinlerinden ver.`,
  channelGone: (id) => `Ayarlardaki ${id} kanalı artık yok ya da onu görmüyorum: /settings içinde başka birini seç.`,
  permissions: {
    view: "kanalı görme",
    send: "mesaj gönderme",
    sendInThreads: "alt başlıklarda mesaj gönderme",
    history: "mesaj geçmişini okuma",
  },
  role: "Ekip rolü yerinde.",
  roleGone: "Ayarlardaki ekip rolü artık yok: /settings içinde başka birini seç.",
  token: (name) => `Discord botu ${name} olarak tanıyor.`,
  noToken: "DISCORD_TOKEN ayarlanmamış: onsuz yalnızca terminal var; npm run setup onu sorar.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0 ? "Herkes tüm makaleleri görebilir: erişim kuralı yok." : `Geçerli erişim kuralları: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `“${folder}” erişim kuralı (satır ${number(line)}) hiçbir makaleye uymuyor: klasörün adını düzelt ya da kuralı çıkar.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Dizine alınmayanlar: ${files}`,
};
