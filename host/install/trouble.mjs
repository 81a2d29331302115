// @ts-check
/** What can go wrong with an installation, each in one sentence that says what to do. */

/** Its message is for people: no stack, nothing else beside it. */
export class Trouble extends Error {
	name = 'Trouble';
}

const UNREACHABLE = new Set([
	'ENOTFOUND',
	'EAI_AGAIN',
	'ECONNREFUSED',
	'ECONNRESET',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ETIMEDOUT',
	'EPIPE',
]);

export const isUnreachable = (/** @type {string} */ code) => UNREACHABLE.has(code);

/** @param {string} host @param {string} code */
export const noNetwork = (host, code) =>
	new Trouble(
		`The npm registry ${host} cannot be reached (${code}): check the network, or name one that can be ` +
			'with "npm config set registry …", and start again; what is fetched already is kept.',
	);

/** @param {string} folder */
const fullDisk = (folder) =>
	new Trouble(
		`The disk that holds ${folder} is full: free some space, or name a folder on another disk in ` +
			'DOUYIN_SHOP_HOST_CACHE, and start again; what is installed already is kept.',
	);

/** @param {string} folder @param {string} code */
const notWritable = (folder, code) =>
	new Trouble(
		`${folder} cannot be written (${code}): give yourself the right to, or name another folder in ` +
			'DOUYIN_SHOP_HOST_CACHE.',
	);

/** The sentence for an error that has one, else the error. @param {unknown} error @param {string} folder */
export function explained(error, folder) {
	const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
	if (code === 'ENOSPC' || code === 'EDQUOT') return fullDisk(folder);
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable(folder, code);
	return error;
}
