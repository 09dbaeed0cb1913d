import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { isWorthRetrying, toPostgresError } from "../../src/postgres/postgres-errors.ts";

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe("What PostgreSQL or a pooler before it says", () => {
  it.each([
    ["28P01", 'password authentication failed for user "me"', "refuses the password|refuses the user or the password"],
    [undefined, "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string", "asks for a password"],
    ["28000", 'no pg_hba.conf entry for host "h", user "me", database "d", no encryption', "sslmode=require"],
    ["28000", 'role "me" does not exist', "refuses this user"],
    ["3D000", 'database "d" does not exist', "no database of that name"],
    ["42501", "permission denied for database d", "grant it CREATE"],
    ["25006", "cannot execute CREATE TABLE in a read-only transaction", "primary server"],
    ["53100", "could not extend file: No space left on device", "disk is full"],
    ["53400", "temporary file size exceeds temp_file_limit (0kB)", "temp_file_limit"],
    ["57014", "canceling statement due to statement timeout", "took too long"],
    ["ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1", "cannot be reached"],
    [undefined, "The server does not support SSL connections", "sslmode=disable"],
    [undefined, "There was an error establishing an SSL connection", "no PostgreSQL"],
    ["08P01", "unsupported startup parameter: options", "remove options"],
    ["08P01", "no such database: d", "pooler has no database"],
    ["08P01", "SASL authentication failed", "refuses the user or the password"],
    ["08P01", "transaction blocks not allowed in statement pooling mode", "pool_mode"],
  ])("is told in a line with the fix, at once or after trying again: %s %s", (code, message, line) => {
    const told = toPostgresError(failure(message, code));
    expect(told).toBeInstanceOf(UserError);
    expect(told).toMatchObject({
      message: expect.stringMatching(new RegExp(`^PostgreSQL cannot be used: .*(${line})`)),
    });
    expect(isWorthRetrying(failure(message, code))).toBe(code === "ECONNREFUSED");
  });

  it.each([
    ["53300", "sorry, too many clients already", "max_connections"],
    ["08P01", "query_wait_timeout", "pool size"],
    ["08P01", "no more connections allowed (max_client_conn)", "pool size"],
    [undefined, "Connection terminated due to connection timeout", "does not answer"],
    ["57P05", "terminating connection due to idle-session timeout", "restarted"],
    ["25P03", "terminating connection due to idle-in-transaction timeout", "restarted"],
  ])("is worth another try, since it may be over in a moment: %s %s", (code, message, line) => {
    expect(isWorthRetrying(failure(message, code))).toBe(true);
    expect(toPostgresError(failure(message, code))).toMatchObject({ message: expect.stringContaining(line) });
  });

  it("that nobody can mend stays as it is", () => {
    const fault = failure("syntax error", "42601");
    expect(toPostgresError(fault)).toBe(fault);
  });
});
