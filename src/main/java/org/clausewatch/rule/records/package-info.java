/** Rules whose governing document is: records. One rule a file. */
@NullMarked
package org.clausewatch.rule.records;

import org.jspecify.annotations.NullMarked;
