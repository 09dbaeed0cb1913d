import type { doctor as english } from "../en/doctor.ts";
import { grammarOf } from "../grammar.ts";

const { number, date, decimal, languages } = grammarOf("tr");

export const doctor: typeof english = {
  description: "İzinleri, komutları, dizini, modeli, diski, veritabanını ve saati denetle",
  allWell: (things) => `Her şey yolunda: ${number(things)} nokta denetlendi.`,
  someIll: (ill, things) => `Denetlenen ${number(things)} noktadan ${number(ill)} tanesi ilgi bekliyor.`,
  version: (version, node) => `Footnote ${version}, Node ${node}.`,
  oldNode: (node, needed) => `Node ${node} çok eski: Node ${needed} ya da daha yenisini kur.`,
  index: (articles, chunks, newest) =>
    `Dizindeki makaleler: ${number(articles)}, parçalar: ${number(chunks)}, en yenisi: ${date(newest)}.`,
  noArticles: "Dizinde burada gösterilebilecek makale yok: SEEDS_DIR klasörüne makale koyup /reindex çalıştır.",
  noIndex: "Henüz dizin yok: npm run index çalıştır ya da botu başlat, o kurar.",
  indexFails: (reason) => `Dizin okunamıyor: ${reason}`,
  model: (model, reader) =>
    reader ? `Gömme modeli: ${model}, okuma modeliyle.` : `Gömme modeli: ${model}, okuma modeli olmadan (READER=0).`,
  otherLanguages: (codes, model) =>
    `Makalelerin çoğu başka bir dilde (${languages(codes)}): yerleşik model onları yalnızca sözcükleriyle bulur. EMBEDDING_MODEL=${model} ile anlamlarıyla da bulur.`,
  disk: (gigabytes) => `Dizinin diskinde ${decimal(gigabytes, 1)} GB yer var.`,
  diskFull: (gigabytes, needed) =>
    `Dizinin diskinde yalnızca ${decimal(gigabytes, 1)} GB kaldı: en az ${decimal(needed, 1)} GB aç ya da INDEX_KEEP değerini düşür.`,
  diskUnknown: "Ne kadar yer kaldığı bilinemiyor: INDEX_DIR okunabiliyor mu, denetle.",
  database: "Veritabanı yanıt veriyor.",
  databaseFails: "Veritabanı yanıt vermiyor: çalıştığından ve STORE_URL değerinin doğru olduğundan emin ol.",
  files: "Dizin dosyalarda ve okunabiliyor.",
  clock: "Saat doğru.",
  clockWrong: (seconds) => `Saat ${number(seconds)} sn sapıyor: NTP ile ayarla.`,
  clockUnknown: "Saatin doğru olup olmadığı bilinemiyor: Discord yanıt vermiyor.",
  noErrors: "Başlangıçtan beri bir sorun çıkmadı.",
  errors: (errors, last) =>
    `Başlangıçtan beri günlükteki hatalar: ${number(errors)}, sonuncusu ${last}: orada ne yazdığına bak.`,
  gateway: "Gateway bağlı, ayrıcalıklı intent olmadan.",
  gatewayDown: "Gateway bağlı değil: ağı denetle; bot kendisi yeniden bağlanır.",
  intentsMissing: "Botta gereken bir intent eksik: Footnote’u güncelle ve yeniden başlat.",
  commands: "Komutlar kayıtlı.",
  commandsDiffer: "Kayıtlı komutlar bu sürümünkiler değil: npm run deploy çalıştır ya da botu yeniden başlat.",
  commandsUnknown: (reason) => `Komutların kayıtlı olup olmadığı bilinemiyor: ${reason}`,
  channel: (name) => `#${name} kanalında bana gereken her şeye iznim var.`,
  channelLacks: (name, permissions) =>
    `#${name} kanalında şu izinlerim eksik: ${permissions.join(", ")}. Bunları Kanalı Düzenle › İzinler bölümünden ver.`,
  channelGone: (id) => `Ayarlardaki ${id} kanalı artık yok ya da onu görmüyorum: /settings içinde başka birini seç.`,
  forumLacksTag: (name, tag) =>
    `#${name} forumunda “${tag}” etiketi yok: orada ekle ya da /settings içinde başka birini seç.`,
  permissions: {
    view: "“Kanalı Görüntüle”",
    send: "“Mesaj Gönder”",
    sendInThreads: "“Alt Başlıklarda Mesaj Gönder”",
    history: "“Mesaj Geçmişini Oku”",
    manageThreads: "“Alt Başlıkları ve Gönderileri Yönet”",
    attachFiles: "“Dosya Ekle”",
  },
  role: "Ekip rolü var.",
  roleGone: "Ayarlardaki ekip rolü artık yok: /settings içinde başka birini seç.",
  connection: {
    wrongToken:
      "Discord belirteci kabul etmiyor: discord.com/developers/applications › Bot sayfasından yeniden kopyalayıp .env içindeki DISCORD_TOKEN değerine yaz.",
    intents: "Discord botun intent'lerini kabul etmiyor: ayrıcalıklı hiçbir intent gerekmez, Footnote'u güncelle.",
    noAccess:
      "Bot DISCORD_GUILD_ID sunucusunda değil: bot ve applications.commands kapsamlarıyla davet et ya da kimliği düzelt.",
    wrongApplication:
      "Discord bu kimlikte bir uygulama tanımıyor: DISCORD_APPLICATION_ID değerini düzelt ya da boş bırak.",
    down: (address, status) =>
      `Discord ${address} adresinde ${status} durumuyla yanıt veriyor: discordstatus.com sayfasına bak ve sonra yeniden dene.`,
  },
  token: (name) => `Discord botu ${name} olarak tanıyor.`,
  noToken: "DISCORD_TOKEN ayarlanmamış: onsuz yalnızca terminal var; npm run setup onu sorar.",
  tokenFails: (reason) => `Discord: ${reason}`,
  access: (rules) =>
    rules === 0 ? "Herkes tüm makaleleri görebilir: erişim kuralı yok." : `Geçerli erişim kuralları: ${number(rules)}.`,
  accessIdle: (folder, line) =>
    `“${folder}” erişim kuralı (satır ${number(line)}) hiçbir makaleye uymuyor: klasörün adını düzelt ya da kuralı çıkar.`,
  accessFails: (reason) => reason,
  leftOut: (files) => `Dizine alınmayanlar: ${files}`,
  kept: "Söylenen ve ayarlanan her şey okunabiliyor. Bot çalışsın ya da çalışmasın, npm run backup -- FILE ile yedekle.",
  keptFails: (reason) => `Söylenenler yedeklenemiyor: ${reason}`,
  room: (needed, free) => `Eskisinin yanında yeni bir dizin en çok ${number(needed)} MB ister; ${number(free)} MB boş.`,
  roomLacks: (needed, free) =>
    `Eskisinin yanında yeni bir dizin ${number(needed)} MB ister; ${number(free)} MB boş: yer aç ya da INDEX_KEEP=1 ayarla.`,
};
