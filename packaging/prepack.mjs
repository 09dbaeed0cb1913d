// Run by `npm pack` before it reads the folder: puts the programs that ship into `dist`, and the manifest that ships in the
// place of package.json, which lists what development needs. `postpack.mjs` brings both back.
import { copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundlePrograms, INSTALLED } from "./bundle.mjs";
import { LICENCES, MANIFEST, ROOT, restoreManifest, SAVED } from "./places.mjs";

const fresh = join(ROOT, "dist.packed");
const dist = join(ROOT, "dist");

await restoreManifest();
await bundlePrograms({ root: ROOT, folder: fresh, licences: LICENCES });
await rm(dist, { recursive: true, force: true });
await rename(fresh, dist);
await copyFile(MANIFEST, SAVED);
await writeFile(
  MANIFEST,
  `${JSON.stringify(shippedManifest(JSON.parse(await readFile(MANIFEST, "utf8"))), null, 2)}\n`,
);

/** Without what is for development; scripts run what is there already. */
function shippedManifest({ scripts, dependencies, devDependencies: _, overrides: __, ...manifest }) {
  const runs = Object.entries(scripts).filter(([, command]) => /^node (--\S+ )?dist\/src\//.test(command));
  return {
    ...manifest,
    scripts: Object.fromEntries(runs),
    dependencies: Object.fromEntries(INSTALLED.map((name) => [name, dependencies[name]])),
  };
}
