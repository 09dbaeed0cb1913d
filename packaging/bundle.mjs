import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** Packages with native parts, which are installed beside the programs. */
export const INSTALLED = ["onnxruntime-node", "@resvg/resvg-js"];
/** What some packages use where it happens to be installed, and do without elsewhere. */
const OPTIONAL = ["pg-native", "bufferutil", "utf-8-validate", "zlib-sync", "@huggingface/transformers"];
const STAND_INS = "/stand-ins/";

/**
 * Writes the programs into `folder`, each in a file of its own and with every package in it that is plain JavaScript: who
 * installs them needs no compiler, no overrides, and hardly another package. `licences` gets the words of those packages.
 * @param {{ root: string, folder: string, licences: string }} options
 */
export async function bundlePrograms({ root, folder, licences }) {
  const bundle = await rolldown({
    cwd: root,
    input: await listPrograms(root),
    platform: "node",
    external: [...INSTALLED, ...OPTIONAL],
    // What is not called is not missed: warnings are about the insides of other people's packages.
    onLog() {},
  });
  await rm(folder, { recursive: true, force: true });
  const { output } = await bundle.write({
    dir: folder,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    comments: { legal: false, jsdoc: false, annotation: false },
  });
  await bundle.close();
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  await writeFile(licences, await readLicences(modules));
}

/** By the name that each has below `dist`. */
async function listPrograms(root) {
  const cli = await readdir(join(root, "src", "cli"));
  const programs = [
    "main.ts",
    "footnote.ts",
    ...cli.filter((name) => name.endsWith(".ts")).map((name) => `cli/${name}`),
  ];
  const found = await Promise.all(
    programs.map(async (name) => [name, await readFile(join(root, "src", name), "utf8")]),
  );
  return Object.fromEntries(
    found
      .filter(([, text]) => /^await /m.test(text))
      .map(([name]) => [`src/${name.replace(/\.ts$/, "")}`, join(root, "src", name)]),
  );
}

/** The name, version and licence of every package that a module of the bundle comes from. */
async function readLicences(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
  const packages = [...folders].filter((folder) => !folder.includes(STAND_INS)).sort();
  const texts = await Promise.all(packages.map(describePackage));
  return `Footnote's programs contain these packages, each under the licence below its name.\n\n${texts.join("\n")}`;
}

async function describePackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8").catch(() => "");
  return `== ${name} ${version} (${license ?? "see below"})\n\n${text.trim()}\n`;
}
