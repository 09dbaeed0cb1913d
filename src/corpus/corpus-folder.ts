import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { extname } from "node:path";
import { UserError } from "../errors.ts";
import { isMissing } from "../system/error-code.ts";
import { onOneLine } from "../system/one-line.ts";
import { fill } from "../system/phrase.ts";
import { type Catalogue, type CataloguedMetadata, EMPTY_CATALOGUE, readCatalogue } from "./catalogue.ts";
import type { CorpusFile, CorpusSource } from "./corpus-source.ts";
import { type ArticleFormat, findFormat } from "./formats/format.ts";
import { FORMATS } from "./formats/registry.ts";
import { type FileListing, type ListedFile, listFiles } from "./list-files.ts";
import { readAllPointed, withPointedQuestions } from "./pointed-questions.ts";
import { readArticle } from "./read-article.ts";
import { readWholeFile, sizeReason } from "./read-file.ts";
import { fileReason, REASONS } from "./reasons.ts";
import { createFileChoice, type WantedFiles } from "./selection/file-choice.ts";
import { withoutTextReason } from "./selection/file-kind.ts";
import { findTranslations } from "./translations.ts";
import { type SkippedFile, UnusableFileError } from "./unusable-file.ts";

export interface CorpusFolderOptions {
  readonly formats?: readonly ArticleFormat[];
  /** Besides what `.footnoteignore` says, in the folder and below. */
  readonly wanted?: Partial<WantedFiles>;
  /** Told of what an owner should mend in a file that is indexed all the same. */
  readonly onWarning?: (warning: SkippedFile) => void;
  /** Wraps the reading of a file's bytes as an article: the part that a hostile file may end the process in. */
  readonly whileReading?: <T>(path: string, read: () => Promise<T>) => Promise<T>;
}

export interface CorpusFolder extends CorpusSource {
  /** Which rule leaves a file out, as of the last listing; undefined: none. */
  leftOut(path: string): string | undefined;
}

/** The articles below a folder, its sub-folders included. */
export function openCorpusFolder(directory: string, options: CorpusFolderOptions = {}): CorpusFolder {
  const { formats = FORMATS, wanted = {}, onWarning, whileReading = (_, read) => read() } = options;
  const formatOf = (path: string) => findFormat(formats, path);
  let catalogue: Catalogue = EMPTY_CATALOGUE;
  let choice = createFileChoice(wanted);
  let translations: ReadonlyMap<string, string> = new Map();
  /** What is known of an article before it is read. */
  const describe = (path: string): CataloguedMetadata => {
    const lang = translations.get(path);
    return { ...(lang !== undefined && { lang }), ...catalogue.describe(path) };
  };

  return {
    leftOut: (path) => choice.leftOut(path),

    async list() {
      const listing = await listFolder(directory, wanted);
      ({ choice } = listing);
      const { pointed, unusable } = await readAllPointed(directory);
      catalogue = withPointedQuestions(await readCatalogue(directory), pointed);
      const skipped = [...listing.skipped, ...entriesWithoutFile(catalogue, listing), ...unusable];
      const readable: ListedFile[] = [];
      for (const file of listing.files) {
        const reason = formatOf(file.path) ? sizeReason(file.stats.size) : formatReason(file.path);
        if (reason === undefined) readable.push(file);
        else skipped.push({ file: file.path, reason });
      }
      if (readable.length === 0) throw noArticles(directory, skipped, listing.leftOut);
      translations = findTranslations(readable.map(({ path }) => path));
      const files = readable.map(({ path, stats }) => describeFile(path, stats, describe(path)));
      return { files, skipped };
    },

    async read(path) {
      try {
        const unwanted = choice.leftOut(path);
        if (unwanted !== undefined) throw new UnusableFileError(unwanted);
        const format = formatOf(path);
        if (format === undefined) throw new UnusableFileError(formatReason(path));
        const bytes = await readWholeFile(directory, path);
        const { article, warning } = await whileReading(path, () =>
          readArticle({ path, bytes, format, catalogued: describe(path) }),
        );
        if (warning !== undefined) onWarning?.({ file: path, reason: warning });
        return article;
      } catch (error) {
        return { file: path, reason: error instanceof UnusableFileError ? error.message : fileReason(error) };
      }
    },
  };
}

async function listFolder(directory: string, wanted: Partial<WantedFiles>): Promise<FileListing> {
  try {
    return await listFiles(directory, wanted);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (isMissing(error)) throw new UserError(fill(REASONS.noFolder, { directory }), { cause: error });
    throw new UserError(fill(REASONS.folderFails, { directory, reason: fileReason(error) }), { cause: error });
  }
}

function describeFile(path: string, { size, mtimeMs, ctimeMs }: Stats, known: CataloguedMetadata): CorpusFile {
  const entry = createHash("sha256").update(JSON.stringify(known));
  return { path, mtimeMs, signature: [size, mtimeMs, ctimeMs, entry.digest("hex").slice(0, 16)].join(" ") };
}

function formatReason(path: string): string {
  const withoutText = withoutTextReason(path);
  if (withoutText !== undefined) return withoutText;
  const ending = extname(path);
  return ending === "" ? REASONS.noExtension : fill(REASONS.unread, { ending });
}

function entriesWithoutFile(catalogue: Catalogue, { files, skipped, choice }: FileListing): SkippedFile[] {
  const present = [...files.map(({ path }) => path), ...skipped.map(({ file }) => file)];
  const missing = catalogue.withoutArticle(present);
  return [
    ...missing.files
      .filter((file) => choice.leftOut(file) === undefined)
      .map((file) => ({ file, reason: REASONS.describedOnly })),
    ...missing.rules.map((file) => ({ file, reason: REASONS.idleRule })),
  ];
}

function noArticles(directory: string, skipped: readonly SkippedFile[], leftOut: number): UserError {
  const [first] = skipped;
  const why = first && { skipped: skipped.length, file: onOneLine(first.file), reason: first.reason };
  if (why === undefined && leftOut === 0) return new UserError(fill(REASONS.noArticles, { directory }));
  const others =
    why === undefined
      ? fill(REASONS.othersLeftOut, { files: leftOut })
      : leftOut === 0
        ? fill(REASONS.othersSkipped, why)
        : fill(REASONS.othersBoth, { ...why, files: leftOut });
  return new UserError(fill(REASONS.noArticlesBut, { directory, others }));
}
