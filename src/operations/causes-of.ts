/** What was thrown and its causes, the outermost first; each once, for errors may be causes of one another. */
export function causesOf(thrown: unknown): readonly unknown[] {
  const causes = new Set<unknown>();
  for (
    let each = thrown;
    each !== undefined && !causes.has(each);
    each = each instanceof Error ? each.cause : undefined
  ) {
    causes.add(each);
  }
  return [...causes];
}
