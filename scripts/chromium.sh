#!/bin/sh
# Make sure that the browser tests find a Chromium: the one on PATH, else Debian's package where we may install
# packages, else Playwright's own download.
set -eu
bin=$1

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
        exit 0
    fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fonts-dejavu-core fonts-noto-core >/dev/null
else
    "$bin/python" -m playwright install chromium
fi
