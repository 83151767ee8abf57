package org.clausewatch.report.pdf;

import java.io.File;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractJavaCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import org.jspecify.annotations.Nullable;

/**
 * Takes templates whose expressions only name values, which JasperReports evaluates
 * itself, and refuses any that would need code.
 */
public final class NoJavaCompiler extends JRAbstractJavaCompiler {

	public NoJavaCompiler(JasperReportsContext context) {
		super(context, false);
	}

	@Override
	protected void checkLanguage(String language) {
	}

	@Override
	protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task) throws JRException {
		throw new JRException("expressions of a template may only name a field, parameter, variable or word: "
				+ task.getExpressions());
	}

	@Override
	protected @Nullable String compileUnits(JRCompilationUnit[] units, String classpath, @Nullable File directory) {
		return null;
	}

	@Override
	protected @Nullable String getSourceFileName(String unitName) {
		return null;
	}

}
