import type { Phrases } from "./phrases.ts";

/** Languages of Asia. */
export const OF_ASIA: Readonly<Record<string, Phrases>> = {
  ar: {
    greets:
      "مرحبا( بكم| بالجميع)?|مرحبًا|أهلا( وسهلا)?|اهلا|السلام عليكم( ورحمة الله( وبركاته)?)?|سلام|صباح الخير|مساء الخير",
    addressed: "جميعا|بالجميع|يا جماعة|يا شباب|للجميع",
    leads: `يا (جماعة|شباب|إخوان|اخوان)|(عندي|لدي) سؤال( سريع| بسيط)?|سؤال( سريع| بسيط|:)|هل (يعرف|يعلم) (أحد|أحدكم|أحدا|احد)( منكم)?|(من|مين) يعرف|هل (يمكن|يمكنك|يمكنكم|بإمكان) (لأحد |أحدكم |لأحدكم )?(أن )?(إخباري|يخبرني|تخبرني|مساعدتي|شرح)|(أريد|أود) أن (أعرف|أسأل)|(عذرا|عفوا|آسف|معذرة)( على الإزعاج)?|(من|لو) (فضلك|فضلكم|سمحت|سمحتم)|رجاء|الرجاء`,
    closes: "شكرا( جزيلا| لكم| لك| مقدما)*|شكرًا( جزيلاً| لكم| لك)*|(من|لو) (فضلك|فضلكم|سمحت|سمحتم)|رجاء|جزاكم الله خيرا",
    refers: "هذا|هذه|ذلك|تلك|هو|هي|هم|هؤلاء|هناك|نفسه|كلاهما",
    goesOn: "و|ولكن|لكن|أو|ماذا عن|لماذا",
  },
  he: {
    greets: "שלום( לכולם)?|היי|הי|בוקר טוב|ערב טוב|צהריים טובים",
    addressed: "לכולם|חברים|כולם",
    leads: `יש לי שאלה( קצרה| מהירה| קטנה)?|שאלה( קצרה| מהירה| קטנה|:)|(מישהו|מישהי)( כאן)? (יודע|יודעת|יכול|יכולה)( להגיד לי| לומר לי| להסביר לי| לעזור)?( אם)?|(אפשר|תוכלו|תוכל) (להגיד לי|לומר לי|להסביר לי|לעזור לי)|(סליחה|מצטער|מצטערת)( על השאלה)?|בבקשה|רציתי לשאול|רציתי לדעת`,
    closes: "תודה( רבה| מראש| לכולם)*|בבקשה|בתודה",
    refers: "זה|זאת|זו|הוא|היא|הם|הן|אלה|אלו|שלו|שלה|שלהם|שם|שניהם",
    goesOn: "ו|אבל|או|ומה עם|מה עם|למה",
  },
  hi: {
    greets: "नमस्ते( सबको| दोस्तों)?|नमस्कार|हैलो|हेलो|हाय",
    addressed: "सबको|दोस्तों|सभी को|भाई",
    leads: `(मेरा |मुझे )(एक )?(छोटा |छोटा सा )?(सवाल|प्रश्न)( है)?|(एक )?(छोटा|छोटा सा) (सवाल|प्रश्न)( है)?|(सवाल|प्रश्न):|क्या (कोई|किसी को)( यहाँ)? (जानता है|बता सकता है|पता है)( कि)?|(क्या )?(आप|कोई) (मुझे )?(बता|समझा) (सकते हैं|सकता है)( कि)?|(कृपया )?(मुझे )?(बताएं|बताइए|बताइये|बताओ)( कि)?|माफ़? ?कीजिए|क्षमा करें|कृपया`,
    closes: "(बहुत )?धन्यवाद|शुक्रिया|(कृपया )?(बताएं|बताइए|बताइये|बताओ)|कृपया|थैंक्स",
    refers: "यह|वह|ये|वे|इस|उस|इसका|इसकी|इसके|उसका|उसकी|उसके|उनका|उनकी|उनके|वहाँ|दोनों",
    goesOn: "और|लेकिन|या|तो|क्यों",
  },
  id: {
    greets: "halo|hai|hei|hallo|selamat (pagi|siang|sore|malam)|assalamualaikum|permisi|misi",
    addressed: "semua|semuanya|kawan|teman-teman|gan|kak|min|guys",
    leads: `(saya )?(mau |ingin |numpang )?(tanya|bertanya|nanya)( dong| nih| sebentar)?|(ada )(satu )?pertanyaan( singkat| cepat)?|pertanyaan( singkat| cepat|:)|(apakah )?(ada )?(yang|seseorang) (tahu|tau|bisa (memberi ?tahu|menjelaskan|membantu|bantu|kasih tau))( apakah| kalau)?|(bisakah|bisa|tolong)( seseorang| kalian| anda)?( tolong)?( beri ?tahu| jelaskan| bantu| kasih tau)?( saya)?|maaf( mengganggu)?(,? tapi)?|tolong|mohon`,
    closes:
      "terima kasih( banyak| sebelumnya| semua)*|makasih( banyak| ya| sebelumnya)*|trims|tolong|mohon (bantuannya|dibantu)|dong|ya",
    refers: "itu|ini|tersebut|dia|ia|mereka|nya|sana|keduanya",
    goesOn: "dan|tapi|tetapi|atau|lalu|bagaimana dengan|kenapa|mengapa",
  },
  ja: {
    unspaced: true,
    greets:
      "こんにちは|こんばんは|おはよう(ございます)?|はじめまして|初めまして|お疲れ様です|お疲れさまです|お世話になっております|お世話になります|どうも",
    addressed: "皆さん|みなさん|皆様",
    leads: `(すみません|すいません|失礼します|恐れ入ります|申し訳ありません|ごめんなさい)(が)?
      |(簡単な|初歩的な|素朴な|簡単に|ひとつ|一つ|1つ|ちょっと)*(質問|お聞き|伺い)(です|があります|させてください|したいです|したいのですが|ですが|があるのですが|いいですか|たいのですが)(が)?
      |(誰か|だれか|どなたか)(が|、)?(わかる|分かる|知っている|知ってる|ご存知の|ご存じの)?(方|人)?(は)?(いますか|いませんか|いらっしゃいますか)?|(教えて|おしえて)(ください|下さい|ほしいのですが|欲しいのですが|いただきたいのですが)
      |知りたいのですが|気になったのですが|ところで|(あの|えっと)(?=[、,…])`,
    closes: `(を|か|について|のか)?(誰か|だれか|どなたか)?(教えて|おしえて)(ください|下さい|くれませんか|くれますか|もらえますか|もらえませんか|いただけますか|いただけませんか|いただけると(助かります|幸いです|嬉しいです)|ほしいです|欲しいです)?(ませ)?
      |(どうぞ|どうか)?(よろしく|宜しく)?お願い(いたします|致します|します|しま〜す)?|(どうも)?ありがとう(ございます|ございました)?|助かります|(を|が|か)?知りたいです|感謝します
      |(誰か|だれか|どなたか)?(わかる|分かる|ご存知の|ご存じの|知ってる|知っている)(方|人)(は)?(いますか|いませんか|いらっしゃいますか)`,
    refers: "これ|それ|あれ|この|その|あの|ここ|そこ|彼|彼女|彼ら|同じ|両方",
    goesOn: "では|じゃあ|それで|そして|でも|しかし|または|それなら|なぜ|あと",
  },
  ko: {
    greets: "안녕하세요|안녕하십니까|안녕|반갑습니다|하이|헬로|여러분( 안녕하세요)?|수고하십니다|수고 많으십니다",
    addressed: "여러분|다들|형님들",
    leads: `(간단한 |짧은 |급한 |바보같은 |하나 )*(질문|궁금한 (게|것이|점이))( 하나)?( 드립니다| 드려요| 있습니다| 있어요| 있는데요| 있는데|이 있습니다|이 있어요|이 있는데요|입니다|이요|요|:)|(간단한|짧은|급한|바보같은) 질문|혹시( 누가| 누구| 누군가)?( 아시나요| 아세요| 아시는 분( 계신가요| 있나요)?)?|(누가|누구|누군가) (아시나요|아세요|알려주실)|(죄송합니다|죄송한데요|죄송하지만|실례합니다|실례지만)|(알려|가르쳐) ?(주세요|주실래요)|저기요|그런데`,
    closes: `(누가 |누구 |좀 |꼭 )*(알려|가르쳐|말해|설명해|답변) ?(주세요|주실 수 있나요|주실 수 있을까요|주시면 감사하겠습니다|주시겠어요|줘|줘요|부탁드립니다|부탁드려요|주십시오)|부탁(드립니다|드려요|해요|합니다|드릴게요)|(정말 |미리 )*(감사합니다|감사해요|감사드립니다|고맙습니다|고마워요|고마워)|궁금합니다|궁금해요|(아시는|아는) (분|사람)( 계신가요| 있나요| 계세요| 있어요| 있으신가요)?|도와 ?주세요|제발`,
    refers: "(그것|이것|저것|그거|이거|거기|여기|그녀|그들|둘)\\p{L}?|그|이|저|같은",
    goesOn: "그리고|그럼|그러면|하지만|그런데|또는|그래서|왜|또",
  },
  th: {
    unspaced: true,
    greets: "สวัสดี(ครับ|ค่ะ|คะ)?|หวัดดี(ครับ|ค่ะ|คะ)?|ดีครับ|ดีค่ะ",
    addressed: "ทุกคน|ครับ|ค่ะ|คะ",
    leads:
      "(ขอ|อยาก)?(สอบถาม|ถาม)(หน่อย)?(ครับ|ค่ะ|คะ|นะครับ|นะคะ)?|มีคำถาม(ครับ|ค่ะ|คะ)?|คำถาม(ครับ|ค่ะ|คะ)?|(มี)?ใครรู้(บ้าง)?(ครับ|ค่ะ|คะ|ไหม)?(ว่า)?|(มีใคร)?(ช่วย)?บอก(หน่อย|ผม|ฉัน|เรา)(ได้ไหม)?(ว่า)?|ขอโทษ(นะ)?(ครับ|ค่ะ|คะ)?|รบกวน(ถาม|สอบถาม)?(หน่อย)?(ครับ|ค่ะ|คะ)?|อยากรู้ว่า|ทุกคน",
    closes:
      "(ขอบคุณ|ขอบใจ)(มาก|มากๆ|ล่วงหน้า)*(ครับ|ค่ะ|คะ|นะครับ|นะคะ)?|(หน่อย)?(นะ)?(ครับ|ค่ะ|คะ)|ช่วยตอบ(หน่อย|ที|ด้วย)?(ครับ|ค่ะ|คะ)?|ช่วยด้วย(ครับ|ค่ะ|คะ)?",
    refers: "มัน|นี้|นั้น|นี่|นั่น|เขา|เธอ|พวกเขา|ที่นั่น|ทั้งสอง",
    goesOn: "และ|แล้ว|แต่|หรือ|ทำไม",
  },
  tr: {
    greets:
      "merhaba(lar)?|selam(lar)?|selamün aleyküm|günaydın|iyi (günler|akşamlar|geceler|çalışmalar)|slm|mrb|selamlar",
    addressed: "arkadaşlar|millet|herkese|beyler|hocam|herkes|dostlar",
    leads: `(bir|kısa|hızlı|küçük|basit|ufak|saçma)( bir)?( kısa| hızlı| küçük| basit| ufak)* (sorum|soru)( var| olacak| olacaktı| soracağım)?|soru:|sorum (var|şu)
      |(bilen|bilgisi olan|yardımcı olabilecek) (var mı|biri var mı|varsa)|(acaba )?(biri|birisi|herhangi biri)( bana)?( lütfen)? (söyleyebilir mi|açıklayabilir mi|yardımcı olabilir mi|yardım edebilir mi|biliyor mu)|(bana )?(lütfen )?(söyler misiniz|söyler misin|açıklar mısınız|söyleyebilir misiniz|yardımcı olur musunuz)
      |(şunu )?(merak ediyorum|sormak istiyorum|öğrenmek istiyorum)|(kusura bakmayın|özür dilerim|pardon|afedersiniz)(,? ama)?|lütfen|acaba`,
    closes: `(çok )?(teşekkürler|teşekkür ederim|teşekkür ederiz|tesekkurler|sağ ?olun|sağ ?ol|eyvallah)( şimdiden)?|şimdiden (çok )?(teşekkürler|teşekkür ederim|sağolun)|lütfen|lutfen|(bilen|bilgisi olan) (var mı|biri var mı)|(?<=[.!?,] )yardım( edin| lütfen)?|yardımcı olur musunuz|saygılar|kolay gelsin|acaba`,
    refers: "bu|şu|o|bunu|şunu|onu|bunun|onun|bunlar|onlar|onların|orada|burada|ikisi|aynı|bunların",
    goesOn: "ve|ama|fakat|veya|ya da|peki|peki ya|neden|niye|ayrıca",
  },
  vi: {
    greets: "xin chào( mọi người| các bạn)?|chào( mọi người| các bạn| cả nhà| bạn)?|alo|hello",
    addressed: "mọi người|các bạn|cả nhà|mn|bạn|ạ",
    leads: `(mọi người|các bạn|cả nhà|mn) ơi|(cho )?(mình|em|tôi)( xin)?( có)?( một)?( muốn)? (câu )?hỏi( nhanh| chút| xíu| tí| với)?( là)?|câu hỏi( nhanh|:)|(có )?(ai|bạn nào)( ở đây)? (biết|có thể cho (tôi|mình) biết|giúp (tôi|mình))( không)?|(có thể )?(vui lòng |làm ơn )?(cho (tôi|mình|em) (biết|hỏi)|giải thích|giúp (tôi|mình))( rằng)?|xin lỗi( vì làm phiền)?(,? nhưng)?|làm ơn|vui lòng`,
    closes:
      "(xin )?cảm ơn( nhiều| mọi người| các bạn| trước| bạn)*|cám ơn( nhiều| mọi người| các bạn| trước| bạn)*|làm ơn|vui lòng|(giúp|hộ) (mình|em|tôi)( với)?|(với )?ạ|nhé",
    refers: "nó|này|đó|kia|họ|anh ấy|cô ấy|ông ấy|bà ấy|chúng|cả hai|ấy",
    goesOn: "và|nhưng|hoặc|hay|thế còn|còn|tại sao|vậy",
  },
  zh: {
    unspaced: true,
    greets: "你好|您好|大家好|各位好|嗨|哈喽|哈啰|早上好|下午好|晚上好|早安|午安|晚安|嘿|大佬(们)?好|老师好",
    addressed: "大家|各位|大佬|大佬们|朋友们",
    leads: `(我)?(有|问)(一)?个(小|简单的|快速的|快速|简单|愚蠢的|笨)?问题(想问|想请教)?(一下|下|大家|各位)?|(我)?有(一)?(点)?(小)?(疑问|问题)(想问|想请教)(一下|下|大家|各位)?|(快速|简单)(的)?(提问|问题)|(提问|问题)[：:]
      |请问(一下|下|大家|各位)?|(我)?(想|想要)(请教|请问|问|咨询|了解|知道)(一下|下|大家|各位|一个问题)*|请教(一下|大家|各位)*
      |(有没有|有)(人|谁|大佬|大神|朋友)(能|可以|会)?(知道|了解|告诉我|帮我|解释)(一下|下)?|(谁|哪位)(能|可以)?(知道|告诉我|帮忙|解释)(一下|下)?
      |(能|可以|能不能|可不可以|麻烦)(请)?(你|您|谁|大家|各位)?(帮忙|帮我|告诉我|解释)(一下|下|说明)?|(不好意思|抱歉|对不起|打扰(了|一下))(打扰(了|一下)?)?|请(告诉我|帮忙|解释)(一下)?`,
    closes: `(非常|十分|先|提前)?(谢谢|感谢|多谢|谢了|谢啦)(大家|各位|了|啦|您|你|帮忙|帮助|先)*|(?<![寻要请追需])(跪)?求(解|助|解答|帮助|指教|告知|大佬|大神|回答)+|(急急急|在线等|挺急的|很急)+
      |拜托(了|大家|各位)?|(请|麻烦)(告诉我|帮忙|告知|指教|解答)(一下|了)?|有(人|谁)知道吗|有没有人知道`,
    refers: "它|它们|他|她|他们|她们|这|那|这个|那个|这些|那些|这里|那里|其|该|两者|前者|后者|同样",
    goesOn: "那么|那|而且|但是|但|或者|还有|以及|为什么|另外|然后",
  },
};
