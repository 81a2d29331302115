/** Runs an operation without n8n, on a platform that gives one answer to whatever is asked. */
import { asRecord, type JsonRecord } from '../../nodes/kernel/exact-json';
import { isShown } from '../../nodes/kernel/form/parse-input';
import type { Api } from '../../nodes/kernel/operation';
import { operations } from '../../nodes/Order/operations';
import { listApi } from '../support/list-api.mts';

/** Runs an operation on values of its form; returns what it sent and the result. */
export async function perform(name: string, values: JsonRecord, answer: unknown = {}) {
	const sent: Record<string, JsonRecord> = {};
	const call = async (method: string, params: JsonRecord) => {
		sent[method] = asRecord(JSON.parse(JSON.stringify(params)));
		return await Promise.resolve(answer);
	};
	const api: Api = { ...listApi({ rows: [] }), read: call, send: call };
	const operation = operations.find((it) => `${it.resource}.${it.value}` === name);
	if (!operation) throw new Error(`no operation ${name}`);
	const input: Record<string, unknown> = {};
	for (const { ui, schema, ifShown } of operation.fields) {
		if (ifShown && !isShown(ui, input)) continue;
		const given = values[ui.name] ?? (ui.type === 'dateTime' ? undefined : ui.default);
		input[ui.name] = schema.parse(given);
	}
	const items: unknown[] = [];
	if ('runBatch' in operation) {
		for await (const result of operation.runBatch([{ index: 0, input }], api)) items.push(result);
	} else {
		for await (const item of operation.run(input, api)) items.push(item);
	}
	return { sent, items };
}
