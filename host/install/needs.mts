/** What a machine must have before n8n can be installed on it, and how to say what is missing. */
import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

/** Installed it takes 2.3 GB; npm's own cache and the compiler's files come on top. */
const GIGABYTES = 5;

const TOOLS: ReadonlyArray<{ name: string; commands: string[] }> = [
	{ name: 'a C++ compiler', commands: ['c++', 'g++', 'clang++'] },
	{ name: 'a C compiler', commands: ['cc', 'gcc', 'clang'] },
	{ name: 'make', commands: ['make', 'gmake'] },
	{ name: 'Python 3', commands: ['python3', 'python'] },
];

const found = (command: string): boolean =>
	spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

export const missingTools = (): string[] =>
	TOOLS.filter(({ commands }) => !commands.some(found)).map(({ name }) => name);

export const toolsRemedy = (missing: string[]): string =>
	[
		`n8n's database driver (sqlite3) is compiled here, and this machine lacks ${missing.join(', ')}.`,
		'Debian, Ubuntu: apt-get install build-essential python3 · macOS: xcode-select --install',
	].join('\n');

export function assertRoom(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	const free = (bavail * bsize) / 1e9;
	if (free < GIGABYTES) {
		throw new Error(
			`n8n needs ${GIGABYTES} GB of free disk, and ${folder} has ${free.toFixed(1)} GB. ` +
				'Free some, or name another folder in DOUYIN_SHOP_HOST_CACHE.',
		);
	}
}

export function assertPlatform(): void {
	if (process.platform === 'win32') {
		throw new Error('The demo and the host tests run on Linux and macOS; on Windows use WSL.');
	}
}
