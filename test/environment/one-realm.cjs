/**
 * Test files run in the worker's own realm, as nodes run in n8n's: what is loaded once a worker (see
 * `runtime.cjs`) and what is loaded for each file share one `Error`, `Date` and `Array`. What a file
 * changed in it is put back when it ends, so that no file sees what another did.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** Listeners of the worker itself, by which it hears from jest. */
const OF_THE_WORKER = new Set(['message', 'disconnect', 'internalMessage']);

/** What a file may replace in place: globals, clocks, and whatever comes with the language. */
const watched = () => {
	const intrinsics = Reflect.ownKeys(globalThis)
		.map((name) => Object.getOwnPropertyDescriptor(globalThis, name).value)
		.filter((it) => typeof it === 'function');
	const prototypes = intrinsics.map((it) => it.prototype).filter((it) => it instanceof Object);
	const parts = [Math, JSON, Intl, Reflect, Atomics, performance, process];
	return new Set([globalThis, Object.prototype, ...parts, ...intrinsics, ...prototypes]);
};

/** Listeners are seen to below; counting them is Node's own business. */
const isOfListeners = (name) => typeof name === 'string' && name.startsWith('_events');

const propertiesOf = (object) =>
	new Map(
		Reflect.ownKeys(object)
			.filter((name) => !isOfListeners(name))
			.map((name) => [name, Object.getOwnPropertyDescriptor(object, name)]),
	);

const isSame = (one, other) =>
	Object.is(one?.value, other?.value) && one?.get === other?.get && one?.set === other?.set;

/** The properties of all that is watched, and how they are put back. */
class Properties {
	noted = new Map([...watched()].map((object) => [object, propertiesOf(object)]));

	restore() {
		for (const [object, before] of this.noted) {
			for (const name of propertiesOf(object).keys()) {
				if (!before.has(name)) Reflect.deleteProperty(object, name);
			}
			for (const [name, descriptor] of before) {
				const now = Object.getOwnPropertyDescriptor(object, name);
				if (!isSame(now, descriptor)) Reflect.defineProperty(object, name, descriptor);
			}
		}
	}

	/** What changes meanwhile stays: it belongs to a package, which is loaded once a worker. */
	keepingChanges(load) {
		const { noted: before } = new Properties();
		try {
			return load();
		} finally {
			for (const [object, then] of before) {
				for (const [name, now] of propertiesOf(object)) {
					if (!isSame(then.get(name), now)) this.noted.get(object)?.set(name, now);
				}
			}
		}
	}
}

const keepListeners = () => {
	const events = () => process.eventNames().filter((name) => !OF_THE_WORKER.has(name));
	const before = new Map(events().map((name) => [name, process.rawListeners(name)]));
	return () => {
		for (const name of events()) {
			for (const listener of process.rawListeners(name)) {
				if (!before.get(name)?.includes(listener)) process.removeListener(name, listener);
			}
		}
	};
};

const keepEnvironment = () => {
	const before = { ...process.env };
	return () => {
		for (const name of Object.keys(process.env)) {
			if (!(name in before)) delete process.env[name];
		}
		Object.assign(process.env, before);
	};
};

/**
 * Storages that were used. Until Node 24 each makes every promise slower as long as it is on, and jest
 * has a new one for each file: after thirty files a promise would take ten times as long.
 */
const used = new Set();
const { run: runWith } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
	used.add(this);
	return runWith.apply(this, args);
};

/** Each is on again with its next use. */
const keepStorages = () => {
	const before = new Set(used);
	return () => {
		for (const storage of used) {
			if (before.has(storage)) continue;
			storage.disable();
			used.delete(storage);
		}
	};
};

module.exports = class OneRealm {
	constructor({ projectConfig: config }) {
		this.global = globalThis;
		this.clock = { Date, now: Date.now };
		this.properties = new Properties();
		this.restore = [
			keepEnvironment(),
			keepListeners(),
			keepStorages(),
			() => this.properties.restore(),
		];
		this.moduleMocker = new ModuleMocker(globalThis);
		const timerConfig = { idToRef: (id) => id, refToId: (timer) => timer };
		this.fakeTimers = new LegacyFakeTimers({
			config,
			global: globalThis,
			moduleMocker: this.moduleMocker,
			timerConfig,
		});
		this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
	}

	async setup() {}

	/** Now that all is run, jest takes the time: by the clock that it began with. */
	handleTestEvent({ name }) {
		if (name !== 'teardown') return;
		globalThis.Date = this.clock.Date;
		globalThis.Date.now = this.clock.now;
	}

	keepingChanges(load) {
		return this.properties.keepingChanges(load);
	}

	async teardown() {
		this.fakeTimers.dispose();
		this.fakeTimersModern.dispose();
		this.hasEnded = true;
		for (const restore of this.restore) restore();
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	/** jest only asks whether there is one: `runtime.cjs` compiles for the realm it runs in. */
	getVmContext() {
		return this.hasEnded ? null : globalThis;
	}
};
