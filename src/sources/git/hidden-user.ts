/** Shorter ones are names that may stand in any sentence; no token is as short. */
const SHORTEST_TOKEN = 8;
const HIDDEN = "…";

/**
 * Makes a function that takes the user of a web address out of whatever git says of it: servers take a token for a user's name.
 * Of an address for ssh the user is no secret.
 */
export function hideUserOf(url: string): (said: string) => string {
  const { protocol, username } = URL.canParse(url) ? new URL(url) : { protocol: "", username: "" };
  if (!/^https?:$/.test(protocol) || username === "") return (said) => said;
  const secrets = [...new Set([username, decode(username)])].map((name) =>
    name.length < SHORTEST_TOKEN ? `${name}@` : name,
  );
  return (said) => secrets.reduce((text, secret) => text.replaceAll(secret, HIDDEN), said);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
