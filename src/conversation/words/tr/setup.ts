import type { setup as english } from "../en/setup.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("tr");

export const setup: typeof english = {
  yes: "Evet",
  no: "Hayır",
  offer: "Henüz belirteç (token) yok. Bot şimdi Discord için kurulsun mu? (Hayır: sorularını burada, terminalde sor.)",
  createApplication:
    "1. https://discord.com/developers/applications adresini aç ve bir uygulama oluştur.\n" +
    "2. “Bot” bölümünde “Reset Token” seçip belirteci kopyala. Bütün “Privileged Intents” kapalı kalsın.",
  token: "Botun belirteci (gösterilmez)",
  noToken: "Bu bir belirteç değil: harf, rakam, nokta ve çizgilerden oluşan uzun tek bir sözcük olmalı.",
  tokenRefused: "Discord bu belirteci kabul etmiyor: yeniden kopyala.",
  unreachable: (address) =>
    `Discord'a ${address} adresinden ulaşılamıyor: ağı, vekil sunucuyu ve DISCORD_API_URL değerini denetle.`,
  unwell: (status) => `Discord ${number(status)} durumuyla yanıt veriyor: bir dakika sonra yeniden dene.`,
  tokenOf: (name) => `Discord onu tanıyor: ${name}.`,
  invite: (name, link) =>
    `${name} botunu sunucuna ekle; yalnızca gereken izinlerle:\n${link}\n` +
    "(kanalları görmek, onlara ve alt başlıklarına yazmak, yanıtladığı iletileri okumak)",
  added: "Eklendi mi?",
  inNoServer: "Discord'a göre henüz hiçbir sunucuda değil: yukarıdaki bağlantıyı açıp bir sunucu seç.",
  servers:
    "Hangi sunucular ona soru sorabilsin? Soru sorabilen herkes makaleleri okuyabilir. (Boşluk seçer, Enter onaylar.)",
  serves: (names) => `Yalnızca şurada yanıt verir: ${names.join(", ")}.`,
  isPublic:
    "Bu botu herkes kendi sunucusuna ekleyebilir; orada yanıt vermez. Yalnızca sende kalsın istiyorsan “Bot” bölümünde " +
    "“Public Bot” seçeneğini kapat ve “Installation” bölümünde bağlantı olarak “None” seç.",
  folder: "Makalelerinin klasörü",
  noFolder: (path) => `${path} klasörü yok: önce oluştur ya da başka birini yaz.`,
  unfitFolder: (path) =>
    `${path} makale klasörü olamaz: yolu ~ olmadan tam yaz ve içinde dizinin (INDEX_DIR) bulunmadığı bir klasör seç.`,
  needsTerminal:
    "Kurulum için terminal gerekir: .env.example dosyasını .env olarak kopyala ve DISCORD_TOKEN değerini gir.",
  cancelled: "Hiçbir şey yazılmadı. npm run setup yeniden başlatır.",
  notWritten: (file) => `${file} yazılamıyor: klasörün izinlerini denetle.`,
  written: (file) => `${file} dosyasına yazıldı; yalnızca sen okuyabilirsin.`,
  writtenAnew: (file, kept) =>
    `${file} dosyasına yazıldı; yalnızca sen okuyabilirsin. Önceki dosyanın adı artık ${kept}.`,
  next: "npm start ile başlat.",
};
