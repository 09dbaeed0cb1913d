/** What a word can do around a question; a word may do several. */
export type ChatRole =
  /** Opens a message: "hey", "sup". */
  | "greeting"
  /** Stands anywhere and means nothing: "lol", "hmm". */
  | "interjection"
  /** Who is spoken to: "guys", "everyone". */
  | "addressed"
  /** Whoever may know the answer: "anyone", "you". */
  | "someone"
  /** What whoever knows it is asked to do: "tell", "explain". */
  | "reply"
  /** What is wanted of them, or felt by whoever asks: "know", "wondering", "question". */
  | "wish"
  /** Begins what is said after a question: "thanks", "pls". */
  | "closer"
  /** What is hoped for: "any ideas". */
  | "advice"
  /** What one did before one came to ask: "updated", "yesterday". */
  | "deed"
  /** What else such stretches are made of. */
  | "other";

const WORDS: Readonly<Record<ChatRole, string>> = {
  greeting: `hi hii hiii hey heyy heyyy heyo heya ayo ayy hihi hullo hiya hello helo hellow hallo yo yoo yooo sup wassup wasup wsup whatsup whaddup
    howdy greetings salutations ahoy oi moin servus hola bonjour salut ciao aloha gm dear @everyone @here`,
  interjection: `ok okay okey kk alright um umm uh uhh erm hm hmm hmmm ah ahh oh ooh ugh argh welp yeah anyway anyways btw fyi
    tbh ngl imo imho lol lmao rofl haha hahaha hehe xd omg smh idk bump nvm nevermind
    actually basically honestly seriously literally please pls plz plss plzz plis kindly`,
  addressed: `there all everyone everybody guys folks peeps people team fam friends y'all yall mods devs mate mates dude dudes bro
    bros sir gang lads ladies gentlemen experts community admins support staff again`,
  someone: "anyone anybody any1 someone somebody you u y'all yall",
  reply: `know knows tell explain help clarify advise enlighten remind idea ideas clue clues`,
  wish: `know knows knew tell explain help helps helped understand clarify advise enlighten remind idea ideas clue clues
    wonder wondering wondered curious question questions q query ask asks asking asked sure unsure certain figure
    sorry sry srry soz apologies apology apologize apologise forgive excuse pardon bother confused stuck lost trying struggling`,
  closer: `pls plz plss plzz plis please kindly thanks thank thankyou thx thnx thanx ty tysm tyvm tyia tia cheers merci danke gracias
    appreciate appreciated lol lmao haha hahaha hehe xd asap urgent guys bro dude fam regards sincerely cya
    desperate sorry sry apologies`,
  advice: `help advice assistance idea ideas tip tips hint hints pointer pointers suggestion suggestions guidance insight insights
    input thought thoughts clue clues feedback recommendation recommendations chance`,
  deed: `updated upgraded installed reinstalled restarted rebooted started began switched moved followed watched checked tested
    noticed realised realized got had did done set decided playing messing experimenting learning yesterday recently lately
    today ago since last latest docs documentation guide tutorial wiki faq video videos youtube`,
  other: `show point see find good morning afternoon evening night day days week weeks weekend hour hours months ages forever minutes while hope
    hopefully well fine great nice lovely amazing awesome cool doing going welcome glad happy joined lurker lurking poster
    posting friend advance kind kindest warm warmest many much lot lots ton tons million bunch info grateful welcomed needed need wanted want wanna wish like love time quick short small simple easy
    basic dumb stupid silly noob noobie newb newbie beginner newcomer rookie total complete absolute new random weird odd
    strange naive obvious trivial general honest genuine thing things something anything nothing everything stuff matter say
    said think thinking thought believe guess feel maybe perhaps possibly possible probably chance right wrong correct place
    channel section thread post topic forum category spot before already covered answered answer answers reply replies
    response first timer second long title says english native language crazy insane mad nuts headache head hair brain tired driving banging pulling wall bear bad luck heaps loads gets hurts losing mind
    patience patient attention reading hello hearing concept basics fairly pretty ready
    tried try googled google googling searched search searching looked look looking read reading everywhere anywhere
    around found luck avail success solution solutions far spent urgently important emergency immediately soon really super totally kinda sorta gonna gotta lemme dunno im ive id i'm i've i'd
    cant dont doesnt didnt wont isnt havent couldnt don't can't couldn't doesn't didn't haven't whats hows wheres theres
    cuz coz bc cause able happen get getting make give take hear else out r ur us bye goodbye a`,
};

const ROLES: ReadonlyMap<string, ReadonlySet<ChatRole>> = collectRoles();

function collectRoles(): Map<string, Set<ChatRole>> {
  const roles = new Map<string, Set<ChatRole>>();
  for (const role of Object.keys(WORDS) as ChatRole[]) {
    for (const word of WORDS[role].split(/\s+/)) roles.set(word, (roles.get(word) ?? new Set()).add(role));
  }
  return roles;
}

const NO_ROLES: ReadonlySet<ChatRole> = new Set();

/** What a word, lower case and with straight apostrophes, can do around a question; nothing if it belongs to one. */
export function rolesOf(word: string): ReadonlySet<ChatRole> {
  return ROLES.get(word) ?? NO_ROLES;
}

/** What a tag in front of a question may say besides, as "[bug]" does. */
const TAG_WORDS = new Set(
  "bug bugs issue issues problem support request feature discussion solved unsolved meta error".split(" "),
);

export function isTagWord(word: string): boolean {
  return TAG_WORDS.has(word) || ROLES.has(word);
}

/** Words with which something is asked. */
export const ASKING = new Set("how what when where which who whom whose why".split(" "));
/** Words with which a question that asks for yes or no begins. */
export const AUXILIARIES = new Set(
  "is are am was were do does did can could will would should shall may might must has have".split(" "),
);
/** Lead from what is wished to what is asked: "wondering if", "help with". */
export const LEADING = new Set("if whether about regarding concerning with on".split(" "));
/** Join what one did or feels to what is asked: "I updated yesterday and". */
export const JOINING = new Set("but and so because cause".split(" "));
export const FIRST_PERSON = new Set("i i'm im i've ive i'd id i'll my me we we're we've".split(" "));
/** Questions of no other words ask nothing of their own: "what am I doing wrong", "is this normal". */
export const VAGUE = new Set(
  "stuck lost wrong missing possible normal right correct expected good new going doing up fine happening ok okay idea ideas clue help whats hows everyone all".split(
    " ",
  ),
);
/** After these, a word of thanks or a plea is what is spoken of: "a thank you", "say please". */
export const SPEAKS_OF = new Set(
  "a an as the no this that my your our their of and or vs say says saying said send sends write type post word called named".split(
    " ",
  ),
);
