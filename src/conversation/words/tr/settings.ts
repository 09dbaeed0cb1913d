import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("tr");

export const settings: typeof english = {
  description: "Ekibin bu sunucu için kararları: kanallar, gizlilik, alıntılar, katılık, roller",
  title: "### Bu sunucunun ayarları\n-# Her seçim hemen geçerli olur.",
  kept: "-# Kaydedildi.",
  channels:
    "**Yanıt verdiğim kanallar.** Başka yerlerde yanıtlar özeldir ve benden bahsedene nerede sorabileceğini söylerim.",
  everywhere: "Tüm kanallar",
  privacy: "**Yanıtları** görenler",
  isPublic: "Kanaldaki herkes, özel sorulmadıkça",
  isPrivate: "Yalnızca soran; isterse paylaşır",
  excerpts: "Bir yanıttaki **alıntılar**",
  excerptsOption: (excerpts) => count(excerpts, { one: "# alıntı", other: "# alıntı" }),
  strictness: "Bir yanıtın **ne kadar kesin** olması gerektiği",
  strictnessOptions: {
    open: "Açık: emin olmasan da yanıtla",
    normal: "Normal: ölçüldüğü gibi",
    strict: "Katı: yalnızca eminsen yanıtla",
  },
  cooldown: "Bir üyenin **soruları arasındaki bekleme**, art arda beş sorudan sonra",
  cooldownAsSet: "Botu işletenin ayarladığı gibi",
  cooldownOption: (seconds) => (seconds === 0 ? "Ara yok" : count(seconds, { one: "# saniye", other: "# saniye" })),
  ownersRole: "**Ekip rolü**: bu roldekiler, bu rolü seçmek dışında ekibin yapabildiği her şeyi yapabilir.",
  nobodyElse: "Yalnızca “Sunucuyu Yönet” izni olanlar",
  ownersChannel: "**Ekip kanalı**: üyelerin istekleri oraya gönderilir.",
  noChannel: "Kanal yok",
  forums:
    "Yeni bir gönderinin, yanıt kesinse ve başka kimse yazmadıysa, başlığına göre bir kez yanıtlandığı **forumlar**.",
  noForum: "Forum yok",
  helpedTag: "Böyle bir yanıtın altındaki **İşime yaradı** gönderiye şu etiketi verir:",
  noTag: "Etiket yok",
  weekly: "**Haftalık özet**: yedi günde ne sorulduğu ve neyin eksik olduğu; bu kanalda, bu gün ve bu saatte (UTC).",
  noWeekly: "Haftalık özet yok",
  askIn: (channels, others) =>
    `Şuralarda yanıt veriyorum: ${channels.join(", ")}${others > 0 ? ` ve ${number(others)} kanal daha` : ""}; burada **/ask** özel olarak yanıtlanır.`,
  request: (question) => `**Bir üye ekibe soruyor**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "Bu sunucunun ekibi yanıtları başka kanallarda istiyor: burada onları yalnızca sen görürsün.",
  mayNotChooseRole: "Ekip rolünü yalnızca “Sunucuyu Yönet” izni olan üyeler seçer.",
};
