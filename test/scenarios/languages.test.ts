import { expect, test } from "vitest";
import { REASONS } from "../../src/corpus/reasons.ts";
import { UserError } from "../../src/errors.ts";
import { FAILURES } from "../../src/system/failures.ts";
import { fill } from "../../src/system/phrase.ts";
import { fakeReport } from "../fakes/library.ts";
import type { Answer } from "../simulator/driver/answer.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const QUESTION = "How long did the lamp burn?";
const UNANSWERED = "Where is the cup?";

/** A German member of a French server. */
async function meetJonas(settings: Parameters<typeof openBot>[1] = {}) {
  const library = createLibrary();
  const discord = { guilds: [{ name: "Phare", locale: "fr" }] };
  const opened = await openBot(library, { discord, ...settings });
  const jonas = opened.discord.member({ name: "jonas", locale: "de" });
  return { ...opened, library, jonas };
}

const labelsOf = (answer: Answer) => answer.buttons().map(({ label }) => label);

test("everybody sees an answer in the server's language, and one alone sees it in the member's own", async () => {
  const { jonas, discord } = await meetJonas();
  const open = await jonas.slash("ask", { question: QUESTION });
  expect(labelsOf(open)).toEqual(["Contexte", "Contexte", "Contexte", "Voir plus", "Utile", "Pas utile"]);
  expect(open.text()).toContain("ligne 5");
  const hidden = await jonas.slash("ask", { question: QUESTION, private: true });
  expect(labelsOf(hidden)).toEqual(["Kontext", "Kontext", "Kontext", "Mehr", "Hilfreich", "Nicht hilfreich", "Teilen"]);
  expect(hidden.text()).toContain("Zeile 5");
  expect(discord.refused()).toEqual([]);
});

test("whoever presses a button of a public answer is told in a language of their own", async () => {
  const { jonas, discord, feedback } = await meetJonas();
  const answer = await jonas.slash("ask", { question: QUESTION });
  const maria = discord.member({ name: "maria", locale: "es-419" });
  expect((await jonas.click(answer, "Utile")).text()).toBe("Danke. Deine Stimme ist gezählt.");
  expect((await maria.click(answer, "Utile")).text()).toBe("Gracias. Tu voto se ha contado.");
  expect(feedback.votes.map(({ question }) => question)).toEqual([QUESTION, QUESTION]);
  expect((await maria.click(answer, "Voir plus")).text()).toContain("línea 7");
});

test("forms and what comes of them are in the member's language", async () => {
  const { jonas, discord } = await meetJonas();
  const answer = await jonas.slash("ask", { question: UNANSWERED, private: true });
  expect(answer.text()).toContain("Die Artikel beantworten das nicht.");
  const form = await jonas.click(answer, "Serverteam Bescheid geben");
  expect(form.modal.title).toBe("Serverteam Bescheid geben");
  expect(JSON.stringify(form.modal)).toContain("Das Team liest die Frage, ohne deinen Namen");
  const told = await jonas.submit(form, { question: UNANSWERED });
  expect(told.text()).toContain("auf der Liste des Serverteams");
  expect(discord.refused()).toEqual([]);
});

test("errors are told in the language of whoever reads them", async () => {
  const { jonas, library } = await meetJonas();
  expect((await jonas.slash("ask", { question: "hallo" })).text()).toContain("Das war keine Frage");
  expect((await jonas.mention("@bot hallo")).text()).toContain("Pose-moi une question");
  const open = await jonas.slash("ask", { question: QUESTION });
  library.rewrite(undefined);
  expect((await jonas.click(open, "Contexte")).text()).toContain("Diesen Artikel gibt es nicht mehr");
  const failing = await jonas.slash("ask", { question: QUESTION, article: "nothing of the kind" });
  expect(failing.ephemeral).toBe(false);
  expect(failing.text()).toContain("Il n’y a pas d’article");
});

