import type { Lessons } from "../collect/collect-corpus.ts";

/**
 * Fits to all groups but one and uses that on the one left out, for each: `use` is called with each corpus once.
 * @param mattersFor the corpora that are to be left out in turn
 */
export function leaveEachOut<Example, Fitted, Result>(
  corpora: readonly Lessons<Example>[],
  mattersFor: (corpus: Lessons<Example>) => boolean,
  fitTo: (others: readonly Lessons<Example>[]) => Fitted,
  use: (left: Lessons<Example>, fitted: Fitted) => Result,
): Result[] {
  const groups = new Set(corpora.filter(mattersFor).map(({ group }) => group));
  return [...groups].flatMap((group) => {
    const fitted = fitTo(corpora.filter((one) => one.group !== group));
    return corpora.filter((one) => one.group === group && mattersFor(one)).map((left) => use(left, fitted));
  });
}
