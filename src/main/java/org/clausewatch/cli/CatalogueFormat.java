package org.clausewatch.cli;

/** How the catalogue of rules and the register of clauses are printed. */
enum CatalogueFormat {

	TEXT, MARKDOWN, JSON

}
