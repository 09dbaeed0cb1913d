import { cp, readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { expectFailure } from "../program/complaints.ts";
import { answerDocument, oneDocument, reportDocument } from "../program/documents.ts";
import { openWorkplace } from "../program/workplace.ts";
import { HUB_MODEL, startHub } from "./download/stand-in-hub.ts";
import { writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

const QUESTION = { args: ["--json", "Who is Lu Kang?"] };
const UNREACHABLE = "http://127.0.0.1:1";
const RERANKER = "Someone/tiny-cross-encoder";

describe("the program with a model from the hub", () => {
  it("downloads it before the first question, says how far it is, and needs no network afterwards", async () => {
    const hub = await startHub();
    const workplace = await openWorkplace();
    const env = { EMBEDDING_MODEL: HUB_MODEL, MODEL_CACHE_DIR: workplace.path("cache"), HF_ENDPOINT: hub.url };
    const first = await workplace.run("ask", { ...QUESTION, env: { ...env, LOG_LEVEL: "info" } });
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toMatch(/Downloading Someone\/small-model: onnx\/model_quantized.onnx, 8\.\d of 8\.\d MB/);
    expect(oneDocument(first.stdout, answerDocument).answered).toBe(true);
    expect(await readdir(workplace.path("cache", "Someone"))).toEqual(["small-model", "small-model.sha256"]);
    const offline = { ...env, HF_ENDPOINT: UNREACHABLE, EMBEDDING_OFFLINE: "1" };
    const again = await workplace.run("index", { args: ["--json"], env: offline });
    expect(oneDocument(again.stdout, reportDocument)).toMatchObject({ unchanged: 2, embedded: 0 });
    const second = await workplace.run("ask", { ...QUESTION, env: offline });
    expect(oneDocument(second.stdout, answerDocument).excerpts).toEqual(
      oneDocument(first.stdout, answerDocument).excerpts,
    );
  });

  it("says in one line that it is not there, and how to get it", async () => {
    const workplace = await openWorkplace();
    const env = { EMBEDDING_MODEL: HUB_MODEL, MODEL_CACHE_DIR: workplace.path("cache"), EMBEDDING_OFFLINE: "1" };
    const wanted = [HUB_MODEL, workplace.path("cache"), "EMBEDDING_OFFLINE"];
    expectFailure(await workplace.run("ask", { ...QUESTION, env }), wanted);
    expectFailure(await workplace.run("index", { env }), wanted);
  });

  it("re-orders what it found by a cross-encoder", async () => {
    const workplace = await openWorkplace();
    const env = { RERANKER_MODEL: RERANKER, MODEL_CACHE_DIR: workplace.path("cache"), EMBEDDING_OFFLINE: "1" };
    const question = { args: ["--json", "What did the government say about security?"] };
    const plain = oneDocument((await workplace.run("ask", question)).stdout, answerDocument);
    const last = plain.excerpts.at(-1);
    if (!last || plain.excerpts.length < 2) throw new Error("There is nothing to re-order");
    const others = plain.excerpts.slice(0, -1).map(({ text }) => text.toLowerCase());
    const word = last.text
      .toLowerCase()
      .match(/[a-z]{4,}/g)
      ?.find((each) => others.every((text) => !text.includes(each)));
    if (word === undefined) throw new Error("There is nothing to tell the last excerpt by");
    const folder = await writeTinyCrossEncoder({ [word]: 100 });
    await cp(folder, workplace.path("cache", ...RERANKER.split("/")), { recursive: true });
    const reranked = oneDocument((await workplace.run("ask", { ...question, env })).stdout, answerDocument);
    expect(reranked.excerpts[0]?.text.toLowerCase()).toContain(word);
  });
});
