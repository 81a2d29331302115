/** Idempotency ids: the same for the same intention, of the form the platform's samples have. */
import * as fc from 'fast-check';

import { requestIdOf } from '../../../nodes/gateways/shop/idempotency-key';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const shipment = { order_id: '3473196049974326153', logistics_code: 'SF1', lines: [{ n: 1 }] };

it('has the form of a UUID, whatever is shipped', () => {
	fc.assert(
		fc.property(fc.string(), fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string()), (a, b) =>
			expect(requestIdOf(a, b)).toMatch(UUID),
		),
	);
});

it('is the same on every run, however the keys are ordered', () => {
	const { order_id, logistics_code, lines } = shipment;
	const id = requestIdOf('app:shop', shipment);
	expect(requestIdOf('app:shop', { lines, logistics_code, order_id })).toBe(id);
	expect(id).toBe('9b6145c9-4fbf-8ea9-929a-1040d6af8bca');
});

it('differs for another shop, order, waybill, line or quantity', () => {
	const ids = [
		requestIdOf('app:shop', shipment),
		requestIdOf('app:other', shipment),
		requestIdOf('app:shop', { ...shipment, order_id: '3473196049974326154' }),
		requestIdOf('app:shop', { ...shipment, logistics_code: 'SF2' }),
		requestIdOf('app:shop', { ...shipment, lines: [{ n: 2 }] }),
	];
	expect(new Set(ids).size).toBe(ids.length);
});
