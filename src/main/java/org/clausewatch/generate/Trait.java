package org.clausewatch.generate;

/** What makes a situation more frequent at some service points than at others. */
enum Trait {

	/** Nothing: as frequent everywhere. */
	NONE {
		@Override
		int tenths(ServicePoint point) {
			return 10;
		}
	},
	SLOW {
		@Override
		int tenths(ServicePoint point) {
			return point.slow();
		}
	},
	CARELESS {
		@Override
		int tenths(ServicePoint point) {
			return point.careless();
		}
	};

	/** How frequent it is at a service point, in tenths of the average. */
	abstract int tenths(ServicePoint point);

}
