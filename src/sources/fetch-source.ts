import type { FetchSource } from "./source.ts";

/** Ways by which repositories are fetched, as git names them. */
const PROTOCOLS = ["https", "ssh"];

/** @param environment what of this program's environment git needs to find its way */
export function createFetch(environment: Readonly<Record<string, string>>): FetchSource {
  return async (request) => {
    const { source } = request;
    // Loaded when they are needed: most have no sources.
    if (source.kind === "git") {
      const { fetchRepository } = await import("./git/fetch-repository.ts");
      return fetchRepository({ ...request, source }, { protocols: PROTOCOLS, environment });
    }
    const { fetchPages } = await import("./pages/fetch-pages.ts");
    return fetchPages({ ...request, source });
  };
}
