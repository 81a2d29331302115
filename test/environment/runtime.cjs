/**
 * How jest loads modules here. Our own code is loaded anew for each test file, so that no file sees
 * what another left in a module. Packages (n8n-core alone takes seconds) and the sandbox, whose
 * modules keep nothing, are loaded once a worker. Nothing is compiled twice. This leans on the inside
 * of jest-runtime, so its version is fixed in `package.json`.
 */
const { statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, sep } = require('node:path');
const { Script } = require('node:vm');

const JestRuntime = require('jest-runtime').default;

const SANDBOX = join(__dirname, '..', '..', 'sandbox') + sep;
const HOST = join(__dirname, '..', '..', 'host') + sep;
const isPackage = (name) => !/^(\.|\/|node:)/.test(name) && !Module.isBuiltin(name);

/** What was compiled in this worker, by file. */
const compiled = new Map();

const compile = (source, parameters, filename) => {
	const known = compiled.get(filename);
	if (known?.source === source) return known.script;
	const head = `(function (${parameters.join(', ')}) {`;
	const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
	compiled.set(filename, { source, script });
	return script;
};

/** The modules of the sandbox that this worker has loaded, and where stack traces find their maps. */
const ofSandbox = new Map();
/** @type {Runtime} */
let current;

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

Module._extensions['.mts'] = (module, file) => {
	const code = current.transformCache.transform(file);
	const map = current.transformCache.getSourceMaps().get(file);
	ofSandbox.set(file, { map, mtime: changedAt(file) });
	module._compile(code, file);
};

/** In watch mode files change while the process lives. */
const forgetChanged = () => {
	if ([...ofSandbox].every(([file, { mtime }]) => changedAt(file) === mtime)) return;
	for (const file of ofSandbox.keys()) delete Module._cache[file];
	ofSandbox.clear();
};

/**
 * The package undici and Node's own `fetch`, which is an older undici, look for what sends requests at
 * one place. Each gets its own: Node's comes first, by the touch of `Response`.
 */
const partDispatchers = () => {
	void globalThis.Response;
	const ofPackage = require('undici/lib/global.js');
	const Agent = require('undici/lib/dispatcher/agent.js');
	let dispatcher = new Agent();
	ofPackage.getGlobalDispatcher = () => dispatcher;
	ofPackage.setGlobalDispatcher = (other) => {
		dispatcher = other;
	};
};
partDispatchers();

class Runtime extends JestRuntime {
	constructor(...args) {
		super(...args);
		current = this;
		// `host/*.mjs` begin where nothing is installed, so they are not TypeScript; here they are compiled.
		const shouldLoadAsEsm = this._resolution.shouldLoadAsEsm.bind(this._resolution);
		this._resolution.shouldLoadAsEsm = (path) => !path.startsWith(HOST) && shouldLoadAsEsm(path);
		forgetChanged();
		const maps = this.transformCache.getSourceMaps();
		for (const [file, { map }] of ofSandbox) maps.set(file, map);
		const { injectedModuleParameters } = this.executor;
		this.executor.compile = (source, filename) =>
			this._environment.getVmContext() === null
				? null
				: compile(source, injectedModuleParameters, filename).runInThisContext();
	}

	requireModule(from, name, options, isActual) {
		const isOurs = name === undefined || options?.isInternalModule;
		if (!isOurs && isPackage(name)) return this.requireOnce(from, name);
		if (!isOurs && name.startsWith('.')) {
			const file = join(dirname(from), name);
			if (file.startsWith(SANDBOX)) return this.requireOnce(from, file);
		}
		return super.requireModule(from, name, options, isActual);
	}

	requireOnce(from, name) {
		const require = Module.createRequire(from);
		const file = require.resolve(name);
		return require.cache[file]?.loaded
			? require(file)
			: this._environment.keepingChanges(() => require(file));
	}
}

module.exports = { default: Runtime, __esModule: true };
