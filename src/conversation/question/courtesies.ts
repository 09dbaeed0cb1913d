/** What people say to a bot without asking it anything. Whole phrases, as `fold` writes them. */
const PHRASES = [
  // Greetings
  "hi, hello, hey, hiya, hey hey, howdy, yo, greetings, good morning, good afternoon, good evening, good night",
  "hallo, guten morgen, guten tag, guten abend, gute nacht, servus, moin, moin moin, gruezi, hoi, goedemorgen",
  "goedemiddag, goedenavond, hej, hejsan, hei, moi, god morgen, god morgon, ahoj, czesc, dzien dobry, szia, salut",
  "bonjour, bonsoir, coucou, hola, buenos dias, buenas tardes, buenas noches, buenas, ciao, buongiorno, buonasera",
  "salve, ola, oi, bom dia, boa tarde, boa noite, buna, buna ziua, merhaba, selam, halo, xin chao, namaste",
  "привет, здравствуйте, здравствуй, добрый день, доброе утро, добрый вечер, привіт, добрий день, γεια, γεια σας",
  "καλημερα, مرحبا, السلام عليكم, שלום, नमस्ते, 你好, 您好, 早上好, 大家好, こんにちは, おはよう, おはようございます",
  "こんばんは, 안녕, 안녕하세요, สวัสดี",
  // Thanks
  "thanks, thank you, thank u, many thanks, thx, thanx, tnx, ty, tysm, tyvm, cheers, much appreciated, danke, dankeschon",
  "danke schon, danke sehr, vielen dank, merci, merci beaucoup, merci bien, gracias, muchas gracias, grazie",
  "grazie mille, obrigado, obrigada, muito obrigado, muito obrigada, valeu, dank je, dank je wel, dank u, dank u wel",
  "bedankt, tack, tack sa mycket, takk, tusen takk, tak, kiitos, dekuji, diky, dziekuje, dzieki, koszonom, koszi",
  "multumesc, mersi, tesekkurler, tesekkur ederim, sagol, terima kasih, makasih, cam on, спасибо, большое спасибо",
  "спасибо большое, благодарю, дякую, ευχαριστω, شكرا, תודה, धन्यवाद, 谢谢, 谢谢你, 謝謝, 多谢, ありがとう",
  "ありがとうございます, 감사합니다, 고마워, ขอบคุณ",
  // Assent, laughter, farewell
  "ok, okay, okey, oki, okie, alright, all right, got it, i see, sure, yes, yeah, yep, yup, no, nope, nah",
  "cool, nice, great, awesome, perfect, wow, oh, ah, aha, hm, hmm, no problem, no worries, you're welcome",
  "lol, lmao, lmfao, rofl, haha, hahaha, hahahaha, hehe, hihi, jaja, jajaja, mdr, ptdr, 笑, 哈哈, 哈哈哈",
  "ㅋㅋ, ㅋㅋㅋ, ㅎㅎ, хаха, ахах, лол, bye, bye bye, goodbye, cya, see you, see ya, ttyl, brb, tschuss, tschau",
  "auf wiedersehen, au revoir, a bientot, adios, hasta luego, arrivederci, tchau, ate logo, doei, пока, до свидания, 再见",
  "さようなら, ja, nein, klar, gut, oui, non, d'accord, si, vale, da, nu, да, нет, окей, ок, хорошо, 好的, 好, はい",
].flatMap((line) => line.split(", "));

/** What may follow a courtesy without making a question of it. */
const FOLLOWING =
  "there, all, everyone, everybody, folks, guys, friend, friends, team, bot, footnote, you, u, very much, so much, a lot, again, for that, for the help, for your help, for the answer, man, mate, dude, a todos, a tous, zusammen, leute, too, then".split(
    ", ",
  );

const LONGEST_PHRASE = 3;
/** Words; nobody says thank you at greater length without saying something else. */
const LONGEST_COURTESY = 8;

const phrases = new Set(PHRASES.map((phrase) => wordsOf(phrase).join(" ")));
const following = new Set([...FOLLOWING.map((phrase) => wordsOf(phrase).join(" ")), ...phrases]);

/**
 * Whether a whole message is a greeting, thanks, "ok", "lol" and the like, or a picture alone: something to be answered with
 * a hint, never with sources. The list is closed; one word more makes a question of it.
 */
export function isCourtesy(message: string): boolean {
  const words = wordsOf(message);
  if (words.length === 0) return /\p{Extended_Pictographic}/u.test(message);
  if (words.length > LONGEST_COURTESY) return false;
  let known = phrases;
  for (let at = 0; at < words.length; ) {
    const length = lengthOfPhrase(words, at, known);
    if (length === 0) return false;
    at += length;
    known = following;
  }
  return true;
}

/** How many words the longest known phrase at this place has; 0: there is none. */
function lengthOfPhrase(words: readonly string[], at: number, known: ReadonlySet<string>): number {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    if (at + length <= words.length && known.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}

/** Words without case, accents and the stretching of "heyyy" and "loool". */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/([a-z])\1{2,}/g, "$1"));
}
