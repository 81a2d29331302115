/** The one place where failures become n8n errors, and the columns of a failed item. */
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { errorColumns, GatewayError, InputError, toNodeError } from '../../nodes/kernel/errors';

const node: INode = {
	id: 'node-1',
	name: 'Douyin Order',
	type: 'douyinOrder',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const failure = {
	code: 'isv.business-failed:60110',
	message: 'The order has already been shipped: 已发货',
	remedy: 'Nothing needs to be done.',
	logId: '202611230001',
	cause: 'configuration-invalid',
} as const;

describe('a failure of the gateway', () => {
	const error = toNodeError(node, new GatewayError(failure), 3);

	it('shows cause, code, remedy, log_id and item', () => {
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe(
			'The order has already been shipped: 已发货 (isv.business-failed:60110)',
		);
		expect(error.description).toBe('Nothing needs to be done. log_id: 202611230001');
		expect(error.context.itemIndex).toBe(3);
		expect(error).toMatchObject({ failure: { cause: 'configuration-invalid' } });
	});

	it('says the same in the columns of an item', () => {
		expect(errorColumns(new GatewayError(failure))).toEqual({
			error: error.message,
			errorCode: failure.code,
			remedy: failure.remedy,
			logId: failure.logId,
		});
	});

	it('does without what it was not given', () => {
		const bare = new GatewayError({ code: 'HTTP 502', message: 'No reply' });
		expect(toNodeError(node, bare)).toMatchObject({ message: 'No reply (HTTP 502)' });
		expect(errorColumns(bare)).toEqual({ error: 'No reply (HTTP 502)', errorCode: 'HTTP 502' });
	});

	it('is not taken for an HTTP status, whatever digits it holds', () => {
		for (const code of ['404', '30001', 'HTTP 500', 'isv.business-failed:50002']) {
			const shown = toNodeError(node, new GatewayError({ ...failure, code }));
			expect(shown.message).toBe(`${failure.message} (${code})`);
		}
	});
});

it('shows refused input as a mistake of the user', () => {
	const error = toNodeError(node, new InputError('Order ID: is empty'), 1);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({ message: 'Order ID: is empty', context: { itemIndex: 1 } });
	expect(errorColumns(new InputError('Order ID: is empty'))).toEqual({
		error: 'Order ID: is empty',
	});
});

it('keeps an error that n8n made, and its item', () => {
	const made = new NodeOperationError(node, 'made elsewhere', { itemIndex: 2 });
	expect(toNodeError(node, made, 5)).toBe(made);
	expect(made.context.itemIndex).toBe(2);
	const without = new NodeOperationError(node, 'made elsewhere');
	expect(toNodeError(node, without, 5).context.itemIndex).toBe(5);
});

it('takes anything that is thrown', () => {
	expect(toNodeError(node, new TypeError('odd'), 0)).toMatchObject({ message: 'odd' });
	expect(toNodeError(node, 'just text', 0)).toMatchObject({ message: 'just text' });
	expect(errorColumns(new TypeError('odd'))).toEqual({ error: 'odd' });
	expect(errorColumns('just text')).toEqual({ error: 'just text' });
});
