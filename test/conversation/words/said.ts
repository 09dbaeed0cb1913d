import type { Words } from "../../../src/conversation/words/words.ts";

/** Something that a language says, by where it stands among the words: `answer.lines`. */
export interface Said {
  readonly path: string;
  readonly text: string;
}

const REPORT = {
  generation: "gen-1",
  articles: 3,
  chunks: 41,
  added: 1,
  changed: 2,
  removed: 5,
  unchanged: 7,
  skipped: [],
  embedded: 23,
  seconds: 1.5,
};
const PROGRESS = { done: 12, total: 34, stage: "reading" };
const KINDS = ["page", "slide", "row", "time"];
const DAY = new Date("2024-05-01T12:30:00Z");

/** What the functions among the words are tried with, each with arguments for different forms. */
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  date: [["2024-05-01"]],
  weekday: [[0], [1]],
  "articles.tooManyFiles": [[1], [23]],
  "insights.week": [["2024-05-01", "2024-05-07"]],
  "insights.elsewhere": [[1], [23]],
  "insights.sentToOwners": [[1], [23]],
  "ask.suggested": [["Ada"]],
  "answer.corrected": [["lihgt", "light"]],
  "answer.lines": [
    [5, 5],
    [5, 6],
  ],
  "answer.markedLines": [[5, 6]],
  "answer.place": KINDS.flatMap((kind) => [[{ kind, first: 61, last: 61 }], [{ kind, first: 61, last: 62 }]]),
  "answer.also": [
    [["Ada", "Bob"], 0],
    [["Ada", "Bob"], 23],
  ],
  "answer.sharedBy": [["123"]],
  "answer.changed": [[1714564800]],
  "sources.noneFound": [["Ada"]],
  "sources.found": [
    [1, ""],
    [23, "Ada"],
  ],
  "sources.page": [[2, 34]],
  "sources.chunks": [[1], [23]],
  "sources.indexed": [[1714564800]],
  "help.corpus": [[1, 23, 1714564800]],
  "reindex.progress.fetching": [[PROGRESS]],
  "reindex.progress.reading": [[PROGRESS]],
  "reindex.progress.embedding": [[PROGRESS]],
  "reindex.progress.writing": [[PROGRESS]],
  "reindex.counts": [[REPORT]],
  "reindex.corpus": [[REPORT]],
  "reindex.skipped": [[1], [23]],
  "reindex.skippedFiles": [
    [["a.txt", "b.txt"], 0],
    [["a.txt", "b.txt"], 23],
  ],
  "reindex.moreSkipped": [[1], [23]],
  "fetched.changed": [["guide", 12]],
  "fetched.unchanged": [["guide", 12]],
  "fetched.held": [["guide", 3, 41]],
  "fetched.failed": [["guide", "Ada", 41]],
  "fetched.unlisted": [["guide"]],
  "fetched.unfetched": [["guide"]],
  "errors.longQuestion": [[501]],
  "errors.noSuchArticle": [["Ada"]],
  "errors.severalSuchArticles": [
    ["Ada", ["one", "two"], 0],
    ["Ada", ["one", "two"], 23],
  ],
  "errors.articleAt": [["Ada", "people/ada.md"]],
  "errors.tooFast": [
    ["ask", 1],
    ["publish", 23],
  ],
  "errors.articleChanged": [["Ada"]],
  "errors.failure": [["ab12cd34"]],
  "articles.added": [["people/ada.md"]],
  "articles.changed": [["people/ada.md"]],
  "articles.removed": [["people/ada.md"]],
  "articles.title": [["Ada"]],
  "articles.chunks": [[{ added: 1, kept: 23, removed: 45 }], [{ added: 0, kept: 0, removed: 0 }]],
  "articles.furtherChunks": [[1], [23]],
  "articles.unreadable": [["is empty"]],
  "articles.remark": [["is long"]],
  "articles.leftOut": [[["a.txt", "b.txt"]]],
  "articles.saving": [[["a.txt", "b.txt"]]],
  "articles.saved": [[["a.txt", "b.txt"]]],
  "articles.savedOnly": [[["a.txt", "b.txt"], "Ada"]],
  "articles.versions": [["people/ada.md"]],
  "articles.version": [[DAY, 1234]],
  "articles.tooManyArticles": [[500]],
  "articles.notReadFormat": [["a.txt", ".md, .txt"]],
  "articles.tooLongForForm": [[4000]],
  "articles.tooLarge": [["a.txt", 25]],
  "articles.notFetched": [["a.txt"]],
  "settings.excerptsOption": [[1], [3]],
  "settings.cooldownOption": [[0], [1], [23]],
  "settings.askIn": [
    [["<#123>"], 0],
    [["<#123>"], 23],
  ],
  "settings.request": [["Ada"]],
  "privacy.kept": [
    [1, 23, 5],
    [2, 1, 1],
  ],
  "privacy.since": [["2024-05-01"]],
  "privacy.how": [[1], [90]],
  "privacy.removed": [[0], [1], [23]],
  "insights.lastDays": [[30]],
  "insights.title": [[30]],
  "insights.questions": [
    [1, 0],
    [20, 3],
  ],
  "insights.votes": [[4, 5]],
  "insights.privately": [[1], [23]],
  "insights.chart": [[30]],
  "insights.group": [
    ["Ada", 1],
    ["Ada", 23],
  ],
  "insights.alike": [["Ada"]],
  "insights.moreAlike": [[1], [23]],
  "insights.moreGroups": [[1], [23]],
  "insights.listed": [
    ["Ada", 1],
    ["Ada", 23],
  ],
  "insights.voted": [["Ada", 4, 5]],
  "insights.pointed": [["Ada"]],
  "insights.pointedAnswered": [["Ada", "b.txt"]],
  "insights.pointedUnanswered": [["Ada"]],
  "insights.pointedOnly": [["Ada"]],
  "insights.dismissed": [["Ada"]],
  "insights.table": [[30]],
  "notices.privacy": [[1], [23]],
  "notices.answered": [["Ada", "123"]],
  "notices.answeredHere": [["123"]],
  "doctor.allWell": [[1], [23]],
  "doctor.someIll": [[1, 23]],
  "doctor.version": [["1.2.3", "20.1.0"]],
  "doctor.oldNode": [["18.0.0", "20"]],
  "doctor.index": [[1, 23, "2024-05-01"]],
  "doctor.indexFails": [["Ada"]],
  "doctor.model": [
    ["built-in", true],
    ["built-in", false],
  ],
  "answer.articlesIn": [[["en"]], [["de", "th"]]],
  "doctor.otherLanguages": [[["de", "th"], "Ada"]],
  "doctor.disk": [[1.5]],
  "doctor.diskFull": [[1.5, 2]],
  "doctor.clockWrong": [[1], [23]],
  "doctor.errors": [
    [1, "12:30"],
    [23, "12:30"],
  ],
  "doctor.commandsUnknown": [["Ada"]],
  "doctor.channel": [["general"]],
  "doctor.channelLacks": [["general", ["Ada"]]],
  "doctor.channelGone": [["123"]],
  "doctor.forumLacksTag": [["general", "Ada"]],
  "forums.marked": [["Ada"]],
  "forums.markedAlready": [["Ada"]],
  "forums.tagGone": [["Ada"]],
  "doctor.connection.down": [["https://example.org", 503]],
  "doctor.token": [["Ada"]],
  "doctor.tokenFails": [["Ada"]],
  "doctor.access": [[0], [1], [23]],
  "doctor.accessIdle": [["b.txt", 5]],
  "doctor.accessFails": [["Ada"]],
  "files.kinds.image": [[1], [23]],
  "files.kinds.video": [[1], [23]],
  "files.kinds.sound": [[1], [23]],
  "files.kinds.font": [[1], [23]],
  "files.kinds.archive": [[1], [23]],
  "files.kinds.program": [[1], [23]],
  "files.ofEnding": [
    [1, ".xyz"],
    [23, ".xyz"],
  ],
  "doctor.keptFails": [["feedback.jsonl cannot be read"]],
  "doctor.room": [[12, 345]],
  "doctor.roomLacks": [[345, 12]],
  "doctor.leftOut": [["a.txt: is empty"]],
  "setup.unreachable": [["https://example.org"]],
  "setup.unwell": [[503]],
  "setup.tokenOf": [["Ada"]],
  "setup.invite": [["Ada", "https://example.org"]],
  "setup.serves": [[["Ada", "Bob"]]],
  "setup.noFolder": [["people"]],
  "setup.unfitFolder": [["people"]],
  "setup.notWritten": [[".env"]],
  "setup.written": [[".env"]],
  "setup.writtenAnew": [[".env", ".env.old"]],
  "terminal.noSuchCommand": [["nothing", ["ask", "help"]]],
};

/** Everything that a language says, functions called with each of their samples. Throws for a function without samples. */
export function everythingSaid(words: Words): Said[] {
  return collect(words, "");
}

function collect(value: unknown, path: string): Said[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") {
    const given = SAMPLES[path];
    if (given === undefined) throw new Error(`Give test/conversation/words/said.ts samples for ${path}`);
    return given.map((args, at) => ({ path: `${path}(${at})`, text: String(Reflect.apply(value, undefined, args)) }));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => collect(inside, path === "" ? key : `${path}.${key}`));
}
