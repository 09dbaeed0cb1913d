import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  type DownloadProgress,
  type FetchModelOptions,
  fetchModel,
} from "../../../src/embedding/download/fetch-model.ts";
import { loadEmbedder } from "../../../src/embedding/load-models.ts";
import { UserError } from "../../../src/errors.ts";
import { temporaryFolder } from "../built-in-folder.ts";
import { tableFiles } from "../static/write-table.ts";
import {
  dropAfter,
  HUB_MODEL,
  type HubAnswer,
  hangAfter,
  loginPage,
  rightly,
  type StandInHub,
  shortOf,
  startHub,
  status,
} from "./stand-in-hub.ts";

const ONNX = "onnx/model_quantized.onnx";
const PATIENCE = { idle: 10_000, attempts: 3, backOff: 5 };
/** For hubs that say nothing: nobody wants to wait for them here. */
const IMPATIENCE = { ...PATIENCE, idle: 150 };

interface Place {
  readonly directory: string;
  readonly options: FetchModelOptions;
  /** Everything that lies beside the model's folder, and it. */
  left(): Promise<string[]>;
}

async function place({ url }: Pick<StandInHub, "url">): Promise<Place> {
  const directory = join(await temporaryFolder(), ...HUB_MODEL.split("/"));
  return {
    directory,
    options: {
      model: HUB_MODEL,
      directory,
      hub: url,
      offline: false,
      patience: PATIENCE,
      lockPace: { beat: 20, stale: 400 },
    },
    left: () => readdir(dirname(directory)),
  };
}

