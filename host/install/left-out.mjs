// @ts-check
/** What of n8n's packages is never loaded here, by our demo and tests: two thirds of what npm installs. */

/** For people, compilers and debuggers. */
const NOT_RUN =
	/\.(map|[cm]?tsx?|flow|tsbuildinfo|mdx?|c|cc|cpp|hh?|hpp|gypi?|a|o|obj|lib|pdb|exe)$/i;
/** n8n's own packages read texts and templates of such kinds at run time. */
const NOT_RUN_OF_N8N = /\.(map|d\.[cm]?ts|tsbuildinfo)$/i;
const OF_N8N = /^(@n8n\/|n8n($|-))/;

/** `prebuilds/linux-x64/…`, `prebuilds/darwin-x64+arm64/…`: compiled code for one kind of machine. */
const PREBUILT = /(?:^|\/)prebuilds\/([a-z\d]+)-([a-z\d+]+)\//;

/**
 * @param {string} name of the package
 * @param {string} path of a file inside it
 */
export function isLeftOut(name, path) {
	if ((OF_N8N.test(name) ? NOT_RUN_OF_N8N : NOT_RUN).test(path)) return true;
	const [, platform, arch = ''] = PREBUILT.exec(path) ?? [];
	if (platform === undefined) return false;
	return platform !== process.platform || !arch.split('+').includes(process.arch);
}

/**
 * Packages that only nodes need which are no part of demo or tests (the SDKs of other vendors), or
 * only n8n's editor when it is compiled. What is needed by nothing else goes with them.
 */
export const LEFT_OUT = [
	'agent-browser',
	'chromadb',
	'element-plus',
	'reka-ui',
	'playwright-core',
	'pdf-parse',
	'pdfjs-dist',
	'@napi-rs/canvas',
	'@azure/msal-browser',
	'@linear/sdk',
	'@microsoft/agents-a365-observability',
	'@microsoft/agents-hosting',
	'@confluentinc/kafka-javascript',
	'@google/genai',
	'@mistralai/mistralai',
	'@shanghaikid/parquetjs',
	'cohere-ai',
	'discord.js',
	'snowflake-sdk',
	'weaviate-client',
	// Compiled from source. Where no compiled one fits, it is fetched after all: see `database.mjs`.
	'sqlite3',
	'node-gyp',
];
