#!/usr/bin/env python3
"""A small SOAP client for Centralita, made of the standard library of Python 3.9 or newer only.

  centralita.py scenario
      creates a customer, finds, changes and enables it, and shows its audit trail
  centralita.py getTenant --set TENANT_ID=01a2...
      sends getTenant.request.xml, with its placeholders filled in, and shows the answer
  centralita.py createTenant --file mine.xml
      sends a message of your own

It signs in with the API client of the one-command run (launcher/data/credentials.properties), or with
CENTRALITA_URL, CLIENT_ID and CLIENT_SECRET. A refusal ends it with 1 and the product's own words.
"""

import argparse
import base64
import os
import re
import sys
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
WSDL = "http://schemas.xmlsoap.org/wsdl/"
OURS = "urn:centralita:v1"
SERVICES = ["TenantService", "AuditService", "EmergencyLocationService", "NumberRangeService"]

ET.register_namespace("soap", SOAP)
ET.register_namespace("c", OURS)


class Fault(Exception):
    """A refusal. `code` stays the same, `message` is for people, `fields` holds (field, message)."""

    def __init__(self, status, fault):
        detail = fault.find(f"detail/{{{OURS}}}serviceFault")
        self.status = status
        self.code = text(detail, "code") if detail is not None else fault.findtext("faultcode")
        self.message = fault.findtext("faultstring")
        errors = [] if detail is None else detail.findall(f"{{{OURS}}}errors")
        self.fields = [(text(error, "field"), text(error, "message")) for error in errors]
        super().__init__(f"{status} {self.code}: {self.message}")


