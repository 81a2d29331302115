#!/usr/bin/env bash
# `docker` as far as docs/install.md uses it: runs `cp` and `exec` on this machine, with the folders of
# a container below $CONTAINER, and notes in $NAMED which containers or services were named.
set -e
if [ "$1" = compose ]; then
	[ "$2" = -f ]
	[ -f "$PROJECT/$3" ]
	shift 3
fi
case "$1" in
	cp)
		[ $# = 3 ]
		echo "${3%%:*}" >> "$NAMED"
		cp "$2" "$CONTAINER${3#*:}"
		;;
	exec)
		[ "$2 $3" = '-u node' ]
		echo "$4" >> "$NAMED"
		shift 4
		set -- "${@/#\/tmp\//$CONTAINER/tmp/}"
		exec "${@/#\/home\/node\//$CONTAINER/home/node/}"
		;;
	restart)
		shift
		printf '%s\n' "$@" >> "$NAMED"
		;;
	*) exit 64 ;;
esac
