/** A heading of Markdown that says exactly that. */
export function headingOf(level: number, title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  return line === "" ? "" : `${"#".repeat(level)} ${line.replace(/[\\`*_[\]<&#]/g, "\\$&")}`;
}
