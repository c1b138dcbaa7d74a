package org.centralita.held;

/** Codes of HELD errors (IANA's registry of RFC 5985 and RFC 6155). */
enum HeldCode {
  /** There is no request, or it is out of all proportion. */
  REQUEST_ERROR("requestError"),
  /** The document is malformed or not as the schema wants it. */
  XML_ERROR("xmlError"),
  /** The document is of another kind. */
  UNSUPPORTED_MESSAGE("unsupportedMessage"),
  /** The identifier is of a kind that nobody is found by, or badly written. */
  BAD_IDENTIFIER("badIdentifier"),
  /** Nobody in the caller's scope is identified by this. */
  NOT_LOCATABLE("notLocatable"),
  /** Its location is not known, not valid, or not certain. */
  LOCATION_UNKNOWN("locationUnknown"),
  /** The location is not known in the form that the caller insists on. */
  CANNOT_PROVIDE_LI_TYPE("cannotProvideLiType");

  private final String code;

  HeldCode(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