/** The one line that a person is told. */
async function complaint(options: FetchModelOptions): Promise<string> {
  const error: unknown = await fetchModel(options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error ?? new Error("Nothing went wrong");
  expect(error.message).not.toContain("\n");
  return error.message;
}

describe("a model that is not there yet", () => {
  it("downloads of a table of tokens its own files, which can be read", async () => {
    const hub = await startHub(tableFiles());
    const { directory, options } = await place(hub);
    await fetchModel(options);
    expect(hub.requests.map(({ file }) => file)).toEqual(["config.json", "tokenizer.json", "model.safetensors"]);
    expect(await readdir(directory)).toEqual(["SHA256SUMS", ...Object.keys(tableFiles())].sort());
    expect((await loadEmbedder(HUB_MODEL, directory)).dimensions).toBe(3);
  });

  it("refuses as a table of tokens what is none", async () => {
    const hub = await startHub({ ...tableFiles(), "model.safetensors": Buffer.from("version https://git-lfs") });
    const { options, left } = await place(hub);
    expect(await complaint(options)).toContain("model.safetensors");
    expect(await left()).toEqual([]);
  });

  it("is downloaded once, with progress, and can then be loaded", async () => {
    const hub = await startHub();
    const { options, directory, left } = await place(hub);
    const progress: DownloadProgress[] = [];
    await fetchModel({ ...options, onProgress: (step) => progress.push(step) });
    const embedder = await loadEmbedder(HUB_MODEL, directory);
    expect(embedder).toMatchObject({ model: HUB_MODEL, dimensions: 256 });
    expect((await left()).sort()).toEqual(["small-model", "small-model.sha256"]);
    const last = progress.at(-1);
    expect(last).toMatchObject({ model: HUB_MODEL, file: ONNX });
    expect(last?.received).toBe(last?.total);
    const asked = hub.requests.length;
    await fetchModel(options);
    expect(hub.requests).toHaveLength(asked);
  });

  it("is not asked for where the network is forbidden", async () => {
    const hub = await startHub();
    const { options, directory } = await place(hub);
    expect(await complaint({ ...options, offline: true })).toMatch(
      new RegExp(
        `^The model ${HUB_MODEL} is not in ${directory}, and EMBEDDING_OFFLINE=1 .* copy its folder there\\.$`,
      ),
    );
    expect(hub.requests).toEqual([]);
  });

  it("is used without the network once it is there", async () => {
    const hub = await startHub();
    const { options } = await place(hub);
    await fetchModel(options);
    await expect(fetchModel({ ...options, offline: true, hub: "http://127.0.0.1:1" })).resolves.toBeUndefined();
  });

  it("is downloaded by one of two that want it; the other waits", async () => {
    const hub = await startHub();
    const { options } = await place(hub);
    const waited: number[] = [];
    await Promise.all([1, 2].map((who) => fetchModel({ ...options, onWait: () => waited.push(who) })));
    expect(waited).toHaveLength(1);
    expect(hub.requests).toHaveLength(4);
  });
});

describe("a hub with faults", () => {
  it("is asked again after a connection that drops, for the rest alone", async () => {
    const hub = await startHub();
    const { options, directory } = await place(hub);
    hub.answer(ONNX, dropAfter(3_000_000), status(503));
    await fetchModel(options);
    const starts = hub.requests.filter(({ file }) => file === ONNX).map(({ from }) => from);
    expect(starts[0]).toBe(0);
    expect(starts.at(-1)).toBeGreaterThan(0);
    await loadEmbedder(HUB_MODEL, directory);
  });

  it("may answer 503 and 429 a few times", async () => {
    const hub = await startHub();
    const { options } = await place(hub);
    hub.answer("config.json", status(503), status(429, { "retry-after": "0.01" }));
    hub.answer("tokenizer.json", status(500), status(502));
    await expect(fetchModel(options)).resolves.toBeUndefined();
  });

  it.each([
    ["drops every connection", () => dropAfter(1000), "other side closed|terminated|socket", PATIENCE],
    ["answers 503 for good", () => status(503), "answered 503", PATIENCE],
    ["accepts and never answers", () => hangAfter(0), "nothing came for 0.15 seconds", IMPATIENCE],
    ["stops in the middle", () => hangAfter(1000), "nothing came for 0.15 seconds", IMPATIENCE],
  ])("is given up when it %s", async (_, fault, reason, patience) => {
    const hub = await startHub();
    const { options, left } = await place(hub);
    hub.answer("tokenizer.json", ...Array.from({ length: 20 }, fault));
    const message = await complaint({ ...options, patience });
    expect(message).toMatch(new RegExp(`^tokenizer.json of ${HUB_MODEL} could not be downloaded from ${hub.url}: `));
    expect(message).toMatch(new RegExp(`(${reason}).*Check the network, then start again\\.$`));
    expect(await left()).toEqual([]);
  });

  it.each([
    ["does not know the model", status(404), "answered 404: .* Check the model's name"],
    ["wants an account", status(401), "answered 401: .* not public"],
    ["answers with a page", loginPage("text/html; charset=utf-8"), "login page or a proxy"],
    ["answers with a page that it calls something else", loginPage("application/json"), "login page or a proxy"],
    ["ends a file early as if it were whole", shortOf(100), "something else came instead of the file"],
  ])("is not asked again when it %s", async (_, answer, reason) => {
    const hub = await startHub();
    const { options, left } = await place(hub);
    hub.answer("config.json", answer);
    expect(await complaint(options)).toMatch(new RegExp(`^config.json of ${HUB_MODEL} .*${reason}`));
    expect(hub.requests).toHaveLength(1);
    expect(await left()).toEqual([]);
  });

  it("can't pass a page or a part of the weights off as the weights", async () => {
    for (const answer of [loginPage("application/octet-stream"), shortOf(5_000_000)]) {
      const hub = await startHub();
      const { options, left } = await place(hub);
      hub.answer(ONNX, answer);
      expect(await complaint(options)).toContain(`${ONNX} of ${HUB_MODEL} could not be downloaded`);
      expect(await left()).toEqual([]);
    }
  });

  it("may have no weights of the right kind", async () => {
    const hub = await startHub();
    const { options } = await place(hub);
    hub.answer(ONNX, status(404));
    expect(await complaint(options)).toMatch(/choose one that offers this file, such as those of Xenova/);
  });

  it("may not be there at all", async () => {
    const { options } = await place({ url: "http://127.0.0.1:1" });
    expect(await complaint(options)).toMatch(/^config.json of .* from http:\/\/127.0.0.1:1: .*Check the network/);
  });
});

describe("a model that was downloaded before", () => {
  const other = Buffer.from('{"model_max_length":128}');
  const changed: HubAnswer = (_, response) => response.end(other);

  it("is refused when it is another one now, until the owner says that it may be", async () => {
    const hub = await startHub();
    const { options, directory } = await place(hub);
    await fetchModel(options);
    await rm(directory, { recursive: true });
    hub.answer("tokenizer_config.json", changed, changed);
    expect(await complaint(options)).toBe(
      `tokenizer_config.json of ${HUB_MODEL} is not the file that was downloaded first. If you trust the new one, delete ${directory}.sha256 and start again.`,
    );
    await rm(`${directory}.sha256`);
    await fetchModel(options);
    expect(await readFile(join(directory, "tokenizer_config.json"))).toEqual(other);
  });

  it("is not loaded when its files and their list were exchanged", async () => {
    const hub = await startHub();
    const { options, directory } = await place(hub);
    await fetchModel(options);
    await writeFile(join(directory, "tokenizer_config.json"), other);
    await rm(join(directory, "SHA256SUMS"));
    await expect(loadEmbedder(HUB_MODEL, directory)).rejects.toThrow(/tokenizer_config.json is damaged/);
  });
});

describe("a model that is too large", () => {
  const endless: HubAnswer = (_, response) => {
    const send = () => {
      while (response.write(Buffer.alloc(65_536)));
    };
    response.on("drain", send);
    send();
  };

  it("is refused before it comes where the hub tells, and while it comes where it does not", async () => {
    for (const answer of [rightly, endless]) {
      const hub = await startHub();
      const { options, left } = await place(hub);
      hub.answer(ONNX, answer);
      expect(await complaint({ ...options, mostBytes: 3_000_000 })).toMatch(
        /^onnx\/model_quantized.onnx of .* it is larger than the [12] MB that are taken\. .* by hand\.$/,
      );
      expect(await left()).toEqual([]);
    }
  });
});

describe("a hub whose address holds credentials and a token", () => {
  const withSecrets = (url: string) => `${url.replace("//", "//mary:pa%22ss@")}/?token=sesame`;

  it("is asked with them", async () => {
    const hub = await startHub();
    const { options } = await place(hub);
    const asked: (string | undefined)[] = [];
    hub.answer("config.json", (request, response, content) => {
      asked.push(request.url, request.headers.authorization);
      rightly(request, response, content);
    });
    await fetchModel({ ...options, hub: withSecrets(hub.url) });
    const basic = `Basic ${Buffer.from('mary:pa"ss').toString("base64")}`;
    expect(asked).toEqual([expect.stringMatching(/config\.json\?token=sesame$/), basic]);
  });

  it.each([
    ["is not there", (url: string) => url.replace(/:\d+/, ":1"), 200],
    ["refuses", (url: string) => url, 403],
    ["has no such file", (url: string) => url, 404],
    ["is broken", (url: string) => url, 500],
  ])("is named without them when it %s", async (_, addressOf, code) => {
    const hub = await startHub();
    const { options } = await place(hub);
    hub.answer("config.json", ...Array.from({ length: 3 }, () => status(code)));
    const error: unknown = await fetchModel({ ...options, hub: withSecrets(addressOf(hub.url)) }).catch(
      (reason) => reason,
    );
    expect(String(error)).toContain(`from ${addressOf(hub.url)}: `);
    expect(inspect(error, { depth: 9 })).not.toMatch(/mary|pa%22ss|pa"ss|sesame/);
  });
});

describe("a process that is killed while it downloads", () => {
  it("leaves nothing that could be taken for the model, and nothing that stops the next", async () => {
    const hub = await startHub();
    const { options, directory, left } = await place(hub);
    hub.answer(ONNX, hangAfter(4_000_000));
    const module = new URL("../../../dist/src/embedding/download/fetch-model.js", import.meta.url);
    const program = `(await import(${JSON.stringify(module.href)})).fetchModel(${JSON.stringify(options)})`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" });
    while (!hub.requests.some(({ file }) => file === ONNX)) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await left()).not.toContain("small-model");
    expect((await left()).length).toBeGreaterThan(0);
    await fetchModel(options);
    expect((await left()).sort()).toEqual(["small-model", "small-model.sha256"]);
    await loadEmbedder(HUB_MODEL, directory);
  });
});

describe("a folder for models", () => {
  it("that can't be written is named, with the way out", async () => {
    const hub = await startHub();
    const { options, directory } = await place(hub);
    await mkdir(dirname(dirname(directory)), { recursive: true });
    await writeFile(dirname(directory), "a file where a folder should be");
    expect(await complaint(options)).toMatch(/can't be stored in .* \((EEXIST|ENOTDIR)\)\. .*MODEL_CACHE_DIR/);
  });

  it("keeps a list of checksums as sha256sum writes it", async () => {
    const hub = await startHub();
    const { options, directory } = await place(hub);
    await fetchModel(options);
    const lines = (await readFile(join(directory, "SHA256SUMS"), "utf8")).trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}[\w./]+$/);
  });
});
