import { UserError } from "../errors.ts";
import { errorCode } from "../system/error-code.ts";

/** What PostgreSQL reports when transactions got in each other's way: run again, they succeed. */
const CONFLICTS: ReadonlySet<string> = new Set(["40001", "40P01"]);
/** The server is going down, coming up, full, or not to be reached: worth another try in a moment. */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  "57P01",
  "57P02",
  "57P03",
  "57P05",
  "25P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
]);
/** `pg` gives no code when a connection ends below it. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Connection ended)/;
/** Citus gives none when a worker is gone in the middle of a transaction, and passes on what the connection to it said. */
const LOST_WORKER =
  /^(failure on connection marked as essential|connection to the remote node |server closed the connection unexpectedly|failed to COPY to shard )/;
/** A connection pooler such as PgBouncer gives this code to everything, also to what only its operator can mend. */
const PROTOCOL_VIOLATION = "08P01";
const BUSY_POOLER = /^(query_wait_timeout|no more connections allowed|server login has been failing)/;

const ASKS_TLS = "it wants TLS: add sslmode=require to STORE_URL, or check its pg_hba.conf";
const NO_ANSWER = "it does not answer: check the host and the port in STORE_URL, and that nothing blocks the way there";
/** What is only told by the words, of the driver or of a pooler. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^timeout exceeded when trying to connect/, "all connections are busy: try again in a moment"],
  [/^(timeout expired|Connection terminated due to connection timeout|Query read timeout)/, NO_ANSWER],
  [
    /^The server does not support SSL/,
    "it speaks no TLS: set sslmode=disable in STORE_URL, or turn TLS on in the server",
  ],
  [
    /^There was an error establishing an SSL/,
    "what answers is no PostgreSQL: check the host and the port in STORE_URL",
  ],
  [/^SSL required|, no encryption$/, ASKS_TLS],
  [/client password must be a/, "it asks for a password: STORE_URL must be postgres://user:password@host/database"],
  [
    BUSY_POOLER,
    "the connection pooler has no connection left, or cannot reach the server: see its log, and raise its pool size (4 at least)",
  ],
  [
    /^unsupported startup parameter: /,
    "the connection pooler takes no further settings: remove options from STORE_URL",
  ],
  [/^transaction blocks not allowed/, "the connection pooler must be in session or in transaction mode (pool_mode)"],
  [/^no such database: /, "the connection pooler has no database of that name: add it there, or check STORE_URL"],
  [/^(SASL|password) authentication failed/, "it refuses the user or the password: check STORE_URL"],
];

const REASONS: Readonly<Record<string, string>> = {
  "28000": "it refuses this user: check the user name in STORE_URL and the server's pg_hba.conf",
  "53300": "it takes no more connections: raise its max_connections, or the user's limit (docs/scale.md says how many)",
  "28P01": "it refuses the password: check STORE_URL",
  "3D000": "it has no database of that name: create it, or check STORE_URL",
  "42501": "the user of STORE_URL lacks a permission: grant it CREATE on the database",
  "25006": "it only lets read: STORE_URL must name the primary server, without default_transaction_read_only",
  "53100": "its disk is full: free some space and try again",
  "53200": "it is out of memory: lower maintenance_work_mem or give the server more",
  "53400": "one of its limits, such as temp_file_limit, is reached: see its log",
  "57014": "a statement took too long: see its log, or try again when it has less to do",
  "55P03": "another program holds a lock on the index's tables: try again when it is done",
  ENOTFOUND: "there is no server of that name: check STORE_URL",
  ENOENT: "there is no socket of that name: check the host in STORE_URL",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name: check the host in STORE_URL",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted: STORE_URL must have its authority as sslrootcert=FILE",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted: STORE_URL must have its authority as sslrootcert=FILE",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "its certificate is not trusted: STORE_URL must have its authority as sslrootcert=FILE",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "its certificate is not trusted: STORE_URL must have its authority as sslrootcert=FILE",
  CERT_HAS_EXPIRED: "its certificate has expired",
};

/** Whether the connection is gone, so that nothing is known of a statement that was under way. */
function isLost(error: unknown): boolean {
  const code = errorCode(error) ?? "";
  const message = messageOf(error);
  if (code === PROTOCOL_VIOLATION) return BUSY_POOLER.test(message);
  return UNAVAILABLE.has(code) || code.startsWith("08") || LOST_CONNECTION.test(message) || LOST_WORKER.test(message);
}

export function isWorthRetrying(error: unknown): boolean {
  return CONFLICTS.has(errorCode(error) ?? "") || isLost(error);
}

/** Turns what the server or the network says into a line for the operator, never with the address or the password. */
export function toPostgresError(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const reason = reasonOf(error);
  return reason === undefined ? error : new UserError(`PostgreSQL cannot be used: ${reason}.`, { cause: error });
}

function reasonOf(error: unknown): string | undefined {
  const message = messageOf(error);
  const [, told] = WORDS.find(([words]) => words.test(message)) ?? [];
  const known = told ?? REASONS[errorCode(error) ?? ""];
  if (known !== undefined) return known;
  if (isLost(error) && isReported(error)) {
    return "one of its machines cannot be reached, or was restarted: see that it runs, then try again";
  }
  return isLost(error) ? "it cannot be reached, or was restarted: see that it runs, then try again" : undefined;
}

/** The server that was asked is well and says so of another one: the cluster's coordinator of a worker. */
function isReported(error: unknown): boolean {
  return error instanceof Error && "severity" in error && error.severity === "ERROR";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
