/** Numbers of the wire: what is one counts, anything else is none, and nothing throws. */
import { openGateway } from '../../nodes/gateways/open/gateway';
import { codeText, isoTime, numberOrNull, yuan } from '../../nodes/values/cells';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { isSet, numberOf, parseJson } from '../../nodes/kernel/exact-json';

/** As JSON gives them; the first few throw when they are made into a number. */
const NO_NUMBERS: unknown[] = [
	parseJson('{"toString":1,"valueOf":2}'),
	parseJson('[{"toString":1}]'),
	Object.create(null),
	Symbol('1'),
	{},
	[],
	[7],
	null,
	undefined,
	true,
	'',
	' ',
	'--',
	'1,234',
	'0x10',
	'Infinity',
	'NaN',
	NaN,
	Infinity,
	'7 pieces',
];

it('takes numbers and the text of numbers, and nothing else', () => {
	for (const value of NO_NUMBERS) expect(numberOf(value)).toBeUndefined();
	const numbers = [0, -1, 1.5, '0', '7', ' 7 ', '-1', '1.5', '.5', '1e3', '007'];
	expect(numbers.map(numberOf)).toEqual([0, -1, 1.5, 0, 7, 7, -1, 1.5, 0.5, 1000, 7]);
});

it('makes null of what is no number, never 0', () => {
	for (const value of NO_NUMBERS) {
		expect([numberOrNull(value), yuan(value), isoTime(value)]).toEqual([null, null, null]);
	}
});

it('gives a code that is no number no meaning', () => {
	for (const value of NO_NUMBERS) {
		expect(
			codeText('status', value, { 0: 'None', 1: 'One', 7: 'Seven' }, null, () => {}),
		).toBeNull();
	}
});

it('takes flags as the platforms write them', () => {
	expect([true, 1, '1', 'true'].map(isSet)).toEqual([true, true, true, true]);
	expect([false, 0, '0', 'false', '', null, undefined, {}, [], 2].some(isSet)).toBe(false);
});

it('reads an envelope whose code is no number as none, or as a refusal', () => {
	for (const code of NO_NUMBERS.filter((it) => it !== null && it !== undefined && it !== '')) {
		expect(shopGateway.reply({ code, data: {} }, 200, 'sku.list').ok).toBe(false);
		expect(openGateway.reply({ err_no: code, data: {} }, 200, '/fans/data/').ok).toBe(false);
	}
});
