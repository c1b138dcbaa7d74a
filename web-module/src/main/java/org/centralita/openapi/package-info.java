/**
 * Completes the OpenAPI document that the build makes from the resources and data types: what all
 * operations of a kind share is added here, once, instead of by annotations on each method. It runs
 * during the build only and is not part of the product.
 */
package org.centralita.openapi;
