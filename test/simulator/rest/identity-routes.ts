import { z } from "zod";
import { refusals } from "../discord-error.ts";
import { findDirectChannel } from "../places.ts";
import { parseBody } from "../validation/issues.ts";
import { snowflake } from "../validation/parts.ts";
import { wireChannel, wireGuild, wireMember, wireRole, wireUser } from "../wire.ts";
import { ok, type Route } from "./route.ts";

const SESSIONS_A_DAY = 1000;

/** Who the bot is, where it is, and how to reach the gateway. */
export const identityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/gateway/bot",
    needsToken: true,
    handle: (_request, { gateway, gatewayUrl }) => {
      const remaining = Math.max(0, SESSIONS_A_DAY - gateway.counts.identified);
      const limit = {
        total: SESSIONS_A_DAY,
        remaining,
        reset_after: 86_400_000,
        max_concurrency: gateway.maxConcurrency,
      };
      return ok({ url: gatewayUrl(), shards: gateway.shards, session_start_limit: limit });
    },
  },
  {
    method: "GET",
    path: "/users/@me",
    needsToken: true,
    handle: (_request, { state }) => ok(wireUser(state.bot)),
  },
  ...["/applications/@me", "/oauth2/applications/@me"].map(
    (path): Route => ({
      method: "GET",
      path,
      needsToken: true,
      handle: (_request, { state }) => {
        const about = { id: state.bot.id, name: state.bot.name, icon: null, description: "", flags: 0 };
        return ok({ ...about, bot_public: state.botPublic, bot_require_code_grant: false, bot: wireUser(state.bot) });
      },
    }),
  ),
  {
    method: "GET",
    path: "/users/@me/guilds",
    needsToken: true,
    handle: (_request, { state }) =>
      ok([...state.guilds.values()].map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: "0" }))),
  },
  {
    method: "POST",
    path: "/users/@me/channels",
    needsToken: true,
    handle: ({ json }, { state }) => {
      const { recipient_id } = parseBody(z.object({ recipient_id: snowflake }), json);
      const user = state.users.get(recipient_id);
      if (user === undefined) throw refusals.unknownUser();
      return ok(wireChannel(findDirectChannel(state, user), state));
    },
  },
  {
    method: "GET",
    path: "/users/*",
    needsToken: true,
    handle: ({ params: [id = ""] }, { state }) => {
      const user = state.users.get(id);
      if (user === undefined) throw refusals.unknownUser();
      return ok(wireUser(user));
    },
  },
  {
    method: "GET",
    path: "/guilds/*",
    needsToken: true,
    handle: ({ params: [id = ""] }, { state }) => {
      const guild = state.guilds.get(id);
      if (guild === undefined) throw refusals.unknownGuild();
      return ok(wireGuild(guild, state));
    },
  },
  {
    method: "GET",
    path: "/guilds/*/roles",
    needsToken: true,
    handle: ({ params: [id = ""] }, { state }) => {
      const guild = state.guilds.get(id);
      if (guild === undefined) throw refusals.unknownGuild();
      return ok([...guild.roles.values()].map(wireRole));
    },
  },
  {
    method: "GET",
    path: "/guilds/*/members/*",
    needsToken: true,
    handle: ({ params: [id = "", userId = ""] }, { state }) => {
      const guild = state.guilds.get(id);
      const member = guild?.members.get(userId);
      if (guild === undefined || member === undefined) throw refusals.unknownMember();
      return ok({ user: wireUser(member.user), ...wireMember(guild, member.user) });
    },
  },
];
