import type { WorkerProtocol } from "../../src/system/worker/protocol.ts";

export const smallProtocol: WorkerProtocol<string, string, { deed: string; text: string }, string, string>;
