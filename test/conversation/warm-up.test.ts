import { expect, it } from "vitest";
import { warmUp } from "../../src/conversation/warm-up.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { UserError } from "../../src/errors.ts";
import { fakeAnswer, fakeArticle, fakeLibrary } from "../fakes/library.ts";

it("asks for a few titles and no more", async () => {
  const asked: string[] = [];
  const articles = Array.from({ length: 50 }, (_, n) =>
    fakeArticle({ path: `${n}`, metadata: { title: `Title ${n}` } }),
  );
  await warmUp(
    fakeLibrary({
      listArticles: async () => articles,
      answer: async (question) => {
        asked.push(question);
        return fakeAnswer({ question });
      },
    }),
    english,
  );
  expect(asked).toEqual(["Title 0", "Title 1", "Title 2", "Title 3", "Title 4"]);
});

it("keeps no bot from starting, whatever fails", async () => {
  const fail = async () => {
    throw new UserError("There is no index yet.");
  };
  await warmUp(fakeLibrary({ listArticles: fail }), english);
  await warmUp(fakeLibrary({ answer: fail }), english);
});
