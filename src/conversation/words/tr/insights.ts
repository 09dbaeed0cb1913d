import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("tr");
const asked = (times: number) => count(times, { one: "bir kez soruldu", other: "# kez soruldu" });

export const insights: typeof english = {
  description: "Burada ne soruluyor, makalelerde ne eksik ve ne işe yarıyor",
  days: "Ne kadar geriye bakılacağı",
  lastDays: (days) => `Son ${number(days)} gün`,
  title: (days) => `### Son ${number(days)} gün`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# soru", other: "# soru" })}**: 🟦 ${number(answered)} yanıtlandı, 🟧 ${number(withheld)} yanıtlanmadı`,
  votes: (helpful, notHelpful) => `**Oylar**: ${number(helpful)} yararlı, ${number(notHelpful)} yararlı değil`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# özel soru yanıtlanmadı; metni saklanmıyor.", other: "# özel soru yanıtlanmadı; metinleri saklanmıyor." })}`,
  week: (first, last) => `### ${date(first)} – ${date(last)} arası sorular`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# soru daha yanıtlanmadı: özel olarak ya da herkesin okuyamadığı bir yerde soruldu.", other: "# soru daha yanıtlanmadı: özel olarak ya da herkesin okuyamadığı bir yerde soruldular." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# soru ekibe gönderildi; ekip onu /insights içinde bulur.", other: "# soru ekibe gönderildi; ekip onları /insights içinde bulur." })}`,
  chart: (days) => `Son ${number(days)} günde günlük soru sayısı`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# ve benzeri ${number(questions)} soru`,
  nothingMissing: "Her soru yanıtlandı.",
  moreGroups: (groups) => `-# ${count(groups, { one: "# grup daha tabloda.", other: "# grup daha tabloda." })}`,
  requests: "**Ekibe gönderilenler**",
  resolved: "**Artık yanıtlananlar**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Üyelere göre yararlı olmayanlar**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · ${number(notHelpful)} yararlı değil, ${number(helpful)} yararlı`,
  write: "Makale yaz",
  point: "Bir makaleye yönlendir",
  dismiss: "Listeden çıkar",
  pointTitle: "Bir makaleye yönlendir",
  pointLabel: "Makalenin başlığı ya da yolu",
  pointed: (title) =>
    `Bu sorular artık “${escapeLine(title, MAX_TITLE_TEXT)}” makalesine yönlendiriliyor. **Dizinleniyor…**`,
  pointedAnswered: (title, question) =>
    `“${escapeLine(question, MAX_QUESTION_LENGTH)}” artık “${escapeLine(title, MAX_TITLE_TEXT)}” ile yanıtlanıyor.`,
  pointedUnanswered: (title) =>
    `Bu sorular artık “${escapeLine(title, MAX_TITLE_TEXT)}” makalesine yönlendiriliyor ama makale onları yeterince açık yanıtlamıyor: yanıtı metnine ekle.`,
  pointedOnly: (reason) => `Bu kaydedildi ama henüz dizinlenmedi: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Çıkarıldı: “${escapeLine(question, MAX_QUESTION_LENGTH)}” artık listede yok.`,

  groupGone: "Bu soru artık listede yok: yanıtlandı ya da çıkarıldı. Şimdiki liste /insights içinde.",
  notReadable: "Ne sorulduğu şu anda okunamıyor: bir dakika sonra yeniden dene.",
  table: (days) => `questions-${days}-days.csv`,
};
