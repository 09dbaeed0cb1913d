import type { Answer } from "../simulator/driver/answer.ts";
import type { Member } from "../simulator/driver/member.ts";
import type { Chance } from "./chance.ts";

const QUESTIONS = [
  "Which US department banned sales of components to ZTE?",
  "What does Dajiang say is its core value?",
  "Why did the UK prohibit Chinese cameras?",
  "Who is the spokesperson of the Foreign Ministry?",
  "What did Hikvision say about the data of its users?",
  "Which company has to sell its shares in Newport Wafer Fab?",
  "Who won the football world cup?",
  "How do I bake bread?",
] as const;

/** One thing that a member may do, and how often beside the others. */
interface Habit {
  readonly weight: number;
  act(member: Member, chance: Chance, seen: Seen): Promise<Answer | undefined>;
}

/** Answers that people can still press buttons of; the oldest are forgotten. */
export interface Seen {
  add(answer: Answer): void;
  pick(chance: Chance): Answer | undefined;
}

const MANY_SEEN = 100;

export function createSeen(): Seen {
  const answers: Answer[] = [];
  return {
    add(answer) {
      answers.push(answer);
      if (answers.length > MANY_SEEN) answers.shift();
    },
    pick: (chance) => answers[Math.floor(chance.upTo(answers.length))],
  };
}

const ask: Habit["act"] = async (member, chance, seen) => {
  const answer = await member.slash("ask", { question: chance.among(QUESTIONS), private: chance.happens(0.2) });
  if (!answer.ephemeral) seen.add(answer);
  return answer;
};

/** Presses a button of some answer of late; asks where there is none yet. */
const press =
  (...labels: [string, ...string[]]): Habit["act"] =>
  async (member, chance, seen) => {
    const answer = seen.pick(chance);
    const button = answer?.buttons().find(({ label }) => labels.some((each) => each === label) && chance.happens(0.7));
    if (answer === undefined || button?.custom_id == null) return ask(member, chance, seen);
    return member.click(answer, button.custom_id);
  };

const habits: readonly Habit[] = [
  { weight: 40, act: ask },
  {
    weight: 15,
    act: async (member, chance) => {
      await member.autocomplete("ask", { question: chance.among(["wh", "hua", "camera", ""]) }, "question");
      return undefined;
    },
  },
  { weight: 10, act: press("Context") },
  { weight: 5, act: press("More") },
  { weight: 10, act: press("Helpful", "Not helpful", "Tell the owners") },
  {
    weight: 5,
    act: async (member, chance) => {
      const secret = await member.slash("ask", { question: chance.among(QUESTIONS), private: true });
      const share = secret.buttons().find(({ label }) => label === "Share");
      return share === undefined ? secret : member.click(secret, "Share");
    },
  },
  { weight: 5, act: async (member, chance) => member.mention(`@bot ${chance.among(QUESTIONS)}`) },
  {
    weight: 5,
    act: async (member, chance) => {
      const found = await member.contextMenu("Find in articles", member.say(chance.among(QUESTIONS)));
      const post = found.buttons().find(({ label }) => label === "Post as reply");
      return post === undefined ? found : member.click(found, "Post as reply");
    },
  },
  {
    weight: 4,
    act: async (member, chance) => {
      const list = await member.slash("sources");
      const title = list.menus()[0]?.options[0]?.label;
      if (title === undefined || chance.happens(0.5)) return list;
      const article = await member.select(list, title);
      const form = await member.click(article, "Ask about this article");
      return member.submit(form, { question: chance.among(QUESTIONS) });
    },
  },
  { weight: 1, act: async (member) => member.slash("help") },
];

const TOTAL_WEIGHT = habits.reduce((sum, { weight }) => sum + weight, 0);

/** Lets a member do something, as likely as people do it. Rejects when the bot leaves the member alone. */
export async function doSomething(member: Member, chance: Chance, seen: Seen): Promise<Answer | undefined> {
  let left = chance.upTo(TOTAL_WEIGHT);
  for (const { weight, act } of habits) {
    left -= weight;
    if (left < 0) return act(member, chance, seen);
  }
  return undefined;
}
