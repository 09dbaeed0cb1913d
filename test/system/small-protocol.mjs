import { z } from "zod";

export const smallProtocol = {
  setup: z.string(),
  facts: z.string(),
  task: z.strictObject({ deed: z.string(), text: z.string() }),
  news: z.string(),
  result: z.string(),
};
