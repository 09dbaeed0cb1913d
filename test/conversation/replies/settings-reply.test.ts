import { describe, it } from "vitest";
import { LANGUAGES } from "../../../src/bot-language.ts";
import { settingsReply } from "../../../src/conversation/replies/settings-reply.ts";
import { loadWords } from "../../../src/conversation/words/load-words.ts";
import { serverSettings } from "../../../src/settings/server-settings.ts";
import { expectSendable } from "../measure.ts";

const ids = Array.from({ length: 25 }, (_, n) => String(123456789012345678n + BigInt(n)));
const tags = Array.from({ length: 60 }, (_, n) => `${n}`.padEnd(50, "x"));

describe.each(LANGUAGES)("the settings in %s", async (language) => {
  const words = await loadWords(language);

  it("fit one message, whatever is chosen and just kept", () => {
    const [one] = ids;
    const settings = serverSettings.parse({
      channels: ids,
      forums: ids,
      ownersRole: one,
      ownersChannel: one,
      helpedTag: tags[0],
      weeklyChannel: one,
    });
    expectSendable(settingsReply({ settings, tags, isKept: true, words }));
  });
});
