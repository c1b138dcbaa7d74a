/** What all REST resources share: JSON, errors, ETags and patches, as CONTRACT.md has them. */
package org.centralita.rest;
