/** The server will not give the file, however often it is asked. The message goes on after "...: ". */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** The server did not give the file this time. */
export class HubFault extends Error {
  override readonly name = "HubFault";
  /** Milliseconds after which the server wants to be asked again; undefined where it does not say. */
  readonly retryAfter: number | undefined;

  constructor(message: string, retryAfter?: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

const UNAUTHORISED = [401, 403];
const NOT_FOUND = [404, 410];
/** Answers that another attempt may change, besides those from 500 on. */
const PASSING = [408, 416, 425, 429];

/**
 * Throws unless a server's answer can be the file that was asked for: a Refusal when asking again is pointless, else a
 * HubFault.
 */
export function refuseAnswer(response: Response): void {
  const { status } = response;
  if (status >= 500 || PASSING.includes(status)) {
    throw new HubFault(`the server answered ${status}`, retryAfterOf(response));
  }
  if (UNAUTHORISED.includes(status)) {
    throw new Refusal(
      `the server answered ${status}: there is no such model, or it is not public. Check its name, or choose a public one`,
    );
  }
  if (NOT_FOUND.includes(status)) {
    throw new Refusal(
      `the server answered ${status}: there is no such file. Check the model's name, or choose one that offers this file, such as those of Xenova`,
    );
  }
  if (!response.ok) throw new Refusal(`the server answered ${status}. Check HF_ENDPOINT`);
  if (/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) throw pageRefusal();
}

/** For what turns out to be a page, or anything but the file. */
export function pageRefusal(): Refusal {
  return new Refusal(
    "something else came instead of the file. A login page or a proxy may stand between: open the address in a browser",
  );
}

/** For a file that goes on and on. */
export function sizeRefusal(mostBytes: number): Refusal {
  return new Refusal(
    `it is larger than the ${Math.floor(mostBytes / 1e6)} MB that are taken. Check the model's name, or copy its folder there by hand`,
  );
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
