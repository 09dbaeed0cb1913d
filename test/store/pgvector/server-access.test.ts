import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateDatabase } from "../../../src/app/storage-in-database.ts";
import { openPostgres } from "../../../src/postgres/postgres.ts";
import { Secret } from "../../../src/system/secret.ts";

// A server with TLS, and with users that may do less, started for these tests where one is installed, and OpenSSL with it.

const SCRIPT = "test/postgres/server.sh";
const run = promisify(execFile);
const tlsRow = z.object({ encrypted: z.boolean() });
const IS_ENCRYPTED = "SELECT ssl AS encrypted FROM pg_stat_ssl WHERE pid = pg_backend_pid()";

interface Server {
  readonly url: string;
  readonly folder: string;
  readonly certificate: string;
}

async function startServer(): Promise<Server | undefined> {
  if (!process.env["TEST_POSTGRES_URL"]) return undefined;
  const hasOpenssl = await run("openssl", ["version"]).catch(() => undefined);
  if (!hasOpenssl) {
    process.stderr.write("OpenSSL is not installed here, so nothing is shown of TLS to PostgreSQL.\n");
    return undefined;
  }
  const { stdout } = await run(SCRIPT, ["start"]);
  const [, url = "", folder = ""] = /TEST_POSTGRES_URL=(.*)\nTEST_POSTGRES_FOLDER=(.*)/.exec(stdout) ?? [];
  const certificate = `${folder}/server.crt`;
  const key = `${folder}/server.key`;
  await run("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
  ]);
  // The server takes no key that others could read, and is not run as root.
  if (process.getuid?.() === 0) await run("chown", ["postgres", key]);
  await run("chmod", ["600", key]);
  const administrator = openPostgres({ url: new Secret(url) });
  for (const statement of [
    `ALTER SYSTEM SET ssl_cert_file = '${certificate}'`,
    `ALTER SYSTEM SET ssl_key_file = '${key}'`,
    "ALTER SYSTEM SET ssl = on",
    "SELECT pg_reload_conf()",
    "CREATE ROLE reader LOGIN",
    "CREATE DATABASE bare",
    "CREATE DATABASE readable",
    "ALTER DATABASE readable SET default_transaction_read_only = on",
  ]) {
    await administrator.run(statement);
  }
  await administrator.close();
  return { url, folder, certificate };
}

const server = await startServer();

describe.runIf(server)("A server with TLS and with users that may do less", () => {
  afterAll(() => run(SCRIPT, ["stop", server?.folder ?? ""]));

  async function isEncrypted(parameters: string, host = "localhost"): Promise<boolean | undefined> {
    const url = new URL(server?.url ?? "");
    url.hostname = host;
    url.search = parameters;
    const postgres = openPostgres({ url: new Secret(url.href) });
    try {
      return (await postgres.read(tlsRow, IS_ENCRYPTED))[0]?.encrypted;
    } finally {
      await postgres.close();
    }
  }

  it("is spoken to as sslmode asks for it", async () => {
    const root = `sslrootcert=${server?.certificate}`;
    expect(await isEncrypted("sslmode=disable")).toBe(false);
    expect(await isEncrypted("sslmode=require")).toBe(true);
    expect(await isEncrypted(`sslmode=verify-ca&${root}`, "127.0.0.1")).toBe(true);
    expect(await isEncrypted(`sslmode=verify-full&${root}`)).toBe(true);
    await expect(isEncrypted(`sslmode=verify-full&${root}`, "127.0.0.1")).rejects.toThrow("for another name");
    await expect(isEncrypted("sslmode=verify-full")).rejects.toThrow("sslrootcert=FILE");
  });

  it.each([
    ["footnote", "reader", "grant it CREATE on the database"],
    ["bare", "reader", "let an administrator run CREATE EXTENSION vector"],
    ["readable", "footnote", "it only lets read"],
    ["missing", "footnote", "it has no database of that name"],
    ["footnote", "nobody", "it refuses this user"],
  ])("says what it lacks of %s for %s", async (database, user, line) => {
    const url = new URL(server?.url ?? "");
    url.pathname = database;
    url.username = user;
    const postgres = openPostgres({ url: new Secret(url.href) });
    await expect(migrateDatabase(postgres)).rejects.toThrow(line);
    await postgres.close();
  });
});
