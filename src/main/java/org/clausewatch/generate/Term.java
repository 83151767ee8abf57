package org.clausewatch.generate;

/** When the certificate of a situation was issued, and until when it is valid. */
enum Term {

	/** As the base of subscribers grew; some have expired since. */
	ANY {
		@Override
		Validity draw(Draw draw, Quarter quarter) {
			return Validity.any(draw, quarter);
		}
	},
	/** Issued before the quarter and valid beyond it. */
	THROUGHOUT {
		@Override
		Validity draw(Draw draw, Quarter quarter) {
			return Validity.throughout(draw, quarter);
		}
	},
	/** Expires in the last days of the quarter. */
	EXPIRING {
		@Override
		Validity draw(Draw draw, Quarter quarter) {
			return Validity.until(quarter.officeTime(draw, quarter.days() - 9, quarter.days() - 2));
		}
	},
	/** Expires during the quarter's last two months or soon after it. */
	DUE_FOR_RENEWAL {
		@Override
		Validity draw(Draw draw, Quarter quarter) {
			return Validity.until(quarter.officeTime(draw, 30, quarter.days() + 20));
		}
	},
	/** Issued while SHA-1 was still in use, valid beyond the day it is given up. */
	SHA1 {
		@Override
		Validity draw(Draw draw, Quarter quarter) {
			long issued = quarter.start() - draw.between(400, 800) * Quarter.DAY + DayTime.COUNTER.draw(draw);
			return new Validity(issued, Validity.yearsLater(issued, 3));
		}
	},
	/** Lapsed more than five years before the quarter (ESL 24). */
	LONG_LAPSED {
		@Override
		Validity draw(Draw draw, Quarter quarter) {
			long issued = quarter.start() - draw.between(2700, 3000) * Quarter.DAY + DayTime.COUNTER.draw(draw);
			return new Validity(issued, Validity.yearsLater(issued, 2));
		}
	};

	abstract Validity draw(Draw draw, Quarter quarter);

}
