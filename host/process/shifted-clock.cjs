/**
 * Shifts `Date` of a process, or of one of jest's test environments, by `CLOCK_SHIFT_MS`
 * milliseconds. Monotonic time (`performance.now()`, timers) is left alone, as on a machine whose
 * clock is set wrong. Child processes are given the same shift.
 */
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);

if (shift !== 0) {
	const RealDate = globalThis.Date;
	const realNow = RealDate.now;
	const now = () => realNow() + shift;
	// A plain property, so that a test can replace it.
	RealDate.now = now;
	globalThis.Date = new Proxy(RealDate, {
		construct: (target, args, newTarget) =>
			Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
		apply: () => new RealDate(now()).toString(),
	});
}
