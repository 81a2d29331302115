/**
 * A Chromium for a machine without one. npm brings it, as all else, into the cache: 70 MB, unpacked
 * 0.2 GB. Linux on x64 only; it has the libraries it needs, but no fonts for Chinese.
 */
import {
	copyFileSync,
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { hostLocation } from '../install/location.mjs';
import { npm, npmEnvironment } from '../install/npm.mjs';
import { run } from '../process/run.mjs';
import { projectRoot } from '../project.mts';

const PACKAGE = '@sparticuz/chromium';

const source = () => join(projectRoot(), 'host', 'chromium');

function folder(): string {
	const manifest = JSON.parse(readFileSync(join(source(), 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	return join(hostLocation().cache, `chromium-${manifest.dependencies[PACKAGE]}`);
}

/** Its binary, if it was fetched. */
export function ownChromium(): string | undefined {
	const binary = join(folder(), 'chromium');
	return existsSync(binary) ? binary : undefined;
}

/** Where its libraries are: for a machine that has not even these. */
export const librariesOf = (binary: string): string => join(dirname(binary), 'lib');

export async function fetchChromium(say: (line: string) => void): Promise<void> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(`none is fetched for ${process.platform} on ${process.arch}`);
	}
	const done = folder();
	mkdirSync(dirname(done), { recursive: true });
	// Renamed when it has been seen to run, so that a folder of that name holds a working one.
	const place = mkdtempSync(`${done}-`);
	try {
		for (const file of ['package.json', 'package-lock.json']) {
			copyFileSync(join(source(), file), join(place, file));
		}
		const logFile = join(place, 'install.log');
		const step = async (title: string, command: string[], env = process.env) =>
			await run({ title, command, cwd: place, env, logFile, say });
		const command = npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
		await step('npm fetches Chromium', command, npmEnvironment());
		const packed = (name: string) => join(place, 'node_modules', PACKAGE, 'bin', name);
		const binary = join(place, 'chromium');
		await unpack(packed('chromium.br'), binary);
		await unpack(packed('al2023.tar.br'), join(place, 'lib.tar'));
		await step('its libraries are unpacked', ['tar', '-xf', 'lib.tar']);
		rmSync(join(place, 'lib.tar'));
		rmSync(join(place, 'node_modules'), { recursive: true });
		const env = { ...process.env, LD_LIBRARY_PATH: librariesOf(binary) };
		await step('Chromium is tried out', [binary, '--version'], env);
		renameSync(place, done);
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}

async function unpack(from: string, to: string): Promise<void> {
	const file = createWriteStream(to, { mode: 0o755 });
	await pipeline(createReadStream(from), createBrotliDecompress(), file);
}
