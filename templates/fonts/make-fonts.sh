#!/usr/bin/env bash
# Makes the font files in this folder anew. Needs npm, apt and dpkg (Debian 12) and Python with fontTools 4.38.0.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in noto-sans-sc@0.4.3 noto-serif-sc@0.4.3 source-sans-3@0.4.1 source-serif-4@0.4.1; do
  name=${package%@*}
  npm pack --silent "@expo-google-fonts/$package" >/dev/null
  mkdir "$name"
  tar -xzf expo-google-fonts-"$name"-*.tgz -C "$name" --strip-components=1
  rm expo-google-fonts-"$name"-*.tgz
done
apt-get -q download fonts-lxgw-wenkai=1.250+repack-1 >/dev/null
dpkg-deb --extract fonts-lxgw-wenkai_*.deb debian
mv debian/usr/share/fonts/truetype/lxgw-wenkai lxgw-wenkai
"${PYTHON:-python3}" "$here/make-fonts.py" "$work"
