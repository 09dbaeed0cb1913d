import { describe, expect, it } from "vitest";
import { readJson } from "../../../../src/corpus/formats/json/json.ts";
import { blocksOf, contentOf, shownOf } from "../read-text.ts";

const read = (value: unknown) => contentOf(readJson, JSON.stringify(value));
const message = (id: number, content: string, more: object = {}) => ({
  id: String(id),
  type: "Default",
  timestamp: `2024-05-0${id}T10:00:00.000+02:00`,
  content,
  author: { id: "1", name: "ada", nickname: "Ada L." },
  attachments: [],
  embeds: [],
  ...more,
});
const channel = (...messages: object[]) => ({
  guild: { id: "123456789012345678", name: "Lamp Club" },
  channel: { id: "223456789012345678", type: "GuildTextChat", name: "help", topic: null },
  dateRange: { after: null, before: null },
  messages,
});

describe("a channel that DiscordChatExporter exported", () => {
  it("is read day by day, with who wrote what to whom, and links to the channel", () => {
    const content = read(
      channel(
        message(1, "How do I light the lamp?"),
        message(2, "With oil.", { type: "Reply", author: { name: "bob" }, reference: { messageId: "1" } }),
        message(3, "Joined the server.", { type: "GuildMemberJoin" }),
        { id: 4, broken: true },
      ),
    );
    expect(content.metadata).toEqual({
      title: "#help",
      publisher: "Lamp Club",
      published: "2024-05-02",
      url: "https://discord.com/channels/123456789012345678/223456789012345678",
    });
    expect(blocksOf(content)).toEqual([
      ["heading", "#help"],
      ["heading", "2024-05-01"],
      ["paragraph", "Ada L.: How do I light the lamp?"],
      ["heading", "2024-05-02"],
      ["paragraph", "bob to Ada L.: With oil."],
    ]);
    expect(content.places).toEqual([]);
  });

  it("shows code as code, line breaks as they are, and no headings of messages' own", () => {
    const content = read(
      channel(message(1, "# Do\nthis: ```sh\nlight --now\n``` and wait"), message(2, "- one\n- two")),
    );
    const shown = shownOf(content);
    expect(shown.code).toEqual([["sh", "light --now"]]);
    expect(shown.text).toMatch(/Ada L\.: # Do *\nthis:/);
    expect(blocksOf(content).slice(-2)).toEqual([
      ["paragraph", "- one"],
      ["paragraph", "- two"],
    ]);
  });
});

describe("a list of texts", () => {
  it("is read with its titles as headings, and each one's address below it", () => {
    const content = read([
      { title: "Opening hours", text: "We open at **nine**.", url: "https://example.org/a" },
      { title: "*Fees*", text: "It costs 5.", url: "javascript:alert(1)" },
    ]);
    expect(blocksOf(content)).toEqual([
      ["heading", "Opening hours"],
      ["paragraph", "We open at nine."],
      ["paragraph", "https://example.org/a"],
      ["heading", "*Fees*"],
      ["paragraph", "It costs 5."],
    ]);
  });

  it("may be questions with answers; what has neither is left out, and the owner told", () => {
    const content = read([
      { question: "How?", answer: "With oil." },
      { question: "Why?" },
      { title: "Fees", text: "It costs 5." },
    ]);
    expect(blocksOf(content).map(([, block]) => block)).toEqual(["How?", "With oil.", "Fees", "It costs 5."]);
    expect(content.warning).toBe("leaves out 1 of 3 entries, which have no title or no text: complete them");
  });

  it("of a single one gives the article its title and address", () => {
    const { metadata } = read({ title: "Fees", text: "It costs 5.", url: "https://example.org/fees" });
    expect(metadata).toEqual({ title: "Fees", url: "https://example.org/fees" });
  });
});

describe("other JSON", () => {
  it("is refused with what would be read", () => {
    for (const value of [{ name: "x", version: "1" }, [], [1], null, "text", [{ title: "A" }], { messages: [] }])
      expect(() => read(value)).toThrow("is JSON of no known form");
    expect(() => contentOf(readJson, '{"a": ')).toThrow("is not valid JSON: save or export it again");
  });

  it("is refused however deep it is, and whatever it calls things", () => {
    expect(() => contentOf(readJson, "[".repeat(1_000_000))).toThrow("is not valid JSON");
    expect(() => contentOf(readJson, "[".repeat(500_000) + "]".repeat(500_000))).toThrow(/no known form|not valid/);
    expect(() => contentOf(readJson, '{"__proto__": {"title": "A", "text": "B"}}')).toThrow("no known form");
  });
});
