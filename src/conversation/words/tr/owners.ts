import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("tr");

export const owners: typeof english = {
  reindex: {
    description: "Değişen makaleleri dizinle",
    dryRun: "Yalnızca neyin değişeceğini bildir, hiçbir şeyi değiştirme",
    sync: "Önce sources.yaml içindeki kaynakları getir",
    running: "**Makaleler dizinleniyor…**",
    progress: {
      fetching: (at) => `Kaynaklar getiriliyor: ${number(at.done)} / ${number(at.total)}`,
      reading: (at) => `Makaleler okunuyor: ${number(at.done)} / ${number(at.total)}`,
      embedding: (at) => `Parçalar işleniyor: ${number(at.done)} / ${number(at.total)}`,
      writing: (at) => `Dizin yazılıyor: ${number(at.done)} / ${number(at.total)}`,
    },
    done: "**Dizin güncel.**",
    dryRunDone: "**Bunlar değişecek; henüz hiçbir şey değiştirilmedi.**",
    goesOn: "**Dizinleme sürüyor.** Bu mesaj artık değiştirilemiyor; sonuç günlükte olacak.",
    counts: (report) =>
      [
        `${number(report.added)} eklendi`,
        `${number(report.changed)} değişti`,
        `${number(report.removed)} kaldırıldı`,
        `${number(report.unchanged)} aynı kaldı`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# makale", other: "# makale" })}, ` +
      `${count(report.chunks, { one: "# parça", other: "# parça" })}; ` +
      `${decimal(report.seconds, 1)} saniyede ${number(report.embedded)} parça işlendi`,
    skipped: (files) => `**${count(files, { one: "# dosya", other: "# dosya" })} atlandı:**`,
    skippedFiles: (names, others) =>
      others > 0 ? `${names.join(", ")} ve ${number(others)} tane daha` : names.join(", "),
    moreSkipped: (files) => `- ve ${count(files, { one: "# dosya", other: "# dosya" })} daha`,
  },
  fetched: {
    changed: (name, articles) => `${name} kaynağı: getirildi, makale: ${number(articles)}.`,
    unchanged: (name, articles) => `${name} kaynağı: değişmedi, makale: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `${name} kaynağı ${number(articles)} yerine ${number(offered)} makaleyle geldi: eskileri kalıyor. Doğruysa npm run sync -- --accept ${name} çalıştır.`,
    failed: (name, reason, articles) => `${name} kaynağı getirilemedi; kalan makale: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `${name} kaynağı artık sources.yaml içinde değil: yeniden eklenene ya da npm run sync -- --accept kaldırana dek makaleleri kalır.`,
    unfetched: (name) => `${name} kaynağı henüz getirilmedi: npm run sync çalıştır.`,
  },
};
