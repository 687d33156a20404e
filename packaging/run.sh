#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, builds Taxoscope and starts it.
#
#   packaging/run.sh                       starts the window
#   packaging/run.sh -- taxo ARGS          runs the command line, e.g. packaging/run.sh -- taxo identify --help
#   packaging/run.sh -- taxoscope PHOTO    starts the window with photographs
#   packaging/run.sh --libtorch WHICH      with another LibTorch: a folder (LibTorch's, or that of an installed `torch`
#                                          wheel), `pypi` (fetches the wheel into build/libtorch-pypi; some 4 GB), or
#                                          `system` (Debian's). Where nvidia-smi lists a GPU, pypi is taken by itself.
#
# Asks nothing, says what it does on stderr, and is quick when nothing changed. Without a display it builds, says how to
# use the command line, and exits with 0. Exit status: that of the program; 2 for wrong use; 1 if building failed.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
# Paths that the user names are meant from where the user stands.
stood=${OLDPWD:-$PWD}
. packaging/common.sh

libtorch=
while [ $# -gt 0 ]; do
    case $1 in
    --libtorch)
        [ $# -ge 2 ] || { usage 13 >&2; exit 2; }
        libtorch=$2
        shift 2
        ;;
    --libtorch=*) libtorch=${1#*=}; shift ;;
    --help | -h) usage 13; exit 0 ;;
    --) shift; break ;;
    *) usage 13 >&2; exit 2 ;;
    esac
done
program=${1:-taxoscope}
[ $# -eq 0 ] || shift
case $program in
taxo | taxoscope) ;;
*)
    say "there is no program '$program': it is taxo or taxoscope"
    exit 2
    ;;
esac

packaging/deps-debian.sh

# ---------------------------------------------------------------- which LibTorch
own_choice=
if [ -z "$libtorch" ]; then
    libtorch=system
    if command -v nvidia-smi >/dev/null && nvidia-smi -L 2>/dev/null | grep -q '^GPU '; then
        say "nvidia-smi lists a GPU: taking the LibTorch of PyPI's torch wheel, which can use it (--libtorch system does not)"
        libtorch=pypi own_choice=yes
    fi
fi

fetch_wheel() {
    local venv=build/libtorch-pypi
    if [ ! -e $venv/installed ]; then
        dpkg-query -W -f '${db:Status-Status}' python3-venv 2>/dev/null | grep -q '^installed' ||
            quietly build/apt-python3-venv.log env DEBIAN_FRONTEND=noninteractive \
                $([ "$(id -u)" = 0 ] || echo sudo) apt-get install -y --no-install-recommends python3-venv || return 1
        say "fetching the torch wheel from PyPI into $venv (some 4 GB, once)"
        quietly $venv.log python3 -m venv $venv || return 1
        quietly $venv.log $venv/bin/pip install "${TAXO_TORCH_WHEEL:-torch}" || return 1
        touch $venv/installed
    fi
    folder=$(echo "$PWD"/$venv/lib/python3*/site-packages/torch)
}

folder=
case $libtorch in
system) ;;
pypi)
    if ! fetch_wheel; then
        if [ -z "$own_choice" ]; then exit 1; fi
        say "going on with Debian's LibTorch, on the CPU"
    fi
    ;;
*)
    for candidate in "$libtorch" "$libtorch"/torch "$libtorch"/libtorch "$libtorch"/lib/python3*/site-packages/torch; do
        candidate=$(cd "$stood" && readlink -f "$candidate" || true)
        if [ -z "$folder" ] && [ -e "$candidate/include/ATen/ATen.h" ] && [ -e "$candidate/lib/libtorch.so" ]; then
            folder=$candidate
        fi
    done
    if [ -z "$folder" ]; then
        say "$libtorch holds no LibTorch (include/ATen/ATen.h and lib/libtorch.so): name the folder that does"
        exit 2
    fi
    ;;
esac

# ---------------------------------------------------------------- build
build=build/release
options=()
if [ -n "$folder" ]; then
    build=build/release-libtorch
    options=(-DTAXO_LIBTORCH="$folder")
fi
if [ ! -x "$build/bin/$program" ]; then
    say "building with $jobs cores in $build (some minutes the first time)"
fi
configure release "$build" ${options[@]+"${options[@]}"}
if [ -t 2 ]; then
    cmake --build "$build" -j "$jobs" --target "$program" >&2 </dev/null
else
    quietly "$build/build.log" cmake --build "$build" -j "$jobs" --target "$program"
fi

# ---------------------------------------------------------------- start
if [ "$program" = taxoscope ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Taxoscope is built, but there is no display here to show its window on."
    say "The command line needs none: packaging/run.sh -- taxo identify PHOTO...   (packaging/run.sh -- taxo --help tells more)"
    exit 0
fi
start=$PWD/$build/bin/$program
cd "$stood"
exec "$start" "$@"
