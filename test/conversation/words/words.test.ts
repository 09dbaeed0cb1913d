import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/bot-language.ts";
import { DISCORD_LIMITS } from "../../../src/conversation/limits.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { PLURALS } from "../../../src/conversation/words/grammar.ts";
import { loadWords } from "../../../src/conversation/words/load-words.ts";
import { everythingSaid } from "./said.ts";

const COMMAND_NAME = 32;
const inEnglish = new Map(everythingSaid(english).map(({ path, text }) => [path, text]));

/** What another language may say just as English does. */
const SAME = new Set([
  "de answer.link",
  "de articles.textLabel",
  "de files.kinds.video(0)",
  "tr operator.tokens(0)",
  "es setup.no",
  "it setup.no",
  "fr articles.formTitle",
  "fr answer.place(0)",
  "fr answer.place(1)",
  "fr sources.found(0)",
  "fr files.kinds.archive(0)",
  "fr files.kinds.archive(1)",
  "fr files.kinds.image(0)",
  "fr files.kinds.image(1)",
  "it answer.link",
  "it files.kinds.video(0)",
  "nl answer.link",
  "nl buttons.context",
  "nl files.kinds.video(0)",
  "pl files.kinds.program(0)",
  "pt-BR answer.link",
  "tr files.kinds.program(0)",
  "tr files.kinds.video(0)",
  "pt-BR answer.place(2)",
  "pt-BR answer.place(3)",
]);
/** The same in all languages: names and signs alone. */
const SIGNS = [
  "errors.articleAt(0)",
  "reindex.skippedFiles(0)",
  "insights.alike(0)",
  "insights.table(0)",
  "doctor.tokenFails(0)",
  "doctor.accessFails(0)",
];
describe.each(LANGUAGES.filter((language) => language !== "en"))("the words in %s", async (language) => {
  const words = await loadWords(language);
  const said = everythingSaid(words);

  it("say everything that the English ones say", () => {
    const names = (paths: Iterable<string>) => [...paths].filter((path) => !path.startsWith("help.in"));
    expect(names(said.map(({ path }) => path))).toEqual(names(inEnglish.keys()));
    for (const { path, text } of said) expect(text.trim(), path).not.toBe("");
  });

  it("say nothing in English", () => {
    const translated = said.filter(({ path }) => !SIGNS.includes(path));
    const same = translated.filter(({ path, text }) => inEnglish.get(path) === text);
    expect(same.map(({ path }) => `${language} ${path}`).filter((each) => !SAME.has(each))).toEqual([]);
  });

  it("name the commands, options, variables and numbers that the English ones name", () => {
    const named = (text: string) =>
      [
        ...text.matchAll(
          /\/[a-z]{3,}(?: dry)?|\{\w+\}|DISCORD_TOKEN|<[@#t][^>]+>|\.(?:txt|md)\b|\bCtrl-D\b|Ada|(?:b\.)?txt/g,
        ),
      ]
        .map(([name]) => name)
        .sort();
    for (const { path, text } of said.filter((each) => !each.path.startsWith("help.in"))) {
      expect(named(text), path).toEqual(named(inEnglish.get(path) ?? ""));
    }
  });

  it("leave no sign of a plural form, an argument or a bold word unfinished", () => {
    for (const { path, text } of said) {
      expect(text, path).not.toMatch(/(?<!^|\n)(?<![#<])#(?! \S|#|general)|undefined|\[object|NaN|\$\{/);
      // There, ** is a wildcard.
      if (path !== "failures.manyWildcards") expect(text.split("**").length % 2, path).toBe(1);
    }
  });

  it("keep the marks of headings, small print and lists", () => {
    const mark = (text: string) => /^(?:### |-# |- )?/.exec(text)?.[0];
    for (const { path, text } of said) expect(mark(text), path).toBe(mark(inEnglish.get(path) ?? text));
  });

  it("have every form that the language has for counted things", () => {
    const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect([...PLURALS[language]].sort()).toEqual([...rules].sort());
  });
});

describe.each(LANGUAGES)("what Discord limits, in %s,", async (language) => {
  const words = await loadWords(language);

  it("is short enough", () => {
    for (const label of Object.values(words.buttons))
      expect(label.length, label).toBeLessThanOrEqual(DISCORD_LIMITS.buttonLabel);
    for (const name of [words.ask.find, words.articles.addCommand])
      expect(name.length).toBeLessThanOrEqual(COMMAND_NAME);
    expect(words.feedback.tellTitle.length).toBeLessThanOrEqual(DISCORD_LIMITS.modalTitle);
    expect(words.feedback.tellLabel.length).toBeLessThanOrEqual(DISCORD_LIMITS.inputLabel);
    const { pointTitle, pointLabel } = words.insights;
    for (const label of [pointTitle, pointLabel])
      expect(label.length, label).toBeLessThanOrEqual(DISCORD_LIMITS.inputLabel);
    const { titleLabel, folderLabel, textLabel, asksLabel, formTitle, uploadTitle, filesLabel } = words.articles;
    for (const label of [titleLabel, folderLabel, textLabel, asksLabel, formTitle, uploadTitle, filesLabel])
      expect(label.length, label).toBeLessThanOrEqual(DISCORD_LIMITS.inputLabel);
    expect(words.ask.question.length).toBeLessThanOrEqual(DISCORD_LIMITS.inputLabel);
    expect(words.sources.open.length).toBeLessThanOrEqual(DISCORD_LIMITS.selectPlaceholder);
  });

  it("calls a button what the button is called", () => {
    expect(words.settings.helpedTag).toContain(`**${words.buttons.thisHelped}**`);
  });

  it("has options that fit a menu", () => {
    const {
      strictnessOptions,
      isPublic,
      isPrivate,
      everywhere,
      nobodyElse,
      cooldownAsSet,
      noChannel,
      noForum,
      noTag,
      noWeekly,
    } = words.settings;
    const options = [...Object.values(strictnessOptions), isPublic, isPrivate, everywhere, nobodyElse, cooldownAsSet];
    for (const option of [...options, noChannel, noForum, noTag, noWeekly, words.sources.untitled])
      expect(option.length, option).toBeLessThanOrEqual(DISCORD_LIMITS.choiceName);
  });

  it("has labels that fit a telephone's row of buttons", () => {
    for (const label of Object.values(words.buttons)) expect(label.length, label).toBeLessThanOrEqual(40);
  });
});
