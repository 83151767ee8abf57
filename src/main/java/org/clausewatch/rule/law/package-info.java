/** Rules whose governing document is: law. One rule a file. */
@NullMarked
package org.clausewatch.rule.law;

import org.jspecify.annotations.NullMarked;
