// @ts-check
/** What a machine must have before something can be installed on it, and how to say what is missing. */
import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { Trouble } from './trouble.mjs';

/** As `engines` of the package has it. */
const NODE = { major: 20, minor: 15 };

export function assertNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > NODE.major || (major === NODE.major && minor >= NODE.minor)) return;
	throw new Trouble(
		`This needs Node.js ${NODE.major}.${NODE.minor} or newer, and here runs ${version}: install a newer one, and ` +
			'start again.',
	);
}

/** @type {{ name: string, commands: string[] }[]} */
const TOOLS = [
	{ name: 'a C++ compiler', commands: ['c++', 'g++', 'clang++'] },
	{ name: 'a C compiler', commands: ['cc', 'gcc', 'clang'] },
	{ name: 'make', commands: ['make', 'gmake'] },
	{ name: 'Python 3', commands: ['python3', 'python'] },
];

const found = (/** @type {string} */ command) =>
	spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** For the machines on which n8n's database driver must be compiled. */
export function assertTools() {
	const missing = TOOLS.filter(({ commands }) => !commands.some(found)).map(({ name }) => name);
	if (missing.length === 0) return;
	throw new Trouble(
		`No compiled database driver fits this machine, and to compile one it lacks ${missing.join(', ')}: ` +
			'install them (Debian, Ubuntu: apt-get install build-essential python3; ' +
			'macOS: xcode-select --install), and start again.',
	);
}

/** @param {string} folder @param {number} gigabytes */
export function assertRoom(folder, gigabytes) {
	const { bavail, bsize } = statfsSync(folder);
	const free = (bavail * bsize) / 1e9;
	if (free >= gigabytes) return;
	throw new Trouble(
		`n8n needs ${gigabytes} GB of free disk, and ${folder} has ${free.toFixed(1)} GB: free some, or name ` +
			'another folder in DOUYIN_SHOP_HOST_CACHE.',
	);
}

export function assertPlatform() {
	if (process.platform === 'win32') {
		throw new Trouble('The demo and the host tests run on Linux and macOS; on Windows use WSL.');
	}
}
