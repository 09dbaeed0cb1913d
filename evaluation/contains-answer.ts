/** Case and white space aside: an answer may lie across a line break. */
export function containsAnswer(text: string, answers: readonly string[]): boolean {
  const plain = flatten(text);
  return answers.some((answer) => plain.includes(flatten(answer)));
}

function flatten(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
