import { type Client, Status } from "discord.js";
import { type Finding, ill, well } from "../../doctor/finding.ts";
import { INTENTS } from "../connection/client.ts";

/** Whether the client hears what it has to. */
export function checkGateway(client: Client): Finding {
  if (!client.options.intents.has(INTENTS)) return ill(({ doctor }) => doctor.intentsMissing);
  return client.ws.status === Status.Ready
    ? well(({ doctor }) => doctor.gateway)
    : ill(({ doctor }) => doctor.gatewayDown);
}
