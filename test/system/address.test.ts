import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showAddress } from "../../src/system/address.ts";
import { secretsOf } from "../../src/system/environment/environment-secrets.ts";
import { hideSecrets } from "../../src/system/hide-secrets.ts";

describe("An address for people to read", () => {
  it.each([
    ["https://hub.example", "https://hub.example"],
    ["https://user:pass@hub.example:8443/models/?token=t#f", "https://hub.example:8443/models"],
    ["no address", "an address that cannot be read"],
  ])("%s is shown as %s", (address, shown) => expect(showAddress(address)).toBe(shown));
});

describe("What of the environment is secret", () => {
  it("leaves nothing to see of an address's credentials, whatever is printed of it", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9"\\%@:/ü&+]{4,16}$/).map((text) => `q7${text}`);
    fc.assert(
      fc.property(word, word, (password, token) => {
        const address = new URL("https://host/path");
        address.username = "someone";
        address.password = encodeURIComponent(password);
        address.searchParams.set("token", token);
        for (const name of ["HF_ENDPOINT", "DISCORD_API_URL"]) {
          const hide = hideSecrets(secretsOf({ [name]: address.href }));
          const printed = hide(
            [
              address.href,
              password,
              token,
              address.search,
              JSON.stringify({ password, token }),
              `Bearer ${token}`,
            ].join("\n"),
          );
          for (const secret of [password, address.password, token]) expect(printed).not.toContain(secret);
        }
      }),
    );
  });

  it.each([
    ["a token in place of the user", { HF_ENDPOINT: "https://hf_secret@hub" }, "hf_secret"],
    ["what basic authentication makes of it", { DISCORD_API_URL: "https://ab:cd@proxy" }, btoa("ab:cd")],
    ["a password of two letters where it stands", { DISCORD_API_URL: "https://ab:cd@proxy" }, "ab:cd@"],
    ["a database's password in the query", { STORE_URL: "postgres://host/db?password=secret" }, "secret"],
    ["an address that cannot be read", { HF_ENDPOINT: "user:secret@" }, "user:secret@"],
    ["the bot's token", { DISCORD_TOKEN: " abc.def " }, "abc.def"],
  ])("covers %s", (_, env, secret) => {
    expect(hideSecrets(secretsOf(env))(`<${secret}>`)).toBe("<[hidden]>");
  });

  it("is no word that stands for an address, for the complaint about it must stay readable", () => {
    for (const address of ["discord", "discord.com/api", "huggingface.co"]) {
      const line = `DISCORD_API_URL must be an http:// address, such as https://discord.com/api, not https://huggingface.co`;
      expect(hideSecrets(secretsOf({ DISCORD_API_URL: address, HF_ENDPOINT: address }))(line)).toBe(line);
    }
  });

  it("is none of what an operator needs to read", () => {
    const hide = hideSecrets(
      secretsOf({
        STORE_URL: "postgres://bot:hunter22@db.example/footnote?sslmode=require",
        HF_ENDPOINT: "https://hub.example",
      }),
    );
    const line = "bot cannot sign in to footnote at db.example (sslmode=require); https://hub.example answers";
    expect(hide(line)).toBe(line);
  });
});
