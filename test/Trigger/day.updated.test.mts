/** A day in which every change counts: 50,000 of orders, and those of after-sales. */
