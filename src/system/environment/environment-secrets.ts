import { secretsInAddress } from "../address.ts";

/** Variables that hold an address, with the fields of its query that are secret; undefined: all. */
const ADDRESSES = { STORE_URL: ["password"], DISCORD_API_URL: undefined, HF_ENDPOINT: undefined } as const;

/** What of the environment must appear in no output, whether it is valid or not: the token, and what opens the addresses. */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const secrets = Object.entries(ADDRESSES).flatMap(([name, query]) => {
    const address = env[name]?.trim();
    return address === undefined || address === "" || address === "file:" ? [] : secretsInAddress(address, query);
  });
  const token = env["DISCORD_TOKEN"]?.trim();
  return token === undefined || token === "" ? secrets : [token, ...secrets];
}
