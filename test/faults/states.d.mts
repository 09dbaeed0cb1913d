export const ARTICLES: number;
export function versionOf(article: number, state: number): number;
