import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LocalIndex } from "vectra";
import { AtomicStorage } from "../../dist/src/store/vectra/atomic-storage.js";
import { encodeVectors } from "../../dist/src/store/vectra/vector-file.js";
import { VectorCodec } from "../../dist/src/store/vectra/vectra-index.js";

/** vectra's own query; its index is written as ours are, since its own insertion is quadratic. */
export async function open({ vectors, dimensions, limit, folder: parent }) {
  const folder = await mkdtemp(join(parent, "vectra-"));
  const all = new Float32Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries()) all.set(vector, row * dimensions);
  await writeFile(join(folder, "all.vectors"), encodeVectors(all, dimensions));
  const index = new LocalIndex(folder, "all.vectors", new AtomicStorage(), new VectorCodec());
  await index.getIndexStats();
  const search = async ({ vector }) =>
    (await index.queryItems([...vector], "", limit)).map(({ item }) => Number(item.id));
  return [{ kind: "dense", label: "vectra's own query", search }];
}
