/** What Node, the file system or a server calls an error, such as ENOENT; undefined for an error without a code. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Whether the error says that nothing is there. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === "ENOENT";
}
