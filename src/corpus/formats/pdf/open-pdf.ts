import { getDocumentProxy } from "unpdf";
import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;

/** Longer ones are whole libraries, and take minutes. */
const MOST_PAGES = 5000;
const ERRORS_ONLY = 0;

/** Opens a PDF. Throws UnusableFileError for one that is damaged, protected or far too long. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  let pdf: Pdf;
  try {
    // What is given away is empty afterwards.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: ERRORS_ONLY,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      stopAtErrors: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new UnusableFileError(REASONS.password);
    throw new UnusableFileError(REASONS.noPdf);
  }
  if (pdf.numPages <= MOST_PAGES) return pdf;
  await pdf.destroy();
  throw new UnusableFileError(fill(REASONS.manyPages, { pages: pdf.numPages, most: MOST_PAGES }));
}
