/**
 * Signs of the fonts Symbol and Wingdings that documents are full of: as letters they have numbers of no meaning elsewhere
 * (U+F000 and up), and show nothing.
 */
const SIGNS: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf06c": "●",
  "\uf06e": "■",
  "\uf076": "❖",
  "\uf0a7": "▪",
  "\uf0ae": "→",
  "\uf0d8": "➢",
  "\uf0e0": "→",
  "\uf0fc": "✓",
};
const SIGN = new RegExp(`[${Object.keys(SIGNS).join("")}]`, "g");

/** Writes those signs as every font has them. */
export function showSymbols(text: string): string {
  return text.replace(SIGN, (sign) => SIGNS[sign] ?? sign);
}
