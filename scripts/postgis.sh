#!/bin/sh
# Run a command with MAPPER_TEST_DATABASE, the address of a PostGIS server of its own: started in a new folder, on a
# socket alone, as an unprivileged user (initdb refuses root), and removed with all it holds when the command ends.
set -eu

programs() {
    for found in /usr/lib/postgresql/*/bin "$(pg_config --bindir 2>/dev/null || true)"; do
        if [ -x "$found/initdb" ]; then echo "$found"; fi
    done | tail -n 1
}

has_postgis() {
    for found in /usr/share/postgresql/*/extension "$(pg_config --sharedir 2>/dev/null || true)/extension"; do
        if [ -e "$found/postgis.control" ]; then return 0; fi
    done
    return 1
}

if [ -z "$(programs)" ] || ! has_postgis; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            postgresql postgresql-postgis >/dev/null
    else
        echo "postgis.sh: install PostgreSQL with PostGIS first: apt-get install postgresql postgresql-postgis" >&2
        exit 1
    fi
fi

bin=$(programs)
folder=$(mktemp -d)
if [ "$(id -u)" = 0 ]; then
    owner=postgres
    chown "$owner" "$folder"
    as_owner() { setpriv --reuid="$owner" --regid="$owner" --init-groups env -C / HOME="$folder" "$@"; }
else
    owner=$(id -un)
    as_owner() { "$@"; }
fi

stop() {
    as_owner "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

as_owner "$bin/initdb" --pgdata="$folder/data" --username="$owner" --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
as_owner "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/server.log" --silent --wait --options="\
-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c full_page_writes=off" start \
    || { cat "$folder/server.log" >&2; exit 1; }

MAPPER_TEST_DATABASE="postgresql:///postgres?host=$folder&user=$owner"
export MAPPER_TEST_DATABASE
"$@"
