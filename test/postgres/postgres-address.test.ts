import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readAddress } from "../../src/postgres/postgres-address.ts";

const ADDRESS = "postgres://me:hunter2@db.example:5432/articles";
const [certificate = ""] = rootCertificates;
let folder: string;
let authority: string;
let garbage: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-"));
  authority = join(folder, "ca.crt");
  garbage = join(folder, "garbage.crt");
  await writeFile(authority, certificate);
  await writeFile(garbage, "-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----");
});
afterAll(() => rm(folder, { recursive: true }));

const tlsOf = (parameters: string) => readAddress(`${ADDRESS}?${parameters}`).ssl;

/** The line that a wrong address is refused with. */
function refusalOf(address: string): string {
  try {
    readAddress(address);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const line = error instanceof Error ? error.message : "";
    expect(line).not.toMatch(/hunter|\n/);
    return line;
  }
  throw new Error("It was not refused.");
}

describe("TLS to a database", () => {
  it("is left as it is where the address says nothing of it", () => {
    expect(readAddress(ADDRESS)).toEqual({ connectionString: ADDRESS });
  });

  it("is not asked for with sslmode=disable", () => {
    expect(tlsOf("sslmode=disable")).toBe(false);
    expect(tlsOf("ssl=false")).toBe(false);
  });

  it.each(["allow", "prefer", "require", "no-verify"])("encrypts without a look at the certificate: %s", (mode) => {
    expect(tlsOf(`sslmode=${mode}`)).toEqual({ rejectUnauthorized: false });
  });

  it.each(["require", "verify-ca"])("asks for the authority that is given, under any name: %s", (mode) => {
    const tls = tlsOf(`sslmode=${mode}&sslrootcert=${authority}`);
    expect(tls).toEqual({ ca: certificate, checkServerIdentity: expect.any(Function) });
  });

  it("asks for the authority and the name with verify-full, or where only the authority is given", () => {
    for (const parameters of [`sslmode=verify-full&sslrootcert=${authority}`, `sslrootcert=${authority}`]) {
      expect(tlsOf(parameters)).toEqual({ ca: certificate });
    }
  });

  it("trusts public authorities where none is given", () => {
    for (const parameters of ["sslmode=verify-full", "sslmode=verify-full&sslrootcert=system", "ssl=true"]) {
      expect(tlsOf(parameters)).toEqual({});
    }
    expect(tlsOf("sslmode=require&sslrootcert=system")).toEqual({});
  });

  it("is refused in one line when it cannot be as it is asked for", () => {
    expect(refusalOf(`${ADDRESS}?sslmode=requrie`)).toContain("sslmode must be");
    expect(refusalOf(`${ADDRESS}?sslmode=verify-ca`)).toContain("needs sslrootcert=FILE");
    expect(refusalOf(`${ADDRESS}?sslrootcert=${folder}/none.crt`)).toContain("none.crt of sslrootcert is missing");
    expect(refusalOf(`${ADDRESS}?sslrootcert=${folder}`)).toContain("cannot be read");
    expect(refusalOf(`${ADDRESS}?sslrootcert=${garbage}`)).toContain("PEM");
    expect(refusalOf(`${ADDRESS}?sslmode=require&sslcert=${authority}&sslkey=${garbage}`)).toContain("PEM");
  });
});

describe("The address of a database", () => {
  it("keeps what is not about TLS", () => {
    expect(readAddress(`${ADDRESS}?sslmode=disable&options=-c%20jit%3Doff`).connectionString).toBe(
      `${ADDRESS}?options=-c+jit%3Doff`,
    );
  });

  it.each([
    "postgres://me:hun#ter2@db/articles",
    "postgres://me:hunter2%zz@db/articles",
    "postgres://me:hunter2@db:99999/articles",
    "postgres://me:hunter2/@db:port/articles",
    "postgres://me:hunter2@[::1",
    "hunter2",
  ])("is refused with how to write what has a meaning in it: %s", (address) => {
    expect(refusalOf(address)).toContain("% is written %25");
  });
});
