#!/usr/bin/env bash
# Netlify asks before each build whether to skip it: exit code 0 skips, any other builds. Skipped is a push that changes
# nothing the site is made from, such as documentation or tests. In doubt the site is built.
set -u

last=${CACHED_COMMIT_REF:-}
this=${COMMIT_REF:-}

# On the first build and after the cache was cleared there is no last build, and Netlify names this commit twice.
if [ -z "$last" ] || [ -z "$this" ] || [ "$last" = "$this" ]; then exit 1; fi

# The commit of the last build may be missing: from a shallow clone, or after the history was rewritten.
git cat-file -e "$last^{commit}" 2>/dev/null || exit 1

# Everything counts but this. `glob` keeps `*` from matching the Markdown of the archive, below other folders.
git diff --quiet "$last" "$this" -- ':(top)' \
  ':(top,exclude)docs' \
  ':(top,exclude)tests' \
  ':(top,exclude).ci' \
  ':(top,exclude).github' \
  ':(top,exclude,glob)*.md' \
  ':(top,exclude)LICENSE' \
  ':(top,exclude).editorconfig' \
  ':(top,exclude)biome.json' \
  ':(top,exclude)content/capture' \
  ':(top,exclude)content/watch.yml'