test("owners are told in their own language why files are left out, and why indexing or the index fails", async () => {
  const olga = { name: "olga", permissions: ["ManageGuild"], locale: "de" } as const;
  const skipped = [{ file: "wide.csv", reason: fill(REASONS.manyColumns, { columns: 300, row: 12 }) }];
  const left = await openBot({ reindex: async () => fakeReport({ skipped }) });
  expect((await left.discord.member(olga).slash("reindex")).text()).toContain("hat in Zeile 12 300 Spalten");
  const none = new UserError(fill(REASONS.noFolder, { directory: "seeds" }));
  const broken = await openBot({
    reindex: () => Promise.reject(none),
    listArticles: () => Promise.reject(new UserError(FAILURES.noIndex)),
  });
  const member = broken.discord.member(olga);
  expect((await member.slash("reindex")).text()).toContain("Den Artikelordner „seeds“ gibt es nicht");
  expect((await member.slash("doctor")).text()).toContain("Es gibt noch keinen Index. Bauen mit: npm run index");
});

test("a fault of ours is told in the member's language, with an id", async () => {
  const { jonas } = await meetJonas();
  const broken = await openBot({ listArticles: () => Promise.reject(new Error("broken")) });
  const ada = broken.discord.member({ name: "ada", locale: "pl" });
  expect((await ada.slash("sources")).text()).toMatch(/Coś poszło nie tak .* \*\*[0-9a-f]{8}\*\*/);
  expect((await jonas.slash("help")).text()).toContain("Frag die Artikel");
});

test("a private answer that is shared is put into the server's language", async () => {
  const { jonas } = await meetJonas();
  const hidden = await jonas.slash("ask", { question: QUESTION, private: true });
  const shared = await jonas.click(hidden, "Teilen");
  expect(shared.ephemeral).toBe(false);
  expect(labelsOf(shared)).toEqual(["Contexte", "Contexte", "Contexte", "Voir plus", "Utile", "Pas utile"]);
  expect(shared.text()).toContain("Partagé par");
  expect(shared.text()).toContain("It burned all night.");
});

test("a mention is answered in the server's language", async () => {
  const { jonas } = await meetJonas();
  expect((await jonas.mention(`@bot ${UNANSWERED}`)).text()).toContain("Les articles n’y répondent pas.");
});

test("a locale whose language the bot does not speak gets English", async () => {
  const { discord } = await meetJonas();
  const aino = discord.member({ name: "aino", locale: "fi" });
  expect((await aino.slash("help")).text()).toContain("Ask the articles");
});

test("BOT_LANGUAGE sets one language for all", async () => {
  const { jonas, discord } = await meetJonas({ botLanguage: "ja" });
  expect((await jonas.slash("ask", { question: UNANSWERED })).text()).toContain("記事の中に答えはありません。");
  expect((await jonas.slash("help")).text()).toContain("記事に質問する");
  const ask = discord.commands().find(({ body }) => body.name === "ask")?.body;
  expect(ask).toMatchObject({ description: expect.stringContaining("記事に質問します") });
});

test("a question from right to left is isolated where it is shown, and read back as it was asked", async () => {
  const { jonas, feedback } = await meetJonas();
  const question = "كم من الوقت اشتعل المصباح؟";
  const answer = await jonas.slash("ask", { question });
  expect(answer.text()).toContain(`\u2068${question}\u2069`);
  await jonas.click(answer, "Pas utile");
  expect(feedback.votes.at(-1)?.question).toBe(question);
});

test("descriptions are registered in all languages, once, and the menu's entry with them", async () => {
  const { discord, bot, library } = await meetJonas();
  const bodyOf = (name: string) => discord.commands().find(({ body }) => body.name === name)?.body;
  expect(bodyOf("ask")?.description_localizations).toMatchObject({
    de: expect.stringContaining("Frag"),
    "zh-CN": expect.stringContaining("文章"),
  });
  expect(bodyOf("Find in articles")?.name_localizations).toMatchObject({ ru: "Искать в статьях" });
  await bot.stop();
  const { log } = await startIn(discord, library);
  expect(log.entries.map(({ message }) => message)).toContain("The commands are registered already");
});
