/** OAuth 2.0 over HTTP, parsed and written by Nimbus' library, and the page that asks people. */
package org.centralita.oauth;
