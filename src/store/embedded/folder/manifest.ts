import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "../../../system/durable-files.ts";
import { isMissing } from "../../../system/error-code.ts";
import { damagedError, OutdatedIndexError } from "../../../system/storage-errors.ts";
import { backgroundSchema } from "../../cosine-background.ts";

/** Raised with every change of the files' layout; an index of another version is refused. */
export const FORMAT_VERSION = 3;
export const MANIFEST_FILE = "manifest.json";

const checksumSchema = z.string().regex(/^[0-9a-f]{64}$/);
const countSchema = z.int().min(0);

const segmentSchema = z.strictObject({
  name: z.string().regex(/^segment-[0-9a-f]{16}$/),
  articles: countSchema,
  chunks: countSchema,
  /** Numbers, in ascending order, of the segment's articles that this generation no longer holds. */
  dead: z.array(countSchema).readonly(),
});

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT_VERSION),
  generation: z.string().regex(/^gen-\d{6,}$/),
  previous: z
    .string()
    .regex(/^gen-\d{6,}$/)
    .nullable(),
  createdAt: z.string(),
  recipe: z.strictObject({
    model: z.string(),
    modelChecksum: z.string(),
    dimensions: z.int().min(1),
    settings: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  }),
  articles: countSchema,
  chunks: countSchema,
  background: backgroundSchema.exactOptional(),
  segments: z.array(segmentSchema).readonly(),
  files: z.array(z.strictObject({ name: z.string(), bytes: countSchema, sha256: checksumSchema })).readonly(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestSegment = z.infer<typeof segmentSchema>;
export type ManifestFile = Manifest["files"][number];

/** Writes the manifest: with it the generation in `folder` is complete. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const checksum = checksumOf(manifest);
  await writeDurably(join(folder, MANIFEST_FILE), JSON.stringify({ ...manifest, checksum }, null, 1));
}

/** Reads the manifest of the generation in `folder`. Throws a UserError when it is missing, damaged or of another format. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST_FILE);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw isMissing(error) ? damagedError(`${file} is missing`) : error;
  });
  const envelope = z.looseObject({ format: z.number(), checksum: checksumSchema }).safeParse(parseJson(text));
  if (!envelope.success) throw damagedError(`${file} cannot be read`);
  const { checksum, ...rest } = envelope.data;
  if (rest.format !== FORMAT_VERSION) {
    throw new OutdatedIndexError(`The index has format ${rest.format}, this version reads format ${FORMAT_VERSION}`);
  }
  const manifest = manifestSchema.safeParse(rest);
  if (!manifest.success || checksumOf(rest) !== checksum) throw damagedError(`${file} is not what was written`);
  return manifest.data;
}

function checksumOf(manifest: object): string {
  return createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
