#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing of the Debian 12 packages that Taxoscope is built, run and tested with.
#
#   packaging/deps-debian.sh            to build, run and test
#   packaging/deps-debian.sh --check    also what packaging/check.sh needs (sanitizers, clang-tidy, fuzzing, benchmarks)
#   packaging/deps-debian.sh --list     only prints the names
#
# Asks nothing. Quick when all is there. Uses sudo when it is not root.
set -euo pipefail

packages=(
    # Compiler and build tools.
    build-essential cmake ninja-build ccache pkg-config git
    # LibTorch, and the BLAS that makes it fast: without OpenBLAS it runs at a fiftieth of the speed.
    libtorch-dev libopenblas0-openmp
    # Small libraries of core: results, digests, JSON, command line, downloads, zip entries.
    libexpected-dev libssl-dev nlohmann-json3-dev libcli11-dev libcurl4-openssl-dev ca-certificates zlib1g-dev
    # Pictures: each format's own library.
    libjpeg-dev libpng-dev libtiff-dev libwebp-dev libgif-dev libheif-dev libraw-dev liblcms2-dev libexif-dev
    # Specimens in a drawer, and the barcodes and printed numbers on their labels.
    libopencv-dev libzxing-dev tesseract-ocr tesseract-ocr-eng
    # Nearest neighbours.
    libboost-dev libfaiss-dev libkissfft-dev libnanoflann-dev
    # The collection's file.
    libsqlitecpp-dev libsqlite3-dev
    # Tracks of GPS receivers.
    libpugixml-dev
    # Archives that are published.
    libminizip-dev
    # Drawing without a window.
    libcairo2-dev libpango1.0-dev
    # The window, and its translations.
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    fonts-dejavu-core
    # Scenes: maps of many points.
    libvtk9-dev libqt6opengl6-dev
    # Tests: frameworks, a screen without a screen, the pinned formatter.
    libgtest-dev libgmock-dev xvfb xauth libgl1-mesa-dri clang-format-14
)
check_packages=(
    # Clang for fuzzing and its run-time libraries, the linter, benchmarks, checks of the desktop files.
    clang-14 libclang-rt-14-dev clang-tidy-14 libbenchmark-dev desktop-file-utils appstream
    # What opens published files: readers from PyPI in an environment of their own, xmllint, exiftool.
    python3-venv libxml2-utils libimage-exiftool-perl
)

say() { printf 'deps-debian: %s\n' "$*" >&2; }

for option in "$@"; do
    case $option in
    --check) packages+=("${check_packages[@]}") ;;
    --list)
        printf '%s\n' "${packages[@]}"
        exit 0
        ;;
    *)
        sed -n '3,9s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
    esac
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is not a Debian system. Install by its own means what Debian calls: ${packages[*]}"
    exit 1
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        say "this needs root, and there is no sudo. As root, run: packaging/deps-debian.sh"
        exit 1
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

missing=()
installed=" $(dpkg-query -W -f '${db:Status-Status}/${Package} ' "${packages[@]}" 2>/dev/null || true)"
for package in "${packages[@]}"; do
    [[ $installed == *" installed/$package "* ]] || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
    say "installing ${#missing[@]} Debian packages and what they need: ${missing[*]}"
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    if ! as_root apt-get -q update >"$log" 2>&1; then
        cat "$log" >&2
        say "the list of packages cannot be fetched (see above). Check the network and /etc/apt, then run this again."
        exit 1
    fi
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
        -o Dpkg::Options::=--force-confold "${missing[@]}" </dev/null >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        say "apt-get could not install them (see above)."
        exit 1
    fi
fi

# LibTorch's own threads are OpenMP's, so OpenBLAS must use the same ones: its build for pthreads, which wins where both
# are installed, starts a second set of threads that fights with them.
multiarch=$(gcc -print-multiarch 2>/dev/null || uname -m)
for library in libblas.so.3 liblapack.so.3; do
    want=/usr/lib/$multiarch/openblas-openmp/$library
    if [ -e "$want" ] && [ "$(readlink -f "/usr/lib/$multiarch/$library")" != "$(readlink -f "$want")" ]; then
        say "making OpenBLAS with OpenMP the system's $library"
        as_root update-alternatives --set "$library-$multiarch" "$want" >/dev/null
    fi
done
