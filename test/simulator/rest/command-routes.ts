import { refusals } from "../discord-error.ts";
import type { Command, State } from "../state.ts";
import { type CommandBody, parseCommand, parseCommands } from "../validation/command.ts";
import { wireCommand } from "../wire.ts";
import { noContent, ok, type RestRequest, type Route } from "./route.ts";

/** The application's scope of a request: a server's commands or, without one, the global ones. */
interface Scope {
  readonly guildId: string | undefined;
  readonly commandId: string;
}

/** The same routes for global commands and for one server's. */
export const commandRoutes: readonly Route[] = [
  ...routesAt("/applications/*/commands", ([, commandId = ""]) => ({ guildId: undefined, commandId })),
  ...routesAt("/applications/*/guilds/*/commands", ([, guildId, commandId = ""]) => ({ guildId, commandId })),
];

function routesAt(path: string, readScope: (params: readonly string[]) => Scope): Route[] {
  const route = (
    method: string,
    at: string,
    act: (scope: Scope, state: State, request: RestRequest) => unknown,
    status = 200,
  ): Route => ({
    method,
    path: at,
    needsToken: true,
    handle: (request, { state }) => {
      if (request.params[0] !== state.bot.id) throw refusals.otherApplication();
      const scope = readScope(request.params);
      if (scope.guildId !== undefined && !state.guilds.has(scope.guildId)) throw refusals.missingAccess();
      const body = act(scope, state, request);
      return body === undefined ? noContent : { ...ok(body), status };
    },
  });
  return [
    route("GET", path, (scope, state, { query }) =>
      listCommands(state, scope).map((it) => wireCommand(it, state, query.get("with_localizations") === "true")),
    ),
    route("PUT", path, (scope, state, { json, confirm }) => {
      const bodies = parseCommands(json);
      confirm();
      const others = state.commands.filter(({ guildId }) => guildId !== scope.guildId);
      const set = bodies.map((body) => createCommand(state, scope, body));
      state.commands = [...others, ...set];
      return set.map((it) => wireCommand(it, state, true));
    }),
    route(
      "POST",
      path,
      (scope, state, { json, confirm }) => {
        const command = createCommand(state, scope, parseCommand(json));
        confirm();
        state.commands = [...state.commands.filter(({ id }) => id !== command.id), command];
        return wireCommand(command, state, true);
      },
      201,
    ),
    route("GET", `${path}/*`, (scope, state) => wireCommand(findCommand(state, scope), state, true)),
    route("PATCH", `${path}/*`, (scope, state, { json, confirm }) => {
      const old = findCommand(state, scope);
      const changes = typeof json === "object" && json !== null ? json : {};
      const changed = { ...old, version: state.nextId(), body: parseCommand({ ...old.body, ...changes }) };
      confirm();
      state.commands = state.commands.map((it) => (it === old ? changed : it));
      return wireCommand(changed, state, true);
    }),
    route("DELETE", `${path}/*`, (scope, state) => {
      const gone = findCommand(state, scope);
      state.commands = state.commands.filter((it) => it !== gone);
    }),
  ];
}

function listCommands(state: State, { guildId }: Scope): Command[] {
  return state.commands.filter((command) => command.guildId === guildId);
}

function findCommand(state: State, scope: Scope): Command {
  const found = listCommands(state, scope).find(({ id }) => id === scope.commandId);
  if (found === undefined) throw refusals.unknownCommand();
  return found;
}

/** A command keeps the id of its predecessor of the same type and name. */
function createCommand(state: State, scope: Scope, body: CommandBody): Command {
  const old = listCommands(state, scope).find((it) => it.body.type === body.type && it.body.name === body.name);
  return { id: old?.id ?? state.nextId(), version: state.nextId(), guildId: scope.guildId, body };
}
