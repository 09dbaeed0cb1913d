#!/bin/sh
# A throwaway PostgreSQL server with pgvector for tests and measurements, on a loopback port, in a temporary folder.
#
#   test/postgres/server.sh start [--citus] [-- -c shared_buffers=1GB ...]   prints what to set and how to stop it
#   test/postgres/server.sh restart FOLDER [NODE] [fast|immediate]           NODE: main (the default), worker-1, worker-2
#   test/postgres/server.sh halt FOLDER NODE                                 stops one server, restart starts it again
#   test/postgres/server.sh stop FOLDER                                      stops everything and removes the folder
#
# --citus: one coordinator and two workers instead. Exits with 3 where no server with the extension is installed.
# It touches nothing but the folders that it made itself, which it knows by a mark in them.
set -eu

MARK=.footnote-throwaway-server
PREFIX=footnote-postgres-

say() { echo "$*" >&2; }
fail() { say "$1"; exit "${2:-1}"; }

find_programs() {
  for candidate in "$(dirname "$(command -v initdb || echo /nowhere/initdb)")" \
    $(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin 2>/dev/null | sort -rV); do
    config="$candidate/pg_config"
    [ -x "$candidate/initdb" ] && [ -x "$config" ] || continue
    [ -f "$("$config" --sharedir)/extension/$1.control" ] || continue
    echo "$candidate"
    return
  done
}

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

check_folder() {
  folder=$(cd "${1:?which folder?}" 2>/dev/null && pwd -P) || fail "There is no folder $1."
  case "$(basename "$folder")" in "$PREFIX"*) ;; *) fail "$folder is no throwaway server's folder." ;; esac
  [ -f "$folder/$MARK" ] || fail "$folder is no throwaway server's folder."
  programs=$(cat "$folder/$MARK")
}

check_node() {
  case "$1" in main | worker-1 | worker-2) ;; *) fail "There is no server $1: main, worker-1 or worker-2." ;; esac
  [ -d "$folder/$1" ] || fail "There is no server $1 in $folder."
}

free_port() {
  node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# start_node NAME PORT [settings...]
start_node() {
  name=$1
  port=$2
  shift 2
  as_owner "$programs/initdb" -D "$folder/$name" -U footnote -A trust -E UTF8 --locale=C --no-sync >/dev/null
  {
    echo "listen_addresses = '127.0.0.1'"
    echo "port = $port"
    echo "unix_socket_directories = ''"
    if [ "$citus" = 1 ]; then
      echo "shared_preload_libraries = 'citus'"
      echo "citus.node_conninfo = 'sslmode=prefer'"
      echo "citus.enable_statistics_collection = off"
    fi
    for setting in "$@"; do echo "$setting" | sed "s/=\(.*\)/ = '\1'/"; done
  } | as_owner tee -a "$folder/$name/postgresql.conf" >/dev/null
  as_owner "$programs/pg_ctl" -D "$folder/$name" -l "$folder/$name.log" -w start >/dev/null ||
    fail "The server did not start: see $folder/$name.log"
  sql "$port" postgres "CREATE DATABASE footnote"
  [ "$citus" = 1 ] && sql "$port" footnote "CREATE EXTENSION citus"
  sql "$port" footnote "CREATE EXTENSION vector"
}

sql() { "$programs/psql" -qXAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$1" -U footnote -d "$2" -c "$3" >/dev/null; }

start() {
  citus=0
  [ "${1:-}" = --citus ] && citus=1 && shift
  [ "${1:-}" = -- ] && shift
  settings=
  for word in "$@"; do [ "$word" = -c ] || settings="$settings $word"; done
  programs=$(find_programs vector)
  [ -n "$programs" ] || fail "No PostgreSQL server with pgvector is installed here." 3
  if [ "$citus" = 1 ]; then
    [ -f "$("$programs/pg_config" --sharedir)/extension/citus.control" ] ||
      fail "The PostgreSQL server here is installed without Citus." 3
  fi
  folder=$(mktemp -d "${TMPDIR:-/tmp}/${PREFIX}XXXXXX")
  folder=$(cd "$folder" && pwd -P)
  echo "$programs" >"$folder/$MARK"
  [ "$(id -u)" = 0 ] && chown -R postgres "$folder"
  trap '[ $? = 0 ] || remove' EXIT
  main=$(free_port)
  # shellcheck disable=SC2086 # one word each
  start_node main "$main" $settings
  if [ "$citus" = 1 ]; then
    sql "$main" footnote "SELECT citus_set_coordinator_host('127.0.0.1', $main)"
    for number in 1 2; do
      port=$(free_port)
      # shellcheck disable=SC2086
      start_node "worker-$number" "$port" $settings
      sql "$main" footnote "SELECT citus_add_node('127.0.0.1', $port)"
    done
  fi
  echo "TEST_POSTGRES_URL=postgres://footnote@127.0.0.1:$main/footnote"
  echo "TEST_POSTGRES_FOLDER=$folder"
  say "Stop it with: test/postgres/server.sh stop $folder"
}

halt() {
  check_node "$1"
  as_owner "$programs/pg_ctl" -D "$folder/$1" -m "${2:-fast}" -w stop >/dev/null 2>&1 || true
}

remove() {
  for node in main worker-1 worker-2; do [ -d "$folder/$node" ] && halt "$node" immediate; done
  rm -rf "$folder"
}

command=${1:-}
[ $# -gt 0 ] && shift
case "$command" in
  start) start "$@" ;;
  halt) check_folder "${1:-}" && halt "${2:-main}" "${3:-fast}" ;;
  restart)
    check_folder "${1:-}"
    halt "${2:-main}" "${3:-fast}"
    as_owner "$programs/pg_ctl" -D "$folder/${2:-main}" -l "$folder/${2:-main}.log" -w start >/dev/null
    ;;
  stop) check_folder "${1:-}" && remove ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
