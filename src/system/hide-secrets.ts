/** What stands where a secret was. */
const HIDDEN = "[hidden]";
/** Shorter ones would blank out words of every line, and hide nothing. */
const LEAST_SECRET = 4;
/** How often a text may have been put into another as JSON: an answer of a server, within an error, within a field. */
const JSON_DEPTH = 3;

/** Makes the function that hides secrets in a text, however they are written there: plainly, as JSON, or in an address. */
export function hideSecrets(secrets: readonly string[]): (text: string) => string {
  const spellings = [...new Set(secrets.flatMap(spellingsOf))].filter(({ length }) => length >= LEAST_SECRET);
  if (spellings.length === 0) return (text) => text;
  // The longest first: what a shorter one leaves of it would give it away. In any case, as %2F is %2f as well.
  const alternatives = spellings.sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(alternatives.join("|"), "gi");
  return (text) => text.replace(pattern, HIDDEN);
}

/** The same for all texts within what JSON can hold: names, values, and numbers that would spell a secret. */
export function hideWithin(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === "string") return hide(value);
  if (typeof value === "number") return hide(String(value)) === String(value) ? value : HIDDEN;
  if (Array.isArray(value)) return value.map((item) => hideWithin(item, hide));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [hide(name), hideWithin(item, hide)]));
}

function spellingsOf(secret: string): readonly string[] {
  const inAddress = new URL("http://host");
  inAddress.password = secret;
  const query = new URLSearchParams({ secret }).toString().slice("secret=".length);
  const plain = [secret, decode(secret), encodeURIComponent(Buffer.from(secret).toString()), inAddress.password, query];
  return plain.flatMap((spelling) => {
    const nested = [spelling];
    for (let depth = 0; depth < JSON_DEPTH; depth += 1) nested.push(JSON.stringify(nested.at(-1)).slice(1, -1));
    return nested;
  });
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Percent-encoding undone; what only looks like it stays as it is. */
export function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
