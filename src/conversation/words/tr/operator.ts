import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("tr");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)} karakter, ${number(markup)} tanesi yalnızca biçim için`,
  warning: (text) => `Uyarı: ${text}`,
  headings: (headings) => `Başlıklar: ${number(headings)}`,
  chunks: (chunks) => `Parçalar: ${number(chunks)}`,
  code: (blocks) => `Kod: ${number(blocks)}`,
  tables: (tables) => `Tablolar, her biri ilk satırıyla: ${number(tables)}`,
  leftOut: (parts) => `Atlanan, ne dizine alınan ne gösterilen: ${number(parts)}`,
  line: (line) => `satır ${line}`,
  lines: (first, last) => `satır ${first}-${last}`,
  tokens: (tokens) => `${number(tokens)} token`,
  rolledBack: (generation) => `Geçerli dizin yeniden ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} sağlam: ${number(files)} dosya, ${number(bytes)} bayt denetlendi.`,
  moreProblems: (problems) => `(--json ${number(problems)} sorunun hepsini gösterir)`,

  // npm run questions
  sent: (questions) => `Ekibe gönderilenler (${number(questions)}):`,
  unanswered: (questions) => `Yanıtlanmayanlar (${number(questions)}):`,
  resolved: (questions) => `Artık yanıtlananlar (${number(questions)}):`,
  unansweredPrivately: (questions) => `Yanıtlanmayan özel sorular: ${number(questions)}`,
  noQuestions: "Henüz soru yok: ekibe gönderilen de yanıtsız kalan da yok.",

  // npm run sync
  noSources: (file) => `${file} hiçbir kaynak içermiyor: nasıl yazılacağı README'de.`,
  moreRemarks: (remarks) => `ve ${number(remarks)} tane daha`,
  syncCancelled: "İptal edildi: makaleler önceki gibi.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} zaten var: başka bir dosya adı ver ya da onu sil.`,
  notWritten: (file) => `${file} yazılamıyor: klasörü, izinlerini ve diski denetle.`,
  noArchive: (file) => `${file} okunamıyor: npm run backup ile yazılan arşivi belirt.`,
  backedUp: (file, what) => `${file} dosyasına yazıldı: ${what}. Kendine sakla: içinde üyelerin sordukları var.`,
  restored: (place, time, what) =>
    `${place} konumuna geri yüklendi, tarihi ${time}: ${what}. Çalışıyorsa botu yeniden başlat.`,
  notEmpty: (place, what) =>
    `${place} zaten bir şeyler içeriyor (${what}): npm run backup ile yedekle, sonra --replace ile geri yükle.`,
  kept: {
    records: (amount) => `oylar, sorular ve istekler: ${number(amount)}`,
    secrets: (amount) => `ayarlamalar ve gizli değerler: ${number(amount)}`,
    servers: (amount) => `sunucu ayarları: ${number(amount)}`,
    notices: (amount) => `yanıttan haberdar edilecek üyeler: ${number(amount)}`,
    posted: (amount) => `gönderilmiş yanıtlar: ${number(amount)}`,
    files: (amount) => `kendi sorularının dosyaları: ${number(amount)}`,
    articles: (amount) => `Discord'da yazılan makaleler: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Bir soru yaz: npm run ask -- "Kim …?"',
};
