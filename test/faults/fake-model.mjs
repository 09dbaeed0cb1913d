import { createHash } from "node:crypto";

/** Stands in for a model in programs that tests start: any text gets some vector of its own. */
export const fakeModel = {
  model: "fake",
  checksum: "fake",
  dimensions: 32,
  maxTokens: 128,
  countTokens: (text) => text.split(/\s+/).length,
  embedPassages: async (texts) => texts.map(embed),
};

function embed(text) {
  const bytes = createHash("sha256").update(text).digest();
  const vector = Float32Array.from(bytes, (byte) => byte - 127.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
