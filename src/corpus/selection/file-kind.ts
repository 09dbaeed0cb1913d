import { extname } from "node:path";
import { REASONS } from "../reasons.ts";

/** Files that hold no text, by what they are: the singular and plural in which people are told of them. */
const KINDS = [
  {
    reason: REASONS.image,
    one: "image",
    many: "images",
    endings: "png jpg jpeg gif webp avif svg ico bmp tif tiff heic psd xcf ai eps",
  },
  { reason: REASONS.video, one: "video", many: "videos", endings: "mp4 webm mov avi mkv m4v mpg mpeg wmv" },
  { reason: REASONS.sound, one: "sound", many: "sounds", endings: "mp3 wav ogg flac m4a aac opus mid" },
  { reason: REASONS.font, one: "font", many: "fonts", endings: "woff woff2 ttf otf eot" },
  { reason: REASONS.archive, one: "archive", many: "archives", endings: "zip tar gz tgz bz2 xz 7z rar jar zst" },
  {
    reason: REASONS.program,
    one: "program",
    many: "programs",
    endings: "exe dll so dylib wasm bin o class pyc msi dmg deb rpm apk",
  },
] as const;

type FileKind = (typeof KINDS)[number];
export type FileKindName = FileKind["one"];

const kindByEnding = new Map<string, FileKind>(
  KINDS.flatMap((kind) => kind.endings.split(" ").map((ending) => [`.${ending}`, kind] as const)),
);

/** What a file is that holds no text, by its ending; undefined where it may hold some. */
export function kindWithoutText(path: string): FileKind | undefined {
  return kindByEnding.get(extname(path).toLowerCase());
}

export function manyOf(name: FileKindName): string {
  return KINDS.find(({ one }) => one === name)?.many ?? name;
}

/** Why a file of such a kind is no article; undefined for other files. */
export function withoutTextReason(path: string): string | undefined {
  return kindWithoutText(path)?.reason;
}
