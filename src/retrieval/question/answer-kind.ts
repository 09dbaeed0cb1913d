import type { Lexeme } from "../../language/lexemes.ts";

/** The kind of thing that a question asks for. */
export type AnswerKind =
  | "person"
  | "place"
  | "time"
  | "quantity"
  | "reason"
  /** What something is: "what is a webhook". */
  | "definition"
  /** What to do: "how do I", "how to". */
  | "step"
  /** What something is set to: "default of". */
  | "setting"
  | "thing";

const QUESTION_WORDS: Readonly<Record<string, AnswerKind>> = {
  who: "person",
  whom: "person",
  whose: "person",
  where: "place",
  when: "time",
  why: "reason",
};

const QUANTITY_AFTER_HOW = wordsOf(
  "many much long old far often tall high large big deep wide fast heavy few big small",
);

/** Nouns after "what" or "which" that tell the kind: "what year", "which country". */
const NOUN_KINDS: readonly (readonly [AnswerKind, ReadonlySet<string>])[] = [
  ["time", wordsOf("year years date day month century decade time era period season hour week weekday age")],
  [
    "place",
    wordsOf(
      "country city state place location town region continent island river area village nation province county capital street venue",
    ),
  ],
  [
    "quantity",
    wordsOf(
      "number amount percentage percent proportion fraction population distance length height weight cost price temperature size rate speed depth total share score value limit maximum minimum max min port timeout interval count duration",
    ),
  ],
  [
    "person",
    wordsOf(
      "person man woman people president king queen author actor actress scientist leader minister spokesperson director founder singer player writer artist physician doctor official general",
    ),
  ],
  ["reason", wordsOf("reason reasons cause causes purpose explanation motive")],
];

/** How many content words after "what" or "which" may pass before the noun that tells the kind. */
const NOUN_REACH = 2;

/** Whoever does what "how" asks for. */
const DOERS = wordsOf("i we you one to my");
const DOER_REACH = 3;
const BEING = wordsOf("is are was were");
/** A question for what something is names little else. */
const MOST_DEFINED = 3;

/** The kind of answer that a question asks for, by its first question word and what follows it. */
export function kindAskedFor(words: readonly Lexeme[]): AnswerKind {
  const isSetting = words.some(({ stem }) => stem === "default");
  for (const [index, { text }] of words.entries()) {
    const kind = QUESTION_WORDS[text];
    if (kind) return kind;
    const following = words.slice(index + 1);
    if (text === "how") return kindOfManner(following);
    if (text === "what" || text === "which" || text === "what's")
      return isSetting ? "setting" : kindOfThing(text, following);
  }
  return isSetting ? "setting" : "thing";
}

function kindOfManner(following: readonly Lexeme[]): AnswerKind {
  if (QUANTITY_AFTER_HOW.has(following[0]?.text ?? "")) return "quantity";
  return following.slice(0, DOER_REACH).some(({ text }) => DOERS.has(text)) ? "step" : "thing";
}

function kindOfThing(asking: string, following: readonly Lexeme[]): AnswerKind {
  const content = following.filter((word) => !word.stop && word.kind === "word");
  for (const { text } of content.slice(0, NOUN_REACH)) {
    const found = NOUN_KINDS.find(([, words]) => words.has(text));
    if (found) return found[0];
  }
  const [first, second] = following;
  const isBeing = asking === "what's" || BEING.has(first?.text ?? "");
  const means = content.at(-1)?.stem === "mean" || (second !== undefined && content.at(-1)?.stem === "stand");
  return (isBeing && content.length <= MOST_DEFINED) || means ? "definition" : "thing";
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
