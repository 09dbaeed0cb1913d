/** What was predicted for a question, and whether the articles do answer it. */
export interface Prediction {
  readonly probability: number;
  readonly positive: boolean;
}

/** The predictions between two probabilities; the two kinds of questions weigh the same in total. */
export interface ReliabilityBin {
  readonly predicted: number;
  readonly observed: number;
  /** The bin's part of the whole weight. */
  readonly share: number;
  readonly questions: number;
}

/** What a threshold would do. */
export interface DecisionPoint {
  readonly threshold: number;
  /** Of the questions that the articles answer. */
  readonly answered: number;
  /** Of the others. */
  readonly refused: number;
}

const BINS = 10;
const STEPS = 100;

/** Groups predictions into ten bins of equal width; empty ones are left out. */
export function reliabilityOf(predictions: readonly Prediction[]): ReliabilityBin[] {
  const counts = { positive: 0, negative: 0 };
  for (const { positive } of predictions) counts[positive ? "positive" : "negative"]++;
  const bins = Array.from({ length: BINS }, () => ({ weight: 0, predicted: 0, observed: 0, questions: 0 }));
  for (const { probability, positive } of predictions) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (!bin) continue;
    const weight = 0.5 / (positive ? counts.positive : counts.negative);
    bin.weight += weight;
    bin.predicted += weight * probability;
    bin.observed += positive ? weight : 0;
    bin.questions++;
  }
  const whole = bins.reduce((sum, { weight }) => sum + weight, 0);
  return bins
    .filter(({ questions }) => questions > 0)
    .map(({ weight, predicted, observed, questions }) => ({
      predicted: predicted / weight,
      observed: observed / weight,
      share: weight / whole,
      questions,
    }));
}

/** Expected calibration error: the mean distance of what was predicted and what was observed. */
export function calibrationErrorOf(bins: readonly ReliabilityBin[]): number {
  return bins.reduce((sum, { predicted, observed, share }) => sum + share * Math.abs(predicted - observed), 0);
}

/** The shares answered and refused at thresholds from 0 to 1. */
export function decisionsOf(predictions: readonly Prediction[]): DecisionPoint[] {
  const [positives, negatives] = [true, false].map((kind) => predictions.filter(({ positive }) => positive === kind));
  const shareOf = (some: readonly Prediction[] = [], holds: (probability: number) => boolean) =>
    some.length > 0 ? some.filter(({ probability }) => holds(probability)).length / some.length : 0;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const threshold = step / STEPS;
    return {
      threshold,
      answered: shareOf(positives, (probability) => probability >= threshold),
      refused: shareOf(negatives, (probability) => probability < threshold),
    };
  });
}
