import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { InteractionLimits } from "./answers.ts";
import { type Clock, createClock, createSnowflakes } from "./clock.ts";
import type { DriverContext } from "./driver/context.ts";
import { createMember, type Member, type MemberOptions } from "./driver/member.ts";
import { createRoom, findRole, type Room } from "./driver/room.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { addGuild, type GuildOptions } from "./places.ts";
import { CloseCode } from "./protocol.ts";
import { createRestServer } from "./rest/server.ts";
import type { Command, Interaction, RequestRecord, State } from "./state.ts";
import { createBodyCheck } from "./validation/openapi.ts";
import { waitFor } from "./wait.ts";

export interface DiscordOptions extends Partial<InteractionLimits> {
  /** One server with the channel `general` by default. */
  readonly guilds?: readonly GuildOptions[];
  /** How long the driver waits for a final answer after the first one, in milliseconds; 10 s by default. */
  readonly answerWithinMs?: number;
  /** 41.25 s by default, as Discord's. */
  readonly heartbeatIntervalMs?: number;
  /** How many shards clients are told to open; 1 by default. */
  readonly shards?: number;
  /** How many shards may identify at a time, every five seconds (`session_start_limit`); 1 by default. */
  readonly maxConcurrency?: number;
  /** The privileged intents that the application has been granted, as a bit set; none by default. */
  readonly grantedIntents?: number;
  /** Whether anybody may add the bot to a server; true by default. */
  readonly botPublic?: boolean;
  /** Folder of Discord's `openapi.json`: bodies are checked by it too. DISCORD_API_SPEC by default. */
  readonly specFolder?: string;
  /** How many messages, interactions and requests are remembered; 5000 by default. */
  readonly memory?: number;
}

/** A running simulator. Addresses are of the loopback interface. */
export interface Discord {
  /** For `rest: { api, version: "10" }` of the client. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly gateway: Gateway;
  /** Every request of the bot, oldest first, with what it was told. */
  readonly requests: readonly RequestRecord[];
  /** Every interaction, oldest first, with its times. */
  interactions(): readonly Interaction[];
  /** The commands that the bot has registered. */
  commands(): readonly Command[];
  /** The requests that Discord would have refused: status 400 and above, faults left out. */
  refused(): readonly RequestRecord[];
  /** Ids of the servers, by their order in the options. */
  readonly guildIds: readonly string[];
  /** Id of a role by name, in any server. Throws when there is none. */
  roleId(name: string): string;
  /** A channel or thread by name, in any server. Throws when there is none. */
  channel(name: string): Room;
  member(options: MemberOptions): Member;
  /** Resolves when a client has identified or resumed and its socket is open. */
  connected(): Promise<void>;
  close(): Promise<void>;
}

const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.simulated.token-of-the-test-server";

/** Starts a simulated Discord on a free loopback port. */
export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const state = createState(options.memory ?? 5000, options.botPublic ?? true);
  const guilds = (options.guilds ?? [{ name: "Library" }]).map((guild) => addGuild(state, guild));
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;
  const gateway = createGateway(state, {
    url: gatewayUrl,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    shards: options.shards ?? 1,
    maxConcurrency: options.maxConcurrency ?? 1,
    grantedIntents: options.grantedIntents ?? 0,
  });
  const faults = createFaults(gateway);
  const limits = {
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3000,
    tokenLivesMs: options.tokenLivesMs ?? 15 * 60_000,
  };
  const checkBody = createBodyCheck(options.specFolder ?? process.env["DISCORD_API_SPEC"]);
  const server = createRestServer({ state, gateway, gatewayUrl, ...limits }, faults, checkBody);
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  sockets.on("connection", (socket, request) => {
    const version = new URL(request.url ?? "/", "ws://localhost").searchParams.get("v");
    if (version === "10") gateway.accept(socket);
    else socket.close(CloseCode.invalidVersion);
  });
  port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(portOf(server.address())));
  });
  state.filesUrl = `http://127.0.0.1:${port}`;
  const context: DriverContext = { state, gateway, ...limits, answerWithinMs: options.answerWithinMs ?? 10_000 };
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: state.token,
    applicationId: state.bot.id,
    clock: state.clock,
    faults,
    gateway,
    requests: state.requests,
    interactions: () => [...state.interactions.values()],
    commands: () => state.commands,
    refused: () => state.requests.filter(({ status, faulty }) => status >= 400 && !faulty),
    guildIds: guilds.map(({ id }) => id),
    roleId: (name) => findRole(state, name),
    channel: (name) => createRoom(context, name),
    member: (member) => createMember(context, member),
    connected: async () => {
      const isConnected = () => gateway.connected() > 0 || undefined;
      await waitFor(state, isConnected, context.answerWithinMs, () => "No client has connected to the gateway.");
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function createState(memory: number, botPublic: boolean): State {
  const clock = createClock();
  const nextId = createSnowflakes(clock);
  const bot = { id: nextId(), name: "Footnote", bot: true };
  return {
    clock,
    nextId,
    token: TOKEN,
    bot,
    botPublic,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([[bot.id, bot]]),
    messages: new Map(),
    interactions: new Map(),
    requests: [],
    closedTo: new Set(),
    uploads: new Map(),
    filesUrl: "",
    commands: [],
    watchers: new Set(),
    memory,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
