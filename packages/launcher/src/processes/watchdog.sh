# Ends the parts of the portal when the launcher itself was killed and could
# not. The launcher holds this script's input open: a line "add SIGNAL TARGET"
# or "remove TARGET" for each part, "done" before an orderly end. An input that
# ends without "done" means that nobody else is left to clean up.
trap '' HUP INT TERM
parts=''
while read -r verb first second; do
  case $verb in
    add) parts="$first:$second $parts" ;;
    remove)
      kept=''
      for part in $parts; do
        [ "${part#*:}" = "$first" ] || kept="$kept $part"
      done
      parts=$kept
      ;;
    done) exit 0 ;;
  esac
done
for part in $parts; do
  kill -s "${part%%:*}" -- "${part#*:}" 2>/dev/null
done
waited=0
while [ "$waited" -lt 10 ]; do
  alive=''
  for part in $parts; do
    kill -s 0 -- "${part#*:}" 2>/dev/null && alive="$alive $part"
  done
  [ -z "$alive" ] && exit 0
  sleep 1
  waited=$((waited + 1))
done
for part in $alive; do
  kill -s KILL -- "${part#*:}" 2>/dev/null
done
