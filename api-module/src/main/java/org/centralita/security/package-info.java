/**
 * Who calls and what they may do. Roles are checked by the container on the service beans; the
 * tenant that a caller belongs to, its address and its language travel beside the call in {@link
 * org.centralita.security.CallContext}, because a container's principal carries a name only.
 */
package org.centralita.security;
