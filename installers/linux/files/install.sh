#!/bin/sh
# Installs lmtrainer for one user, without root's rights; the same file removes it: lmtrainer.run -- --remove
# Exit status: 0 done, 2 an option is not known, 3 it could not be written. A run that was cut off is mended by the next.
set -u
. ./running.sh
[ -n "${HOME:-}" ] || { echo "There is no HOME to install into." >&2; exit 3; }
share="${XDG_DATA_HOME:-$HOME/.local/share}"
library="$HOME/.local/lib/lmtrainer"
running="$library.running"
programs="$HOME/.local/bin"

refresh() {
  command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" >/dev/null 2>&1
  command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database "$share/applications" >/dev/null 2>&1
  return 0
}

cannot() {
  echo "$1 could not be written: is there room, and may you write there?" >&2
  exit 3
}

remove() {
  rm -rf "$library" "$running" "$library.new" "$library.old" || cannot "$library"
  rm -f "$programs/lmtrainer" "$share/applications/lmtrainer.desktop" "$share/mime/packages/lmtrainer.xml"
  rm -f "$share"/icons/hicolor/*/apps/lmtrainer.png "$share/man/man1/lmtrainer.1.gz"
  refresh
  echo "lmtrainer is removed. The learner's progress stays in $share/lmtrainer."
}

lay_out() {
  cp -a usr/lib/lmtrainer/. "$library.new/" || return 1
  if [ -d usr/share/lmtrainer-site ]; then
    cp -a usr/share/lmtrainer-site "$library.new/site" || return 1
  elif [ -d "$library/site" ]; then
    cp -a "$library/site" "$library.new/site" || return 1
  fi
}

install() {
  if [ ! -d "$library" ] && [ -d "$library.old" ]; then mv "$library.old" "$library"; fi  # cut off between two moves
  rm -rf "$library.new" "$library.old" || cannot "$library.new"
  for folder in "$library.new" "$programs" "$share/applications" "$share/mime/packages" "$share/icons" "$share/man/man1"; do
    mkdir -p "$folder" || cannot "$folder"
  done
  lay_out || { rm -rf "$library.new"; cannot "$library"; }
  if [ -d "$library" ]; then mv "$library" "$library.old" || cannot "$library"; fi
  mv "$library.new" "$library" || cannot "$library"
  rm -rf "$library.old"
  hold "$library" "$running" || cannot "$running"
  drop_unused "$running"
  ln -sf "$running/current/lmtrainer" "$programs/lmtrainer" || cannot "$programs/lmtrainer"
  sed -e "s#^Exec=lmtrainer#Exec=\"$running/current/lmtrainer\"#" -e "/^TryExec=/d" \
    usr/share/applications/lmtrainer.desktop > "$share/applications/lmtrainer.desktop" || cannot "$share"
  cp usr/share/mime/packages/lmtrainer.xml "$share/mime/packages/" || cannot "$share"
  cp -R usr/share/icons/hicolor "$share/icons/" || cannot "$share"
  cp usr/share/man/man1/lmtrainer.1.gz "$share/man/man1/" || cannot "$share"
  refresh
  echo "lmtrainer is installed: $programs/lmtrainer"
}

case "${1:-}" in
  "") install ;;
  --remove) remove ;;
  *) echo "unknown option: $1 (nothing: install; --remove: remove)" >&2; exit 2 ;;
esac
