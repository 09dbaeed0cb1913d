/** What members put around a question without asking anything else by it. */
const FILLERS: readonly ((question: string) => string)[] = [
  (question) => `Hi, ${question}`,
  (question) => `${question.replace(/[?.!]+$/, "")} pls`,
  (question) => `hey guys ${question}`,
  (question) => `hey guys, quick question: ${question} pls help, thanks in advance`,
  (question) => `does anyone know: ${question}`,
];

/** A question as it would be typed into a chat, in several ways. */
export function withFillers(question: string): string[] {
  return FILLERS.map((fill) => fill(question));
}
