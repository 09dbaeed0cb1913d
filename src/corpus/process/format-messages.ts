import { z } from "zod";
import type { WorkerProtocol } from "../../system/worker/protocol.ts";
import type { ArticleContent } from "../formats/format.ts";

const offset = z.int().min(0);
const span = { start: offset, end: offset };
const said = z.string().exactOptional();

const contentSchema = z.strictObject({
  text: z.string(),
  blocks: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("heading"), level: z.int().min(1), title: z.string(), ...span }),
      z.strictObject({ kind: z.enum(["paragraph", "code"]), ...span }),
      z.strictObject({ kind: z.literal("mark"), ...span }),
    ]),
  ),
  markup: z.array(z.strictObject(span)),
  places: z
    .array(z.strictObject({ kind: z.enum(["page", "slide", "row", "time"]), number: offset, ...span }))
    .exactOptional(),
  derivedTitle: z.string(),
  metadata: z.strictObject({
    title: said,
    publisher: said,
    author: said,
    published: said,
    url: said,
    lang: said,
    asks: said,
  }),
  warning: said,
});

const taskSchema = z.strictObject({
  /** One of the format's, lower case, with the dot. */
  extension: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
/** A file to be read. */
export type FormatTask = z.infer<typeof taskSchema>;

const resultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("content"), content: contentSchema }),
  z.strictObject({ kind: z.literal("unusable"), reason: z.string() }),
]);
/** What it says, or why it is no article. */
export type FormatResult =
  | { readonly kind: "content"; readonly content: ArticleContent }
  | { readonly kind: "unusable"; readonly reason: string };

/** What goes between the process that wants a file read and the one that reads it. */
export const formatProtocol: WorkerProtocol<null, null, FormatTask, null, FormatResult> = {
  setup: z.null(),
  facts: z.null(),
  task: taskSchema,
  /** It goes on. */
  news: z.null(),
  result: resultSchema,
};
