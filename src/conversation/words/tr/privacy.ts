import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("tr");

export const privacy: typeof english = {
  description: "Bu botun senin hakkında sakladıkları: gör, indir, sil",
  title: "### Senin hakkında sakladıklarım",
  nothing: "Şu anda hiçbir şey yok.",
  kept: (questions, votes, requests) =>
    [
      `- Sorduğun ${count(questions, { one: "# soru", other: "# soru" })}, özel olanların metni olmadan`,
      `- Yanıtlara ${count(votes, { one: "# oy", other: "# oy" })}`,
      `- Ekibe gönderdiğin ${count(requests, { one: "# soru", other: "# soru" })}`,
    ].join("\n"),
  since: (day) => `-# En eskisinin tarihi: ${date(day)}.`,
  how: (days) =>
    `-# Adının yerine, kim olduğunun anlaşılamayacağı bir hash değeri duruyor. Her şey ${count(days, { one: "# gün", other: "# gün" })} sonra kendiliğinden silinir.`,
  notKnown:
    "-# Yeniden başlatıldıktan sonra üyeleri tanımam: daha önce sakladıklarımdan hangilerinin senin olduğunu artık kimse bilemez.",
  download: "İndir",
  remove: "Sil",
  removeSure: "Kalıcı olarak sil",
  areYouSure: "**Senin hakkında sakladığım her şey silinsin mi?** Oyların artık sayılmaz. Bu geri alınamaz.",
  removed: (records) =>
    records === 0 ? "Silinecek bir şey yoktu." : `Silindi: ${count(records, { one: "# kayıt", other: "# kayıt" })}.`,
  file: "Senin hakkında sakladığım her şey, saklandığı biçimiyle:",
};
