import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

const requests = new AsyncLocalStorage<string>();

/** Runs what answers somebody under an id of its own: whatever is logged meanwhile bears it, however deep it happens. */
export function inRequest<T>(work: () => T): T {
  return requests.run(newId(), work);
}

/** The id of what is being answered; a new one where nothing is. */
export function requestId(): string {
  return requests.getStore() ?? newId();
}

/** What a line of the log says of where it belongs. */
export function requestFields(): { readonly request?: string } {
  const request = requests.getStore();
  return request === undefined ? {} : { request };
}

/** Short enough to be typed from a screenshot. */
function newId(): string {
  return randomBytes(4).toString("hex");
}
