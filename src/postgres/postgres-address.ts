import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { type ConnectionOptions, createSecureContext } from "node:tls";
import { UserError } from "../errors.ts";

/** STORE_URL in two parts: where to connect to, and how to encrypt, unless the address says nothing of it. */
export interface PostgresAddress {
  /** Without what is told by `ssl`. */
  readonly connectionString: string;
  readonly ssl?: false | ConnectionOptions;
}

const TLS_PARAMETERS = ["sslmode", "sslrootcert", "sslcert", "sslkey", "ssl", "uselibpqcompat"] as const;
/** Instead of a file: the authorities that the program's platform trusts, as in libpq. */
const PUBLIC_AUTHORITIES = "system";

/**
 * Reads the address of a database. `sslmode` means what it means to libpq, and so in the instructions of those who run
 * databases (https://www.postgresql.org/docs/current/libpq-ssl.html), but that `allow` and `prefer` do not fall back to a
 * connection without TLS, and that `verify-full` without `sslrootcert` trusts public authorities. Throws a UserError that
 * never holds the address.
 */
export function readAddress(address: string): PostgresAddress {
  const url = parseUrl(address);
  const given = new Map(TLS_PARAMETERS.map((name) => [name, url.searchParams.get(name) || undefined]));
  for (const name of TLS_PARAMETERS) url.searchParams.delete(name);
  const ssl = readTls(given);
  return { connectionString: url.href, ...(ssl === undefined ? {} : { ssl }) };
}

function parseUrl(address: string): URL {
  if (!URL.canParse(address)) throw malformed();
  const url = new URL(address);
  // What comes after a # of the password is taken for no part of the address.
  if (url.hash !== "") throw malformed();
  try {
    for (const part of [url.username, url.password, url.hostname, url.pathname]) decodeURIComponent(part);
  } catch {
    throw malformed();
  }
  return url;
}

function malformed(): UserError {
  return new UserError(
    "STORE_URL is no address such as postgres://user:password@host:5432/database; " +
      "in user and password % is written %25, # %23, / %2F, ? %3F and @ %40.",
  );
}

function readTls(given: ReadonlyMap<(typeof TLS_PARAMETERS)[number], string | undefined>) {
  const authority = given.get("sslrootcert");
  const isPublic = authority === PUBLIC_AUTHORITIES;
  const files = { ca: isPublic ? undefined : authority, cert: given.get("sslcert"), key: given.get("sslkey") };
  const isAsked = [files.ca, files.cert, files.key].some((file) => file !== undefined) || isPublic;
  const mode = given.get("sslmode") ?? modeOf(given.get("ssl")) ?? (isAsked ? "verify-full" : undefined);
  switch (mode) {
    case undefined:
      return undefined;
    case "disable":
      return false;
    case "no-verify":
      return { ...readFiles({ ...files, ca: undefined }), rejectUnauthorized: false };
    case "allow":
    case "prefer":
    case "require":
      // With an authority it has to be that one's, as in libpq.
      if (authority !== undefined) return { ...readFiles(files), ...(isPublic ? {} : anyName) };
      return { ...readFiles(files), rejectUnauthorized: false };
    case "verify-ca":
      if (files.ca === undefined) {
        throw new UserError("STORE_URL: sslmode=verify-ca needs sslrootcert=FILE, or use sslmode=verify-full.");
      }
      return { ...readFiles(files), ...anyName };
    case "verify-full":
      return readFiles(files);
    default:
      throw new UserError("STORE_URL: sslmode must be disable, require, verify-ca or verify-full.");
  }
}

const anyName = { checkServerIdentity: () => undefined };

/** The older way to ask for TLS. */
function modeOf(ssl: string | undefined): string | undefined {
  if (ssl === undefined) return undefined;
  if (ssl === "0" || ssl === "false") return "disable";
  return ssl === "no-verify" ? ssl : "verify-full";
}

type Files = Readonly<Record<"ca" | "cert" | "key", string | undefined>>;

function readFiles({ ca, cert, key }: Files): ConnectionOptions {
  const read = {
    ...(ca === undefined ? {} : { ca: readPem("sslrootcert", ca) }),
    ...(cert === undefined ? {} : { cert: readPem("sslcert", cert) }),
    ...(key === undefined ? {} : { key: readPem("sslkey", key) }),
  };
  try {
    if (read.ca !== undefined) new X509Certificate(read.ca);
    createSecureContext(read);
  } catch {
    throw new UserError(
      "STORE_URL: the files of sslrootcert, sslcert and sslkey must be certificates and a key in PEM form.",
    );
  }
  return read;
}

function readPem(parameter: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`STORE_URL: the file ${file} of ${parameter} is missing or cannot be read.`, { cause: error });
  }
}
