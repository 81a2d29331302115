/**
 * For tests of polling triggers: n8n polls every few seconds instead of every minute. It refuses
 * such an interval in a workflow, so the job is changed after n8n has checked it. Does not reach
 * the durable scheduler.
 */
const Module = require('node:module');

const EVERY_SECONDS = 5;
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

const load = Module._load;
const wrappers = new WeakMap();
Module._load = function (request, ...rest) {
	const loaded = load.call(this, request, ...rest);
	if (request !== 'cron' || !loaded.CronJob) return loaded;
	if (!wrappers.has(loaded)) {
		const CronJob = { value: wrapped(loaded.CronJob), enumerable: true };
		const CronTime = { value: wrapped(loaded.CronTime), enumerable: true };
		wrappers.set(loaded, Object.create(loaded, { CronJob, CronTime }));
	}
	return wrappers.get(loaded);
};