class Centralita:
    """The product at an address, as one API client sees it."""

    def __init__(self, url, client_id, secret):
        self.url = url.rstrip("/")
        pair = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
        self.headers = {
            "Authorization": "Basic " + pair,
            "Content-Type": "text/xml; charset=utf-8",
            "SOAPAction": '""',
        }
        self.services = {}

    def call(self, operation, **parameters):
        """Calls an operation; gives its `result` element, None when there is none.

        A parameter is a text, a number, a truth value, a dict of fields, a list of those, or an
        element as it was read. What is None is left out.
        """
        envelope = ET.Element(f"{{{SOAP}}}Envelope")
        call = ET.SubElement(ET.SubElement(envelope, f"{{{SOAP}}}Body"), f"{{{OURS}}}{operation}")
        for name, value in parameters.items():
            add(call, name, value)
        return self.send(operation, ET.tostring(envelope, "utf-8")).find(f"{{{OURS}}}result")

    def send(self, operation, message):
        """Sends a ready message; gives the one element of the answer's body."""
        request = urllib.request.Request(
            f"{self.url}/soap/v1/{self.service_of(operation)}", data=message, headers=self.headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return body(answer.read())
        except urllib.error.HTTPError as refused:
            content = refused.read()
            if "text/xml" not in refused.headers.get("Content-Type", ""):
                raise
            raise Fault(refused.code, body(content)) from None

    def service_of(self, operation):
        """The service that has the operation, as the WSDLs say."""
        if not self.services:
            for service in SERVICES:
                with urllib.request.urlopen(f"{self.url}/soap/v1/{service}?wsdl") as wsdl:
                    port = ET.fromstring(wsdl.read()).find(f"{{{WSDL}}}portType")
                for known in port.findall(f"{{{WSDL}}}operation"):
                    self.services[known.get("name")] = service
        if operation not in self.services:
            sys.exit(f"There is no operation {operation}. There are: "
                     + ", ".join(sorted(self.services)))
        return self.services[operation]


def body(message):
    return ET.fromstring(message).find(f"{{{SOAP}}}Body")[0]


def add(parent, name, value):
    """Adds a value as an element, or as several, below another."""
    if value is None:
        return
    if isinstance(value, (list, tuple)):
        for one in value:
            add(parent, name, one)
        return
    element = ET.SubElement(parent, f"{{{OURS}}}{name}")
    if isinstance(value, ET.Element):
        element.extend(value)
    elif isinstance(value, dict):
        for field, content in value.items():
            add(element, field, content)
    else:
        element.text = str(value).lower() if isinstance(value, bool) else str(value)


def text(element, name):
    """The text of a field; None when it is absent."""
    return element.findtext(f"{{{OURS}}}{name}")


def put(record, name, value):
    """Sets a field of a record that was read."""
    field = record.find(f"{{{OURS}}}{name}")
    if field is not None:
        record.remove(field)
    add(record, name, value)


def items(page):
    return page.findall(f"{{{OURS}}}items")


def scenario(centralita):
    """The life of a customer, as a billing system would begin it."""
    types = items(centralita.call("findProductTypes", query={"limit": 1, "country": "ES"}))
    product_type = types[0] if types else centralita.call(
        "createProductType",
        productType={"code": "EXAMPLE", "name": "Example", "fixedOnceAssigned": False})

    name = f"Example {int(time.time())}-{os.getpid()}"
    made = centralita.call("createTenant", tenant={
        "kind": "CUSTOMER",
        "name": name,
        "reference": f"PY-{os.getpid()}",
        "country": "ES",
        "productType": text(product_type, "code"),
    })
    print(f"Created {name} with the id {text(made, 'id')}")

    [found] = items(centralita.call("findTenants", query={"q": name}))
    print(f"Found {text(found, 'name')} by its name: {text(found, 'status')}")

    # An update takes the whole record as it was read, with id and version: what is absent is emptied.
    put(found, "notes", "Called back on Monday")
    changed = centralita.call("updateTenant", tenant=found)
    print(f'Changed its notes to "{text(changed, "notes")}", the version is now '
          + text(changed, "version"))

    # Whoever writes with an old version overwrites nobody's change, but is told.
    try:
        centralita.call("updateTenant", tenant=found)
    except Fault as fault:
        print(f"Not changed with the old version: {fault.code}")

    enabled = centralita.call("enableTenant", tenantId=text(made, "id"), reason="Contract signed")
    print(f"Enabled it: {text(enabled, 'status')}")

    print("Its audit trail, the newest first:")
    for entry in items(centralita.call("findAuditEntries", query={"tenantId": text(made, "id")})):
        print(f"  {text(entry, 'at')}  {text(entry, 'action'):<5} {text(entry, 'message')}"
              f"  by {text(entry, 'user')}")


def sign_in():
    """The product of the environment, or else that of the one-command run."""
    known = {}
    file = HERE / "../../launcher/data/credentials.properties"
    if file.exists():
        for line in file.read_text("latin-1").splitlines():
            if "=" in line and not line.startswith("#"):
                key, value = line.split("=", 1)
                known[key] = re.sub(r"\\(.)", r"\1", value)
    return Centralita(
        os.environ.get("CENTRALITA_URL") or known["base.url"],
        os.environ.get("CLIENT_ID") or known["client.id"],
        os.environ.get("CLIENT_SECRET") or known["client.secret"])


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("operation", help="an operation of the WSDLs, or: scenario")
    parser.add_argument("--file", type=Path, help="message to send instead of the example")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE",
                        help="fills in a placeholder of the message; may be given again")
    arguments = parser.parse_args()
    centralita = sign_in()
    try:
        if arguments.operation == "scenario":
            scenario(centralita)
            return
        centralita.service_of(arguments.operation)
        file = arguments.file or HERE / f"{arguments.operation}.request.xml"
        message = file.read_text("utf-8")
        # The longest first: one placeholder may be a part of another.
        for pair in sorted((pair.split("=", 1) for pair in arguments.set),
                           key=lambda pair: len(pair[0]), reverse=True):
            message = message.replace(*pair)
        answer = centralita.send(arguments.operation, message.encode())
        ET.indent(answer)
        print(ET.tostring(answer, "unicode"))
    except Fault as fault:
        print(fault, file=sys.stderr)
        for field, problem in fault.fields:
            print(f"  {field}: {problem}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
