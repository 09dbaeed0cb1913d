/** A name and a value of `.env`; the value is any text on one line. */
export type Variables = Readonly<Record<string, string>>;

/**
 * The text of an `.env` file with these variables set: each where the file sets it already, or has a place for it, else at the
 * end. Every other line, comments among them, stays as it is.
 */
export function setVariables(text: string, variables: Variables): string {
  const missing = new Map(Object.entries(variables));
  const lines = text.split("\n").map((line) => {
    const name = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/.exec(line)?.[1];
    const value = name === undefined ? undefined : variables[name];
    if (name === undefined || value === undefined) return line;
    missing.delete(name);
    return assign(name, value);
  });
  if (lines.at(-1) === "") lines.pop();
  return `${[...lines, ...[...missing].map(([name, value]) => assign(name, value))].join("\n")}\n`;
}

const PLAIN = /^[\w./:@,+-]*$/;
/** In this order: within ' and ` nothing has a meaning of its own to dotenv, and a shell knows ' as well. */
const QUOTES = ["'", "`", '"'];

function assign(name: string, value: string): string {
  if (PLAIN.test(value)) return `${name}=${value}`;
  const quote = QUOTES.find((sign) => !value.includes(sign));
  if (quote === undefined) throw new Error(`No quotes are left for the value of ${name}`);
  return `${name}=${quote}${value}${quote}`;
}
