import { decode } from "./hide-secrets.ts";

/** What credentials stand before or behind in any address. One that is only a word would blank that word out of all lines. */
const MAY_HOLD_SECRET = /[@?=]/;

/** Who to sign in as on a server, as an address tells it: decoded. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** An address for people to read: without a user, a password, a query or a fragment. */
export function showAddress(address: string): string {
  if (!URL.canParse(address)) return "an address that cannot be read";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname.replace(/\/+$/, "")}`;
}

/** The credentials in an address; undefined without any. */
export function credentialsIn(address: string): Credentials | undefined {
  if (!URL.canParse(address)) return undefined;
  const { username, password } = new URL(address);
  return username === "" && password === "" ? undefined : { user: decode(username), password: decode(password) };
}

/** As the header `authorization` takes it (RFC 7617). */
export function basicAuthorization({ user, password }: Credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

/**
 * What of an address must appear in no output. A user's name is a secret only where there is no password with it: then it
 * is a token.
 * @param query the names of the query's secret fields; all of them by default
 */
export function secretsInAddress(address: string, query?: readonly string[]): readonly string[] {
  if (!URL.canParse(address)) return MAY_HOLD_SECRET.test(address) ? [address] : [];
  const { username, password, searchParams, search, host } = new URL(address);
  if (host === "") return [address];
  const fields = [...searchParams].filter(([name]) => query?.includes(name) ?? true).map(([, value]) => value);
  const credentials = credentialsIn(address);
  const signed = credentials
    ? [`${username}:${password}@`, password === "" ? username : password, basicAuthorization(credentials).slice(6)]
    : [];
  const whole = credentials || fields.length > 0 ? [address, ...(query ? [] : [search])] : [];
  return [...whole, ...signed, ...fields];
}
