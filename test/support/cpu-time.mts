/** Time that this process worked, which does not depend on what else the machine does meanwhile. */

/** Starts a watch; calling it gives the milliseconds of CPU time since, of all threads. */
export function startCpuWatch(): () => number {
	const start = process.cpuUsage();
	return () => {
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	};
}
