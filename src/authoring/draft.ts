import { z } from "zod";

const changeSchema = z.strictObject({
  path: z.string(),
  before: z.string().exactOptional(),
  /** Its content lies beside the draft, in the file of this number; absent: the article is to be removed. */
  file: z.int().exactOptional(),
});

const attachmentSchema = z.strictObject({ name: z.string(), url: z.string(), size: z.number() });
/** A file that somebody uploaded to Discord. */
export type UploadedFile = z.infer<typeof attachmentSchema>;

const originSchema = z.strictObject({ author: z.string(), published: z.string(), url: z.string() });
/** Where the words of an article were said first. */
export type Origin = z.infer<typeof originSchema>;

/** What is to become of articles, once its owner has seen it and says so. */
export const draftSchema = z.strictObject({
  version: z.literal(1),
  /** Who made it, and alone may save it. */
  memberId: z.string(),
  /** The article that is being edited; absent for new ones. */
  editing: z.string().exactOptional(),
  /** The checksum of what that article said when its form was opened. */
  from: z.string().exactOptional(),
  origin: originSchema.exactOptional(),
  /** Taken along when the form is sent. */
  attachments: z.array(attachmentSchema).readonly(),
  /** Empty while the form is open. */
  changes: z.array(changeSchema).readonly(),
});

export type DraftRecord = z.infer<typeof draftSchema>;
