#!/usr/bin/env bash
# Starts the server on fresh data and lets redocly judge its description, with the recommended rules and nothing
# silenced. 77: redocly is not installed.
set -euo pipefail

[ -f "$REDOCLY" ] || { echo "no redocly: npm is not installed, or installer/dev.sh test was not run"; exit 77; }
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

mkdir -m 700 "$work/data"
"$SERVER" --data="$work/data" --port=0 --ready-file="$work/ready" >"$work/log" 2>&1 &
server=$!
until [ -s "$work/ready" ]; do
  kill -0 "$server" 2>/dev/null || { cat "$work/log"; echo "the server did not start"; exit 1; }
  read -rt 0.05 <> <(:) || true
done
cd "$work" # No configuration of anybody's.
"$NODE" -e 'fetch(process.argv[1] + "/api/openapi.json").then(r => r.text()).then(t => process.stdout.write(t))' \
  "$(cat "$work/ready")" >openapi.json
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true "$NODE" "$REDOCLY" lint --format=json openapi.json >report.json 2>log || true
"$NODE" -e '
  const report = JSON.parse(require("fs").readFileSync("report.json", "utf8"));
  for (const p of report.problems)
    console.log(`${p.severity} ${p.ruleId}: ${p.message} at ${(p.location[0] || {}).pointer}`);
  console.log(`${report.totals.errors} errors, ${report.totals.warnings} warnings`);
  process.exit(report.totals.errors + report.totals.warnings + report.totals.ignored > 0 ? 1 : 0);'
