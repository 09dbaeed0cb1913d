import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, actionNameOf } from "../../../src/conversation/actions/action.ts";
import * as actions from "../../../src/conversation/actions/actions.ts";
import { buttonsIn } from "../../../src/conversation/actions/buttons.ts";
import { DISCORD_LIMITS, MAX_SEARCH_LENGTH } from "../../../src/conversation/limits.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { componentHandlers, formHandlers } from "../../../src/discord/buttons/index.ts";
import { fakeExcerpt } from "../../fakes/library.ts";
import { nastyText } from "../nasty-text.ts";

const key = fc.base64String().map((text) => text.replaceAll("+", "-").replaceAll("/", "_").slice(0, 12));
const snowflake = fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String);

describe("an action", () => {
  function isReadAsWritten<T>(action: Action<T>, about: fc.Arbitrary<T>) {
    it(`${action.name} is read from a custom id as it was written`, () => {
      fc.assert(
        fc.property(about, (each) => {
          const customId = action.encode(each);
          expect(actionNameOf(customId)).toBe(action.name);
          expect(action.decode(customId)).toEqual(each);
        }),
      );
    });
  }

  isReadAsWritten(actions.context, fc.record({ key, start: fc.nat(), length: fc.nat(), fingerprint: key }));
  isReadAsWritten(
    actions.more,
    fc.record({ from: fc.nat(), generationMark: key, articleKey: fc.option(key, { nil: undefined }) }),
  );
  isReadAsWritten(actions.vote, fc.record({ helpful: fc.boolean() }));
  isReadAsWritten(actions.share, fc.constant(undefined));
  isReadAsWritten(actions.post, fc.record({ replyTo: snowflake }));
  isReadAsWritten(actions.tellMe, fc.constant(undefined));
  isReadAsWritten(actions.askAgain, fc.constant(undefined));
  isReadAsWritten(actions.tellOwners, fc.constant(undefined));
  isReadAsWritten(actions.cancelReindex, fc.constant(undefined));
  isReadAsWritten(actions.sourcesPage, fc.record({ page: fc.integer({ min: 1 }), search: nastyText }));
  isReadAsWritten(actions.openSource, fc.constant(undefined));
  isReadAsWritten(actions.downloadMyData, fc.constant(undefined));
  isReadAsWritten(actions.deleteMyData, fc.record({ isSure: fc.boolean() }));
  isReadAsWritten(actions.changeSetting, fc.record({ setting: fc.constantFrom("channels", "isPrivate") }));
  isReadAsWritten(actions.askAbout, fc.record({ articleKey: key }));

  for (const about of [actions.writeDraft, actions.saveDraft, actions.discardDraft])
    isReadAsWritten(about, fc.record({ draft: key }));
  isReadAsWritten(actions.openVersion, fc.record({ articleKey: key }));

  for (const about of [actions.writeAnswer, actions.pointToArticle, actions.dismissQuestions])
    isReadAsWritten(about, fc.record({ question: key }));

  it("has a name of its own, and something that answers it", () => {
    const names = Object.values(actions).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const answered = [...componentHandlers, ...formHandlers].map(({ name }) => name);
    expect([...new Set(answered)].sort()).toEqual(names.sort());
  });

  it("never throws over a custom id that is damaged", () => {
    fc.assert(
      fc.property(nastyText, (rest) => {
        for (const { name, decode } of Object.values(actions)) expect(() => decode(`${name}:${rest}`)).not.toThrow();
      }),
    );
  });
});

describe("a custom id", () => {
  it("of a message that was posted by an earlier version is read", () => {
    expect(actions.context.decode("context:0123456789ab:xg:5e:AbCd_-12:3")).toEqual({
      key: "0123456789ab",
      start: 1204,
      length: 194,
      fingerprint: "AbCd_-12",
    });
    expect(actions.more.decode("more:3:abcdefgh:-")).toEqual({
      from: 3,
      generationMark: "abcdefgh",
      articleKey: undefined,
    });
    expect(actions.more.decode("more:6:abcdefgh:0123456789ab").articleKey).toBe("0123456789ab");
    expect(actions.vote.decode("vote:up")).toEqual({ helpful: true });
    expect(actions.vote.decode("vote:down")).toEqual({ helpful: false });
    expect(actions.post.decode("post:1234567890123456789")).toEqual({ replyTo: "1234567890123456789" });
    expect(actions.sourcesPage.decode("sources:3:a:b:c")).toEqual({ page: 3, search: "a:b:c" });
    expect(actions.askAbout.decode("ask:0123456789ab")).toEqual({ articleKey: "0123456789ab" });
    for (const name of ["share", "tell", "cancel-reindex", "source"]) expect(actionNameOf(name)).toBe(name);
  });

  it("is never too long, however large the corpus, the article or the search", () => {
    const buttons = buttonsIn(english);
    const huge = 50_000_000;
    const excerpt = fakeExcerpt({ article: "x".repeat(4000), start: huge, end: huge + 5000, number: 9999 });
    for (const { custom_id } of [
      buttons.context(excerpt),
      buttons.more({ from: 9999, generationMark: "abcdefgh", articleKey: "abcdefghijkl" }),
      buttons.sourcesPage({ page: 125_000, search: "x".repeat(MAX_SEARCH_LENGTH) }, "Next", false),
      buttons.post("9".repeat(20)),
      buttons.askAbout("abcdefghijkl"),
    ]) {
      expect(custom_id.length).toBeGreaterThan(0);
      expect(custom_id.length).toBeLessThanOrEqual(DISCORD_LIMITS.customId);
    }
  });
});
