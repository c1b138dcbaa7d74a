#!/usr/bin/env bash
# Creates a customer over SOAP, changes it and shows its audit trail.
#
#   examples/soap/customer.sh
#
# It signs in with the API client of the one-command run (launcher/data/credentials.properties), or
# with CENTRALITA_URL, CLIENT_ID and CLIENT_SECRET. It needs bash, curl, sed and grep.
set -euo pipefail

here="$(dirname "$0")"
credentials="$here/../../launcher/data/credentials.properties"
credential() { sed -n "s/^$1=//p" "$credentials"; }
url="${CENTRALITA_URL:-$(credential base.url)}"
client="${CLIENT_ID:-$(credential client.id)}"
secret="${CLIENT_SECRET:-$(credential client.secret)}"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# The secret goes through a file, because other users can see a command's arguments.
printf 'user = "%s:%s"\n' "$client" "$secret" > "$work/login"

# send SERVICE: sends the message on standard input and gives the answer.
# A fault ends the script with the product's own words.
send() {
  local status
  status="$(curl -sS "$url/soap/v1/$1" -K "$work/login" -H 'Content-Type: text/xml; charset=utf-8' \
    -H 'SOAPAction: ""' --data-binary @- -o "$work/body" -w '%{http_code}')"
  if [ "$status" -ge 400 ]; then
    echo "$1 answered with $status: $(cat "$work/body")" >&2
    exit 1
  fi
  cat "$work/body"
}

# call SERVICE CONTENT: the same with the content of the message's body; c: is our namespace.
call() {
  printf '%s' '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"' \
    ' xmlns:c="urn:centralita:v1"><soap:Body>' "$2" '</soap:Body></soap:Envelope>' | send "$1"
}

# The first element of that name: enough for an example; programs use a client made from the WSDL.
element() { grep -o "<$1>[^<]*" | head -n 1 | sed 's/^[^>]*>//'; }

# 1. A customer needs a product type: take the first, or make one.
type="$(call TenantService \
  '<c:findProductTypes><c:query><c:limit>1</c:limit><c:country>ES</c:country></c:query></c:findProductTypes>' \
  | element code || true)"
if [ -z "$type" ]; then
  type="$(call TenantService '<c:createProductType><c:productType><c:code>EXAMPLE</c:code>
    <c:name>Example</c:name></c:productType></c:createProductType>' | element code)"
fi

# 2. Create it below the tenant that we sign in for.
name="Example $(date +%s)-$$-$RANDOM"
sed "s|<c:name>[^<]*|<c:name>$name|; s/PRODUCT_TYPE/$type/" "$here/createTenant.request.xml" \
  | send TenantService > "$work/tenant"
id="$(element id < "$work/tenant")"
echo "Created $name with the id $id"

# 3. Change it: an update takes the whole record as it was read, with id and version.
#    The elements of a message are qualified, so the answer's record goes back as it came.
record="$(tr -d '\n' < "$work/tenant" | sed 's/.*<result>//; s/<\/result>.*//')"
record="${record/<productType>/<notes>Called back on Monday<\/notes><productType>}"
call TenantService \
  "<updateTenant xmlns=\"urn:centralita:v1\"><tenant>$record</tenant></updateTenant>" \
  > "$work/changed"
echo "Changed its notes to \"$(element notes < "$work/changed")\"," \
  "the version is now $(element version < "$work/changed")"

# 4. Who did what?
echo "Its audit trail, the newest first:"
call AuditService "<c:findAuditEntries><c:query><c:tenantId>$id</c:tenantId></c:query></c:findAuditEntries>" \
  | sed 's/<items>/\n<items>/g' | grep '^<items>' | while read -r entry; do
  printf '  %s  %-5s %s  by %s\n' "$(element at <<< "$entry")" "$(element action <<< "$entry")" \
    "$(element message <<< "$entry")" "$(element user <<< "$entry")"
done
