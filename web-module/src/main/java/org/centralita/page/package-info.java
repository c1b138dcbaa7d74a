/**
 * What all pages share: who looks at them and how (language, zone, theme), refusals as messages,
 * and the error page. A page's own bean lives with its feature.
 */
package org.centralita.page;
