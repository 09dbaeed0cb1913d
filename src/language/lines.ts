/** How many line breaks (`\n`, `\r\n` or a lone `\r`) a stretch of a text holds: add 1 to the first line's number. */
export function countLineBreaks(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) breaks++;
  }
  return breaks;
}
