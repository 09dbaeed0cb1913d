import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("ru");

export const files: typeof english = {
  reasons: {
    empty: "пуст: напишите в нём что-нибудь или удалите его",
    noText: "не содержит текста: напишите в нём что-нибудь или удалите его",
    notText: "не текст",
    holdsNul: "не текст (содержит байты NUL): преобразуйте его в .txt или .md",
    notUtf8: "не UTF-8 и не другой текст: сохраните его в UTF-8",
    noPdf: "не читается как PDF: откройте его и снова сохраните как PDF",
    scanned:
      "содержит изображения страниц без текста: примените распознавание текста, например: ocrmypdf in.pdf out.pdf",
    password: "защищён паролем: сохраните его без пароля",
    copyProtected: "защищён от копирования: найдите версию без этой защиты",
    notJson: "неправильный JSON: сохраните или экспортируйте его заново",
    needsScripts: "не имеет текста без выполнения скриптов: сохраните его из браузера или уберите",
    notAllowed: "нельзя прочитать: дайте пользователю бота право на чтение",
    gone: "был удалён или переименован во время чтения: проиндексируйте снова",
    beingWritten: "ещё записывается: проиндексируйте снова, когда он будет готов",
    linkToNothing: "ссылка в никуда: удалите её или восстановите то, на что она указывает",
    leadsOut: "ссылка, ведущая за пределы папки: скопируйте файл в папку",
    noExtension: "не имеет расширения: преобразуйте его в текст или Markdown либо укажите в .footnoteignore",
  },
  unread: (ending) =>
    `имеет формат, который не читается (${ending}): преобразуйте его в текст или Markdown либо укажите в .footnoteignore`,
  kinds: {
    image: (amount) =>
      count(amount, { one: "# изображение", few: "# изображения", many: "# изображений", other: "# изображения" }),
    video: (amount) => count(amount, { one: "# видео", few: "# видео", many: "# видео", other: "# видео" }),
    sound: (amount) =>
      count(amount, {
        one: "# звуковой файл",
        few: "# звуковых файла",
        many: "# звуковых файлов",
        other: "# звукового файла",
      }),
    font: (amount) => count(amount, { one: "# шрифт", few: "# шрифта", many: "# шрифтов", other: "# шрифта" }),
    archive: (amount) => count(amount, { one: "# архив", few: "# архива", many: "# архивов", other: "# архива" }),
    program: (amount) =>
      count(amount, { one: "# программа", few: "# программы", many: "# программ", other: "# программы" }),
  },
  ofEnding: (amount, ending) =>
    count(amount, {
      one: `# файл ${ending}`,
      few: `# файла ${ending}`,
      many: `# файлов ${ending}`,
      other: `# файла ${ending}`,
    }),
};
