/** Where one is signed in, over REST and on the account page. */
package org.centralita.session;
