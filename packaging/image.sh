#!/bin/sh
# Fills the folder $1 with all that the image holds besides a system and Node: the program in /app, the articles that come
# along in /articles, an empty /data. Run in a checkout after `npm ci`; the Dockerfile runs it, and so does a test.
set -eu
image=$1
cd "$(dirname "$0")/.."
mkdir -p "$image/app" "$image/articles" "$image/data"

tarball=$(npm pack --silent --pack-destination "$image")
npm install --prefix "$image/app" --omit=dev --no-audit --no-fund --prefer-offline --silent "$image/$tarball"
rm "$image/$tarball"
# What a volume begins with when it is made, where nobody mounts a folder of their own.
cp "$image"/app/node_modules/footnote/seeds/* "$image/articles/"

# The runtime of the reader comes for every system: 90 MB, of which this one needs 15.
runtimes="$image/app/node_modules/onnxruntime-node/bin/napi-v3"
here=$(node -p 'process.platform + "/" + process.arch')
for runtime in "$runtimes"/*/*; do
  [ "$runtime" = "$runtimes/$here" ] || rm -r "$runtime"
done
