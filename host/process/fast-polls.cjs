/**
 * For tests of polling triggers: n8n polls every few seconds instead of every minute. It refuses
 * such an interval in a workflow, so the job is changed after n8n has checked it: the timer of the
 * default scheduler (package `cron`), and the next time that the durable one works out
 * (`cron-parser`), which looks for due jobs as often as `FAST_SCHEDULER` of `fast-polls.mts` says.
 * `FAST_POLLS_SECONDS` names another interval than 5 seconds.
 */
const Module = require('node:module');

const EVERY_SECONDS = Number(process.env.FAST_POLLS_SECONDS ?? 5);
const ONCE_A_MINUTE = /^\d+ \* \* \* \* \*$/;

const faster = (expression) =>
	typeof expression === 'string' && ONCE_A_MINUTE.test(expression.trim())
		? `*/${EVERY_SECONDS} * * * * *`
		: expression;

const wrapped = (Class) =>
	new Proxy(Class, {
		construct: (target, [expression, ...rest], newTarget) =>
			Reflect.construct(target, [faster(expression), ...rest], newTarget),
	});

/** @type {Record<string, (loaded: any) => PropertyDescriptorMap>} */
const CHANGED = {
	cron: ({ CronJob, CronTime }) => ({
		CronJob: { value: wrapped(CronJob), enumerable: true },
		CronTime: { value: wrapped(CronTime), enumerable: true },
	}),
	'cron-parser': ({ CronExpressionParser: Parser }) => ({
		CronExpressionParser: {
			value: class extends Parser {
				static parse(expression, options) {
					return Parser.parse(faster(expression), options);
				}
			},
			enumerable: true,
		},
	}),
};

const load = Module._load;
const wrappers = new WeakMap();
Module._load = function (request, ...rest) {
	const loaded = load.call(this, request, ...rest);
	// Another package may bring an older version, which has neither class.
	if (!Object.hasOwn(CHANGED, request)) return loaded;
	if (request === 'cron' ? !loaded.CronJob : !loaded.CronExpressionParser) return loaded;
	if (!wrappers.has(loaded)) {
		wrappers.set(loaded, Object.create(loaded, CHANGED[request](loaded)));
	}
	return wrappers.get(loaded);
};
