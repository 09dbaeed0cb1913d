import { z } from "zod";

/** What a store keeps about an article besides its text and numbers, as JSON. */
export const articleRecordSchema = z.object({
  path: z.string(),
  checksum: z.string(),
  indexedAt: z.string(),
  metadata: z.object({
    title: z.string(),
    publisher: z.string().exactOptional(),
    author: z.string().exactOptional(),
    published: z.string().exactOptional(),
    url: z.string().exactOptional(),
    lang: z.string().exactOptional(),
    asks: z.string().exactOptional(),
    pointed: z.string().exactOptional(),
  }),
});

export type StoredRecord = z.infer<typeof articleRecordSchema>;
