#!/bin/sh
# Installs lmtrainer for one user, without root's rights; the same file removes it: lmtrainer.run -- --remove
# Exit status: 0 done, 2 an option is not known, 3 it could not be written.
set -u
share="${XDG_DATA_HOME:-$HOME/.local/share}"
library="$HOME/.local/lib/lmtrainer"
programs="$HOME/.local/bin"

refresh() {
  command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" >/dev/null 2>&1
  command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database "$share/applications" >/dev/null 2>&1
  return 0
}

remove() {
  rm -rf "$library" || exit 3
  rm -f "$programs/lmtrainer" "$share/applications/lmtrainer.desktop" "$share/mime/packages/lmtrainer.xml"
  rm -f "$share"/icons/hicolor/*/apps/lmtrainer.png "$share/man/man1/lmtrainer.1.gz"
  refresh
  echo "lmtrainer is removed. The learner's progress stays in $share/lmtrainer."
}

install() {
  mkdir -p "$library.new" "$programs" "$share/applications" "$share/mime/packages" "$share/icons" "$share/man/man1" || exit 3
  cp -a usr/lib/lmtrainer/. "$library.new/" || { rm -rf "$library.new"; exit 3; }
  if [ -d usr/share/lmtrainer-site ]; then cp -a usr/share/lmtrainer-site "$library.new/site" || exit 3; fi
  if [ -d "$library/site" ] && [ ! -d "$library.new/site" ]; then cp -a "$library/site" "$library.new/site" || exit 3; fi
  rm -rf "$library.old"
  if [ -d "$library" ]; then mv "$library" "$library.old" || exit 3; fi
  mv "$library.new" "$library" || exit 3
  rm -rf "$library.old"
  ln -sf "$library/lmtrainer" "$programs/lmtrainer" || exit 3
  sed -e "s#^Exec=lmtrainer#Exec=\"$library/lmtrainer\"#" -e "/^TryExec=/d" \
    usr/share/applications/lmtrainer.desktop > "$share/applications/lmtrainer.desktop" || exit 3
  cp usr/share/mime/packages/lmtrainer.xml "$share/mime/packages/"
  cp -R usr/share/icons/hicolor "$share/icons/"
  cp usr/share/man/man1/lmtrainer.1.gz "$share/man/man1/"
  refresh
  echo "lmtrainer is installed: $programs/lmtrainer"
}

case "${1:-}" in
  "") install ;;
  --remove) remove ;;
  *) echo "unknown option: $1 (nothing: install; --remove: remove)" >&2; exit 2 ;;
esac
