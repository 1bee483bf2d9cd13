# Sourced by ./carport and ./verify. find_jdk sets JAVA_HOME to a JDK of 21 or newer and jdk_version to its number,
# or fails and leaves in jdk_seen what was found instead.
#
# It looks at JAVA_HOME, at the java of the PATH, then takes the newest JDK from the usual places. Tests set
# CARPORT_JDK_SEARCH to a list of JDK folders, separated by colons: then only these are looked at.

jdk_least=21

# The major version of the JDK in folder $1; nothing if there is no compiler in it.
jdk_version_of() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    jdk_text=
    [ -r "$1/release" ] && jdk_text=$(sed -n 's/^JAVA_VERSION="\(.*\)".*/\1/p' "$1/release")
    [ -n "$jdk_text" ] || jdk_text=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    jdk_text=${jdk_text#1.}
    jdk_text=${jdk_text%%[!0-9]*}
    printf '%s' "$jdk_text"
}

# Takes folder $1 if it holds a JDK that is new enough and newer than the best so far.
jdk_consider() {
    jdk_number=$(jdk_version_of "$1")
    [ -n "$jdk_number" ] || return 0
    if [ "$jdk_number" -lt "$jdk_least" ]; then
        case " $jdk_seen " in *" $jdk_number "*) ;; *) jdk_seen="${jdk_seen:+$jdk_seen }$jdk_number" ;; esac
    elif [ -z "$jdk_version" ] || [ "$jdk_number" -gt "$jdk_version" ]; then
        jdk_version=$jdk_number
        jdk_home=$1
    fi
}

find_jdk() {
    jdk_version= jdk_home= jdk_seen=
    if [ -n "${CARPORT_JDK_SEARCH+set}" ]; then
        jdk_ifs=$IFS
        IFS=:
        for jdk_folder in $CARPORT_JDK_SEARCH; do jdk_consider "$jdk_folder"; done
        IFS=$jdk_ifs
    else
        [ -z "${JAVA_HOME:-}" ] || jdk_consider "$JAVA_HOME"
        if [ -z "$jdk_version" ] && jdk_java=$(command -v java); then
            while [ -L "$jdk_java" ]; do
                jdk_link=$(readlink "$jdk_java")
                case $jdk_link in
                    /*) jdk_java=$jdk_link ;;
                    *) jdk_java=${jdk_java%/*}/$jdk_link ;;
                esac
            done
            jdk_consider "$(cd "${jdk_java%/*}/.." && pwd -P)"
        fi
        if [ -z "$jdk_version" ]; then
            for jdk_folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
                "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
                "${HOME:-/}"/.local/share/mise/installs/java/* \
                /Library/Java/JavaVirtualMachines/*/Contents/Home \
                "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
                /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
                /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
                jdk_consider "$jdk_folder"
            done
        fi
    fi
    [ -n "$jdk_version" ] || return 1
    JAVA_HOME=$jdk_home
    export JAVA_HOME
}

# Says in one sentence why there is no start.
explain_missing_jdk() {
    if [ -n "$jdk_seen" ]; then
        jdk_found="only Java $(printf '%s' "$jdk_seen" | sed 's/ /, /g') was found"
    else
        jdk_found="no JDK was found"
    fi
    echo "Carport needs a Java Development Kit (JDK) of version $jdk_least or newer, but $jdk_found: please install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to its folder." >&2
}
