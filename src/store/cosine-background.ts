import { z } from "zod";

const levelsSchema = z.strictObject({
  /** Of a question and a passage that have nothing to do with each other. */
  unrelated: z.number().min(-1).max(1),
  /** Of a question and the passage that it is about. */
  related: z.number().min(-1).max(1),
});
/** Where the cosines of a model lie: means over pairs of a question and a passage. */
export type CosineLevels = z.infer<typeof levelsSchema>;

export const backgroundSchema = z.strictObject({
  /** sha256, hex, of which articles were looked at. */
  sample: z.string().regex(/^[0-9a-f]{64}$/),
  model: levelsSchema,
  builtIn: levelsSchema,
});
/**
 * Where the cosines of the index's model lie beside those of the built-in one, on the same pairs of the corpus. The
 * weights of retrieval are fitted to the built-in's: with other models unrelated texts have cosines of .4 to .7.
 */
export type CosineBackground = z.infer<typeof backgroundSchema>;
