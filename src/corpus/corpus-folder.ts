import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { extname } from "node:path";
import { UserError } from "../errors.ts";
import { isMissing } from "../system/error-code.ts";
import { onOneLine } from "../system/one-line.ts";
import { CATALOGUE_NAME, type Catalogue, catalogueKey, readCatalogue } from "./catalogue.ts";
import type { CorpusFile, CorpusSource } from "./corpus-source.ts";
import { fileReason } from "./file-reason.ts";
import { type ArticleFormat, findFormat } from "./formats/format.ts";
import { FORMATS } from "./formats/registry.ts";
import { type FileListing, listFiles } from "./list-files.ts";
import { readArticle } from "./read-article.ts";
import { readWholeFile, sizeReason } from "./read-file.ts";
import { type SkippedFile, UnusableFileError } from "./unusable-file.ts";

export interface CorpusFolderOptions {
  readonly formats?: readonly ArticleFormat[];
  /** Told of what an owner should mend in a file that is indexed all the same. */
  readonly onWarning?: (warning: SkippedFile) => void;
  /** Wraps the reading of a file's bytes as an article: the part that a hostile file may end the process in. */
  readonly whileReading?: <T>(path: string, read: () => Promise<T>) => Promise<T>;
}

/** The articles below a folder, its sub-folders included. */
export function openCorpusFolder(directory: string, options: CorpusFolderOptions = {}): CorpusSource {
  const { formats = FORMATS, onWarning, whileReading = (_, read) => read() } = options;
  const extensions = formats.flatMap((format) => format.extensions);
  const formatOf = (path: string) => findFormat(formats, path);
  let catalogue: Catalogue = new Map();

  return {
    async list() {
      const listing = await listFolder(directory);
      catalogue = await readCatalogue(directory);
      const files: CorpusFile[] = [];
      const skipped = [...listing.skipped, ...entriesWithoutFile(catalogue, listing)];
      for (const { path, stats } of listing.files) {
        const reason = formatOf(path) ? sizeReason(stats.size) : formatReason(path, extensions);
        if (reason === undefined) files.push(describe(path, stats, catalogue));
        else skipped.push({ file: path, reason });
      }
      if (files.length === 0) throw noArticles(directory, extensions, skipped);
      return { files, skipped };
    },

    async read(path) {
      try {
        const format = formatOf(path);
        if (format === undefined) throw new UnusableFileError(formatReason(path, extensions));
        const bytes = await readWholeFile(directory, path);
        const catalogued = catalogue.get(catalogueKey(path)) ?? {};
        const { article, warning } = await whileReading(path, () => readArticle({ path, bytes, format, catalogued }));
        if (warning !== undefined) onWarning?.({ file: path, reason: warning });
        return article;
      } catch (error) {
        return { file: path, reason: error instanceof UnusableFileError ? error.message : fileReason(error) };
      }
    },
  };
}

async function listFolder(directory: string): Promise<FileListing> {
  try {
    return await listFiles(directory);
  } catch (error) {
    const fix = "create it and put your articles in it, or set SEEDS_DIR to the folder that holds them";
    if (isMissing(error)) throw new UserError(`There is no article folder "${directory}": ${fix}`, { cause: error });
    throw new UserError(`The article folder "${directory}" ${fileReason(error)}`, { cause: error });
  }
}

function describe(path: string, { size, mtimeMs, ctimeMs }: Stats, catalogue: Catalogue): CorpusFile {
  const entry = createHash("sha256").update(JSON.stringify(catalogue.get(catalogueKey(path)) ?? {}));
  return { path, mtimeMs, signature: [size, mtimeMs, ctimeMs, entry.digest("hex").slice(0, 16)].join(" ") };
}

function formatReason(path: string, extensions: readonly string[]): string {
  const extension = extname(path);
  const what = extension === "" ? "has no file extension" : `has a format that is not read (${extension})`;
  return `${what}: convert it to ${extensions.join(", ")} or remove it`;
}

function entriesWithoutFile(catalogue: Catalogue, { files, skipped }: FileListing): SkippedFile[] {
  const present = new Set([...files.map(({ path }) => path), ...skipped.map(({ file }) => file)].map(catalogueKey));
  const missing = [...catalogue.keys()].filter((path) => !present.has(path));
  const reason = `is described in ${CATALOGUE_NAME}, but there is no such file: mend the name or remove the entry`;
  return missing.map((file) => ({ file, reason }));
}

function noArticles(directory: string, extensions: readonly string[], skipped: readonly SkippedFile[]): UserError {
  const [first] = skipped;
  const others =
    first === undefined
      ? ""
      : ` (skipped: ${skipped.length}, such as "${onOneLine(first.file)}", which ${first.reason})`;
  return new UserError(
    `The article folder "${directory}" holds no articles: put ${extensions.join(", ")} files in it${others}`,
  );
}
