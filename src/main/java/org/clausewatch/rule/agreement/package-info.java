/** Rules whose governing document is: agreement. One rule a file. */
@NullMarked
package org.clausewatch.rule.agreement;

import org.jspecify.annotations.NullMarked;
