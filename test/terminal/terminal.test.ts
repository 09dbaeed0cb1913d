import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Library } from "../../src/conversation/library.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { UserError } from "../../src/errors.ts";
import { createStyle } from "../../src/terminal/style.ts";
import { runTerminal } from "../../src/terminal/terminal.ts";
import { fakeAnswer, fakeArticle, fakeLibrary } from "../fakes/library.ts";
import { fakeLogger } from "../fakes/logger.ts";

interface Session {
  readonly lines: string;
  readonly library?: Partial<Library>;
  readonly signal?: AbortSignal;
}

/** Runs a session on piped lines and returns what it printed. */
async function converse({ lines, library = {}, signal = new AbortController().signal }: Session) {
  const [input, output, errorOutput] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const log = fakeLogger();
  const style = createStyle({ terminal: false, colour: false });
  input.end(lines);
  await runTerminal({
    words: english,
    commands,
    library: fakeLibrary(library),
    log,
    input,
    output,
    errorOutput,
    style,
    signal,
  });
  output.end();
  errorOutput.end();
  return { out: await text(output), err: await text(errorOutput), log: log.entries };
}

describe("the terminal on piped lines", () => {
  it("answers each line in order and ends with the input", async () => {
    const { out, err } = await converse({ lines: "First?\n\n  Second?  \n/ask Third?" });
    expect(out.match(/(First|Second|Third)\?/g)).toEqual(["First?", "Second?", "Third?"]);
    expect(err).toBe("");
  });

  it("waits for one answer before it begins the next", async () => {
    const begun: string[] = [];
    let running = 0;
    const answer = async (question: string) => {
      expect(running++).toBe(0);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      begun.push(question);
      return fakeAnswer({ question });
    };
    await converse({ lines: "a?\nb?\nc?\n", library: { answer } });
    expect(begun).toEqual(["a?", "b?", "c?"]);
  });

  it("lists all pages of the articles", async () => {
    const articles = Array.from({ length: 20 }, (_, n) =>
      fakeArticle({ path: `${n}`, metadata: { title: `Article ${n}.` } }),
    );
    const { out } = await converse({ lines: "/sources\n", library: { listArticles: async () => articles } });
    expect(out).toContain("Article 0.");
    expect(out).toContain("Article 19.");
  });

  it("re-indexes, and only reports when asked for a dry run", async () => {
    const runs: (boolean | undefined)[] = [];
    const reindex: Library["reindex"] = async (options) => {
      runs.push(options.dryRun);
      return fakeLibrary().reindex(options);
    };
    const { out, err } = await converse({
      lines: "/reindex\n/reindex dry\n/reindex everything\n",
      library: { reindex },
    });
    expect(runs).toEqual([false, true]);
    expect(out).toContain("1 added");
    expect(err).toContain("/reindex dry");
  });

  it("tells what is wrong in a line and goes on", async () => {
    const library = {
      answer: async (question: string) => {
        if (question.startsWith("a")) throw new UserError("There is no index: run npm run index.");
        if (question.startsWith("b")) throw new TypeError("x is undefined");
        return fakeAnswer({ question });
      },
    };
    const { out, err, log } = await converse({ lines: `a?\nb?\n/nonsense\n${"x".repeat(6000)}\nGood?\n`, library });
    expect(err.trim().split(/\n+/)).toEqual([
      "There is no index: run npm run index.",
      "Something went wrong on our side; the log has the cause.",
      "There is no command /nonsense: type a question, or one of /ask, /sources, /help, /reindex.",
      "The question has 6,000 characters: ask with at most 500.",
    ]);
    expect(out).toContain("Good?");
    expect(log.map((entry) => entry.level)).toEqual(["error"]);
  });

  it.each(["exit", "quit", "Exit", "/exit", "/QUIT"])("leaves at %s", async (word) => {
    const { out, err } = await converse({ lines: `First?\n${word}\nnever\n` });
    expect([out.includes("First?"), out.includes("never"), err]).toEqual([true, false, ""]);
  });

  it.each(["help", "HELP", "?", "/help"])("says at %s what can be typed", async (word) => {
    const answer = () => Promise.reject(new Error("asked"));
    const { out } = await converse({ lines: `${word}\n`, library: { answer } });
    expect(out).toContain("Type a question");
  });

  it("takes these words within a question for what they are", async () => {
    const { out } = await converse({ lines: "exit strategy\nquit smoking\nhelp the keeper\n" });
    expect(out.match(/exit strategy|quit smoking|help the keeper/g)).toHaveLength(3);
  });

  it("leaves at once when the process is to end, even during an answer", async () => {
    const leaving = new AbortController();
    const answer = () => {
      setImmediate(() => leaving.abort());
      return new Promise<never>(() => {});
    };
    const { out, err } = await converse({ lines: "Forever?\nLater?\n", library: { answer }, signal: leaving.signal });
    expect(out + err).toBe("");
  });
});
