import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/corpus/formats/markdown/markdown.ts";
import { readArticle } from "../../src/corpus/read-article.ts";

const titleOf = async (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return (
    await readArticle({ path, bytes, format: { extensions: [], load: async () => readMarkdown }, catalogued: {} })
  ).article.metadata.title;
};

describe("the title of a text with several headings of the highest level", () => {
  it("is the file's name, for the first heading is that of a part", async () => {
    expect(await titleOf("CHANGELOG.md", "# 3.1.0\n\nNew.\n\n# 3.0.0\n\nOld.")).toBe("Changelog");
    expect(await titleOf("History.md", "3.1.0\n=====\n\nNew.\n\n3.0.0\n=====\n\nOld.")).toBe("History");
    expect(await titleOf("docs/02-getting_started.md", "## Windows\n\nA.\n\n## Linux\n\nB.")).toBe("Getting started");
  });

  it("is the folder's name where the file stands for it", async () => {
    expect(await titleOf("docs/air-locks/README.md", "# Opening\n\nA.\n\n# Closing\n\nB.")).toBe("Air locks");
    expect(await titleOf("docs/air-locks/_index.md", "# Opening\n\nA.\n\n# Closing\n\nB.")).toBe("Air locks");
    expect(await titleOf("README.md", "# Opening\n\nA.\n\n# Closing\n\nB.")).toBe("Opening");
  });

  it("is the first heading where that says what the name says, or the name says nothing", async () => {
    expect(await titleOf("ntp.md", "# Configuring NTP\n\nA.\n\n# Clients\n\nB.")).toBe("Configuring NTP");
    expect(await titleOf("003_2cf8ab65f7ea3888.md", "# Opening\n\nA.\n\n# Closing\n\nB.")).toBe("Opening");
    expect(await titleOf("2024-05-01.md", "# Opening\n\nA.\n\n# Closing\n\nB.")).toBe("Opening");
  });

  it("is the first heading where the others are below it", async () => {
    expect(await titleOf("pump.md", "# Opening\n\nA.\n\n## Closing\n\nB.")).toBe("Opening");
  });

  it("is the file's name where the only heading stands within the text", async () => {
    expect(await titleOf("The lamp.md", "It burns.\n\n## Oil\n\nOf whales.")).toBe("The lamp");
    expect(await titleOf("pump.md", "## Opening\n\nA.")).toBe("Opening");
    expect(await titleOf("pump.md", "Read this.\n\n# Opening\n\nA.")).toBe("Opening");
  });

  it("is what front matter states", async () => {
    expect(await titleOf("pump.md", "---\ntitle: T\n---\n# Opening\n\nA.\n\n# Closing\n\nB.")).toBe("T");
  });
});
