// @ts-check
/** Reads a tar archive that is in memory, as npm packs them: files only, links are left out. */

/** @typedef {{ path: string, mode: number, data: Buffer }} TarFile */

const BLOCK = 512;

/** @param {Buffer} bytes */
const text = (bytes) => {
	const end = bytes.indexOf(0);
	return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
};

/** Octal digits, or, for what does not fit into them, a big-endian number marked by its first bit. */
const number = (/** @type {Buffer} */ bytes) =>
	(bytes[0] ?? 0) & 0x80
		? Number(BigInt(`0x${bytes.toString('hex')}`) & ((1n << 62n) - 1n))
		: Number.parseInt(text(bytes).trim() || '0', 8);

/** The path of a pax header, `30 path=package/lib/a.js\n` among others. */
const paxPath = (/** @type {Buffer} */ data) => {
	for (let at = 0; at < data.length;) {
		const length = Number.parseInt(data.toString('latin1', at, at + 12), 10);
		if (!(length > 0)) return undefined;
		const line = data.toString('utf8', at, at + length - 1);
		const [, key, value] = /^\d+ ([^=]+)=([\s\S]*)$/.exec(line) ?? [];
		if (key === 'path') return value;
		at += length;
	}
	return undefined;
};

/**
 * @param {Buffer} archive
 * @returns {Generator<TarFile>} paths without their first folder, which npm calls `package`
 */
export function* filesOf(archive) {
	/** @type {string | undefined} */
	let longPath;
	for (let at = 0; at + BLOCK <= archive.length;) {
		const header = archive.subarray(at, at + BLOCK);
		if (header[0] === 0) return;
		const size = number(header.subarray(124, 136));
		const data = archive.subarray(at + BLOCK, at + BLOCK + size);
		if (data.length < size) throw new Error('the archive ends in the middle of a file');
		at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;

		const type = String.fromCharCode(header[156] ?? 0);
		if (type === 'x') longPath = paxPath(data);
		else if (type === 'L') longPath = text(data);
		else if (type !== 'g') {
			const isUstar = header.toString('latin1', 257, 262) === 'ustar';
			const prefix = isUstar ? text(header.subarray(345, 500)) : '';
			const name = text(header.subarray(0, 100));
			const path = longPath ?? (prefix === '' ? name : `${prefix}/${name}`);
			longPath = undefined;
			if (type !== '0' && type !== '\0') continue;
			const inside = path
				.split('/')
				.filter((part) => part !== '' && part !== '.')
				.slice(1);
			if (inside.length === 0) continue;
			if (inside.includes('..')) throw new Error(`the archive has a file outside of it: ${path}`);
			yield { path: inside.join('/'), mode: number(header.subarray(100, 108)), data };
		}
	}
}
