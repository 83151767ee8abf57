/** Rules whose governing document is: cps. One rule a file. */
@NullMarked
package org.clausewatch.rule.cps;

import org.jspecify.annotations.NullMarked;
