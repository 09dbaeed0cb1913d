/**
 * English function words: they carry no subject, so they are neither indexed nor counted as a term of a question.
 * Question words and auxiliaries belong here; negations too, since the confidence looks at those by itself.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one oneself
  who whom whose which what when where why how whether whoever whatever whichever
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought cannot
  and or but nor so yet if then else than as because while although though unless until since
  of at by for with about against between into through during before after above below to from up down in out on off
  over under again further upon within without toward towards among amongst across along around via per
  no not nor none never n't
  all any both each few more most other others another some same own only very too just also even still quite rather
  here there now once ever already always often
  please tell explain describe
  i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd
  we'll they're they've they'd they'll that's that'll there's here's who's what's where's when's why's how's let's
  isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't shouldn't can't couldn't
  mayn't mightn't mustn't oughtn't ain't
  s t d ll m o re ve`.split(/\s+/),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

const NEGATIONS: ReadonlySet<string> = new Set(
  "no not nor none never neither without nobody nothing nowhere cannot except unable fail fails failed".split(" "),
);

/** Whether a word turns what is said around: "not", "never", "can't". */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}
