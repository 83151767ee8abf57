package org.clausewatch.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Tells when a connection is closed, once. */
final class BorrowedConnection implements InvocationHandler {

	private final Connection connection;

	private final Runnable atEnd;

	private final AtomicBoolean ended = new AtomicBoolean();

	private BorrowedConnection(Connection connection, Runnable atEnd) {
		this.connection = connection;
		this.atEnd = atEnd;
	}

	static Connection of(Connection connection, Runnable atEnd) {
		return (Connection) Proxy.newProxyInstance(BorrowedConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, new BorrowedConnection(connection, atEnd));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(this.connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
		finally {
			if (method.getName().equals("close") && this.ended.compareAndSet(false, true)) {
				this.atEnd.run();
			}
		}
	}

}
