import hnswlib from "hnswlib-node";

export async function open({ vectors, dimensions, limit }) {
  const index = new hnswlib.HierarchicalNSW("ip", dimensions);
  index.initIndex(vectors.length);
  for (const [id, vector] of vectors.entries()) index.addPoint([...vector], id);
  index.setEf(2 * limit);
  const search = async ({ vector }) => index.searchKnn([...vector], limit).neighbors;
  return [{ kind: "dense", label: "hnswlib", search, approximates: true }];
}
