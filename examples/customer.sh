#!/usr/bin/env bash
# Creates a customer over REST, changes it and shows its audit trail.
#
#   examples/customer.sh
#
# It signs in with the API client of the one-command run (launcher/data/credentials.properties), or
# with CENTRALITA_URL, CLIENT_ID and CLIENT_SECRET. It needs bash, curl, sed and grep.
set -euo pipefail

credentials="$(dirname "$0")/../launcher/data/credentials.properties"
credential() { sed -n "s/^$1=//p" "$credentials"; }
url="${CENTRALITA_URL:-$(credential base.url)}"
client="${CLIENT_ID:-$(credential client.id)}"
secret="${CLIENT_SECRET:-$(credential client.secret)}"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# call METHOD PATH [curl's options]: the answer's body on standard output, its headers in a file.
# What is refused ends the script with the product's own words.
call() {
  local method="$1" path="$2" status
  shift 2
  status="$(curl -sS -X "$method" "$url$path" -D "$work/headers" -o "$work/body" \
    -w '%{http_code}' "$@")"
  if [ "$status" -ge 400 ]; then
    echo "$method $path was answered with $status: $(cat "$work/body")" >&2
    exit 1
  fi
  cat "$work/body"
}

# Values of a JSON text: enough for flat answers; programs use a JSON library.
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | sed 's/^[^:]*:"//; s/"$//'; }
header() { sed -n "s/^$1: *//Ip" "$work/headers" | tr -d '\r'; }

# 1. A token. The secret goes through a file, because other users can see a command's arguments.
printf 'user = "%s:%s"\n' "$client" "$secret" > "$work/login"
token="$(call POST /oauth2/token -K "$work/login" -d grant_type=client_credentials \
  | field access_token)"
printf 'header = "Authorization: Bearer %s"\n' "$token" > "$work/token"
api() { local method="$1" path="$2"; shift 2; call "$method" "/api/v1$path" -K "$work/token" "$@"; }

# 2. A customer needs a product type: take the first, or make one.
type="$(api GET '/product-types?limit=1&country=ES' | field code || true)"
if [ -z "$type" ]; then
  type="$(api POST /product-types -H 'Content-Type: application/json' \
    -d '{"code":"EXAMPLE","name":"Example"}' | field code)"
fi

# 3. Create it below the tenant that we sign in for.
name="Example $(date +%s)-$$-$RANDOM"
body="$(printf '{"kind":"CUSTOMER","name":"%s","country":"ES","productType":"%s"}' "$name" "$type")"
id="$(api POST /tenants -H 'Content-Type: application/json' -d "$body" | field id)"
etag="$(header ETag)"
echo "Created $name with the id $id"

# 4. Change it. If-Match names the version that we know, so that nobody's change is overwritten.
api PATCH "/tenants/$id" -H "If-Match: $etag" -H 'Content-Type: application/merge-patch+json' \
  -H 'X-Audit-Comment: example' -d '{"notes":"Called back on Monday"}' > "$work/changed"
echo "Changed its notes to \"$(field notes < "$work/changed")\", the version is now $(header ETag)"

# 5. Who did what?
echo "Its audit trail, the newest first:"
api GET "/tenants/$id/audit" | sed 's/{"id":/\n{"id":/g' | grep '^{"id":' | while read -r entry; do
  printf '  %s  %-5s %s  by %s\n' "$(field at <<< "$entry")" "$(field action <<< "$entry")" \
    "$(field message <<< "$entry")" "$(field user <<< "$entry")"
done
