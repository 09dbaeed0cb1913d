import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Teşekkürler. Bu gönderi artık **${escapeLine(tag, MAX_TAG_TEXT)}** etiketini taşıyor.`,
  markedAlready: (tag) => `Bu gönderi **${escapeLine(tag, MAX_TAG_TEXT)}** etiketini zaten taşıyor.`,
  notYours: "Bunu yalnızca gönderiyi açan kişi ve ekip söyleyebilir.",
  mayNotMark: "Burada etiket koyamıyorum: ekip bu forumda bana “Alt Başlıkları ve Gönderileri Yönet” izni verebilir.",
  tagGone: (tag) =>
    `Bu forumda artık “${plainLine(tag, MAX_TAG_TEXT)}” etiketi yok: ekip /settings içinde başka birini seçebilir.`,
  tooManyTags: "Bu gönderide Discord’un izin verdiği kadar etiket var: önce birini kaldır.",
};
