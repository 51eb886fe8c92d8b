# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by `dev`: installs the packages of the lists beside this file that are missing.

kBackportsSource=/etc/apt/sources.list.d/chuangkou-backports.sources

# listed FILE: the lines "name" or "name >= version" without their comments.
listed() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$1"; }

# missing FILE: the names that are absent or older than the list asks.
missing() {
    local -A installed=()
    local name version state least
    while read -r state name version; do
        [[ $state == ii ]] && installed[$name]=$version
    done < <(listed "$1" | cut -d ' ' -f 1 | xargs dpkg-query --showformat \
        '${db:Status-Abbrev} ${Package} ${Version}\n' --show 2>/dev/null || true)
    while read -r name _ least; do
        if [[ -z ${installed[$name]:-} ]] ||
            { [[ -n $least ]] && dpkg --compare-versions "${installed[$name]}" lt "$least"; }; then
            echo "$name"
        fi
    done < <(listed "$1")
}

refuse() {
    printf '%s\n' "$@" >&2
    exit 1
}

as_root() {
    if [[ $(id -u) == 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# index_of CODENAME ORIGIN: "URI|file of the source" of the first archive of that name.
index_of() {
    apt-get indextargets --format '$(REPO_URI)|$(SOURCESENTRY)' \
        'Created-By: Packages' 'Component: main' "Codename: $1" "Origin: $2" | sed -n 1p
}

# signed_by URI FILE: the Signed-By field with which the system trusts that archive, or nothing.
signed_by() {
    local uri=${1%/} file=$2
    if [[ $file == *.sources ]]; then
        # The paragraph that names the address; a key written in the file itself goes on in
        # lines that begin with a space.
        awk -v uri="$uri" 'BEGIN { RS = ""; FS = "\n" }
            index($0, uri "\n") || index($0, uri "/\n") || index($0, uri " ") {
                for (i = 1; i <= NF; ++i) {
                    if (tolower($i) ~ /^signed-by:/) { inside = 1; print $i }
                    else if (inside && $i ~ /^[ \t]/) print $i
                    else inside = 0
                }
                exit
            }' "$file"
    else
        awk -v uri="$uri" 'index($0, uri) && match($0, /signed-by=[^] ]*/) {
                print "Signed-By: " substr($0, RSTART + 10, RLENGTH - 10)
                exit
            }' "$file"
    fi
}

# Adds the backports suite of the mirror from which this system has its Debian; takes it away
# again when that mirror does not carry it.
add_backports() {
    [[ -n $(index_of bookworm-backports 'Debian Backports') ]] && return
    local index uri
    index=$(index_of bookworm Debian)
    [[ -n $index ]] || refuse "apt knows no main archive of Debian 12, so its backports" \
        "(needed for SQLCipher 4 and Catch2 3) cannot be found. Nothing was installed."
    uri=${index%%|*}
    local entry=${index#*|}
    {
        printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\n' "${uri%/}"
        signed_by "$uri" "${entry%:*}"
    } | as_root tee "$kBackportsSource" >/dev/null
    if ! as_root apt-get update || [[ -z $(index_of bookworm-backports 'Debian Backports') ]]; then
        as_root rm -f "$kBackportsSource"
        refuse "The mirror ${uri} has no bookworm-backports, which carries SQLCipher 4 and" \
            "Catch2 3. Its source was taken away again; nothing was installed."
    fi
}

# need_packages build|check...
need_packages() {
    [[ -z ${CHUANGKOU_NO_INSTALL:-} ]] || return 0
    local lists=(installer/packages-debian.txt) system list
    [[ " $* " == *" check "* ]] && lists+=(installer/packages-debian-check.txt)
    system=$(. /etc/os-release 2>/dev/null && echo "${ID:-unknown} ${VERSION_ID:-}") || true
    if [[ $system != "debian 12" && $system != "debian 13" ]]; then
        refuse "This is ${system:-an unknown system}; packages are installed by this script on" \
            "Debian 12 and 13 only. Install what these Debian packages hold, then set" \
            "CHUANGKOU_NO_INSTALL=1 and call again:" "" \
            "$(cat "${lists[@]}" installer/packages-debian-backports.txt | sed '/^#/d')" "" \
            "Nothing was changed."
    fi

    list=installer/packages-${system/ /-}.txt
    [[ -f $list ]] && lists+=("$list")
    local main=() newer=()
    for list in "${lists[@]}"; do
        mapfile -t -O ${#main[@]} main < <(missing "$list")
    done
    mapfile -t newer < <(missing installer/packages-debian-backports.txt)
    [[ ${#main[@]} -gt 0 || ${#newer[@]} -gt 0 ]] || return 0

    say "installing ${main[*]} ${newer[*]}"
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        refuse "Installing needs root, and there is no sudo here. As root: ./dev, or" \
            "apt-get install ${main[*]} ${newer[*]}" "Nothing was changed."
    fi
    as_root apt-get update
    if [[ $system == "debian 12" && ${#newer[@]} -gt 0 ]]; then
        add_backports
        newer=("${newer[@]/%//bookworm-backports}")
    fi
    as_root apt-get install --yes --no-install-recommends "${main[@]}" "${newer[@]}"
}
