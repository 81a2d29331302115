/** What CPU a process has used. */
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine. */
const MS_A_TICK = 10;

/**
 * Milliseconds of CPU, of user and system, that all threads of a process have used until now. Of a
 * process that runs elsewhere than on Linux it is not known exactly: undefined.
 */
export function cpuMs(pid: number): number | undefined {
	if (process.platform !== 'linux') return undefined;
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name of the program comes first, and may have blanks and brackets in it.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
}

/** The most memory that a process has held, in MiB; undefined elsewhere than on Linux. */
export function peakMemoryMb(pid: number): number | undefined {
	if (process.platform !== 'linux') return undefined;
	const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Math.round(Number(kb) / 1024);
}
