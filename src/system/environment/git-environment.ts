/** What git needs to find its way: programs, keys, certificates, and how to get out of this network. */
const NAMES = [
  ..."PATH HOME USERPROFILE SystemRoot TMPDIR TEMP SSH_AUTH_SOCK GIT_SSH_COMMAND".split(" "),
  ..."SSL_CERT_FILE SSL_CERT_DIR GIT_SSL_CAINFO https_proxy HTTPS_PROXY no_proxy NO_PROXY".split(" "),
];

/** The part of an environment that git is started with; all else, tokens among it, stays here. */
export function gitEnvironment(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(NAMES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
