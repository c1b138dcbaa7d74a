/** OAuth 2.0: codes, tokens and their end. */
package org.centralita.oauth;
