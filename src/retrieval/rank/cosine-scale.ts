import type { CosineBackground } from "../../store/cosine-background.ts";

/** Levels that lie closer together say nothing about a scale; without this bound they would magnify noise. */
const LEAST_GAP = 0.02;

/**
 * Puts the cosines of an index's model on the scale of the built-in one, to which all weights are fitted: what is
 * unrelated or related for the one is so for the other. Without a background the index is of the built-in model, and the
 * cosines stay what they are.
 */
export function toBuiltInScale(background: CosineBackground | undefined): (cosine: number) => number {
  if (!background) return (cosine) => cosine;
  const { model, builtIn } = background;
  const slope = (builtIn.related - builtIn.unrelated) / Math.max(model.related - model.unrelated, LEAST_GAP);
  return (cosine) => Math.max(-1, Math.min(1, builtIn.unrelated + slope * (cosine - model.unrelated)));
}
