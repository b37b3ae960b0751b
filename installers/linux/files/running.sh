# Read by the scripts that install. A program that runs goes on whole when a newer one is installed over it: each
# installation is started from a folder of its own, with hard links of the files, which stays until no process uses it.

# hold PROGRAM RUNNING: RUNNING/current leads to links of what is in PROGRAM now
hold() {
  number=1
  while [ -e "$2/$number" ]; do number=$((number + 1)); done
  rm -rf "$2/.new" "$2/.next" && mkdir -p "$2/.new" || return 1
  for part in "$1"/*; do
    case "$part" in "$1/site" | "$2") continue ;; esac
    cp -al "$part" "$2/.new/" 2>/dev/null || cp -a "$part" "$2/.new/" || return 1  # a file system without hard links
  done
  ln -s "$1/site" "$2/.new/site" && mv "$2/.new" "$2/$number" || return 1  # a site is not of the program: it is renewed alone
  ln -s "$number" "$2/.next" && mv -T "$2/.next" "$2/current"
}

# drop_unused RUNNING: what no process was started from, and nobody will be started from any more, goes
drop_unused() {
  [ -e /proc/self/exe ] || return 0  # whether something runs cannot be seen here
  started=$(for program in /proc/[0-9]*/exe; do readlink "$program" || :; done 2>/dev/null)
  for folder in "$1"/[0-9]*; do
    [ "${folder##*/}" = "$(readlink "$1/current")" ] && continue
    case "$started" in *"$(cd "$folder" && pwd -P)/"*) continue ;; esac
    rm -rf "$folder"
  done
}
