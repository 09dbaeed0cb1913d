import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** Loads what every program loads, opens an index in files with the built program, and tells what was loaded for that. */
const PROGRAM = `
import { createRequire } from "node:module";
import "./dist/src/app/open-library.js";
import { Secret } from "./dist/src/system/secret.js";
import { openStorage } from "./dist/src/app/open-storage.js";
const opened = await openStorage({ storeUrl: new Secret("file:"), indexDir: "nowhere", indexKeep: 1 });
await opened.close();
console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));
`;

it("loads PostgreSQL's driver for a database alone", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", PROGRAM]);
  expect(JSON.parse(stdout).filter((file: string) => /node_modules.pg/.test(file))).toEqual([]);
});
