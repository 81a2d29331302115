/**
 * Values that no form was made for, in every field of every operation and trigger: each arrives as it was
 * meant, or is refused before any call in a sentence that names the field by its label.
 */
import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import * as fans from '../nodes/Fans/operations';
import { canonicalJson } from '../nodes/gateways/shop/signature';
import { InputError } from '../nodes/kernel/errors';
import { execute } from '../nodes/kernel/execute';
import type { Field } from '../nodes/kernel/form/field';
import { inputOf } from '../nodes/kernel/form/parse-input';
import type { JsonRecord } from '../nodes/kernel/exact-json';
import type { Operation } from '../nodes/kernel/operation';
import * as live from '../nodes/Live/operations';
import * as order from '../nodes/Order/operations';
import * as product from '../nodes/Product/operations';
import { openFields, shopFields } from '../nodes/webhooks/fields';
import * as refund from '../nodes/Refund/operations';
import * as waybill from '../nodes/Waybill/operations';
import { EVENTS, type About } from '../nodes/Trigger/events';
import { fieldsOf, startFields } from '../nodes/Trigger/fields';
import { platform } from './support/run-operation.mts';
import { longOrShort } from './support/soak.mts';

const MANY = longOrShort(1_000_000, 50_000);

interface Hostile {
	readonly name: string;
	readonly value: unknown;
	/** Whether no field at all can mean it. */
	readonly never?: boolean;
}

const never = (name: string, value: unknown): Hostile => ({ name, value, never: true });
const hostile = (value: unknown): Hostile => ({ name: String(JSON.stringify(value)), value });

const HOSTILE: readonly Hostile[] = [
	never('a null byte', 'a\0b'),
	never('half an emoji at the end', 'a\ud83d'),
	never('half an emoji at the beginning', '\ude00a'),
	never('NaN', NaN),
	never('Infinity', Infinity),
	never('an object without toString', { toString: 1 }),
	never('an object without toString and valueOf', { toString: 1, valueOf: 'x' }),
	never('a list of such an object', [{ toString: 1 }]),
	never('an object without a prototype', Object.assign(Object.create(null), { a: 1 })),
	never('a list with null', [null]),
	never('a list with NaN', ['1', NaN]),
	never('a list in a list', [['1']]),
	never('a date that is none', new Date(NaN)),
	never('a DateTime that is none', DateTime.invalid('test')),
	never('an own __proto__', JSON.parse('{"__proto__": {"a": 1}}')),
	{ name: `${MANY} letters`, value: 'x'.repeat(MANY) },
	{ name: `${MANY} digits`, value: '7'.repeat(MANY) },
	hostile('1e400'),
	hostile('1e3'),
	hostile(1e21),
	hostile(1e-7),
	hostile(1.5),
	hostile('12345678901234567890'),
	hostile('9223372036854775808'),
	hostile(2 ** 53 + 2),
	hostile(-5),
	hostile('-5'),
	hostile('NaN'),
	hostile('true'),
	hostile(true),
	hostile({ a: 1 }),
	hostile([]),
	hostile('0001-01-01'),
	hostile('9999-12-31 23:59:59'),
	hostile('toString'),
	hostile('__proto__'),
];

const ID = '4812345678901234567';
const located = { __rl: true, mode: 'id', value: ID };
const skus = (sku: JsonRecord = {}) => [
	{ specification: { 颜色: '红色' }, priceYuan: 9.9, stock: 1, code: 'A', ...sku },
];
const channelSkus = (sku: JsonRecord = {}) => [{ skuId: ID, ...sku }];
const skuRow = { value1: '红色', priceYuan: 9.9, stock: 1 };
const parcels = (parcel: JsonRecord = {}) => [
	{ carrier: 'shunfeng', waybillNumber: 'SF1', lines: [{ lineId: ID, quantity: 1 }], ...parcel },
];
const lineInForm = { lineId: located, quantity: 1 };
const parcelInForm = {
	carrier: { ...located, value: 'shunfeng' },
	waybillNumber: 'SF1',
	lines: { line: [lineInForm] },
};
const receiver = {
	name: '#a',
	phone: '#b',
	province: '浙江省',
	city: '杭州市',
	district: '余杭区',
	detail: '#c',
};
const coupon = { messageType: 'coupon', activityId: '1', couponMetaId: '2' };

/** What does for the fields that cannot be left as they are. */
const VALID: JsonRecord = {
	orderId: ID,
	carrier: { ...located, value: 'shunfeng' },
	waybillNumber: 'SF1',
	remark: 'a',
	parcels: { parcel: [parcelInForm] },
	parcelsJson: parcels(),
	orderIds: ID,
	sender: { ...located, mode: 'text', value: '浙江省/杭州市/余杭区/五常街道/文一西路969号' },
	senderName: '好好生活',
	senderPhone: '0571-88888888',
	trackingNumber: '78912345678901',
	serialNumbers: '862345678901234',
	lines: { line: [lineInForm] },
	linesJson: [{ lineId: ID, quantity: 1 }],
	encrypted: '#a',
	product: located,
	sku: located,
	channelProduct: located,
	accountIds: ID,
	code: 'A',
	priceYuan: 9.9,
	postageYuan: 1,
	answer: 0,
	parcel: 3,
	goodsReturn: 'stay',
	repairType: 0,
	quantity: 1,
	category: located,
	title: '外套',
	pictures: 'https://example.com/a.jpg',
	detailPictures: 'https://example.com/a.jpg',
	skus: { entries: [skuRow] },
	skusJson: skus(),
	freightTemplate: { ...located, value: '0' },
	phone: '400',
	url: 'https://example.com/a.jpg',
	materialName: 'a.jpg',
	materialId: ID,
	productIds: ID,
	refundId: ID,
	rejectReason: { ...located, value: '7' },
	returnAddress: located,
	operationNumber: 201,
	pictureUrls: 'https://example.com/a.jpg',
	comment: 'a',
	advertiser: located,
	account: located,
	roomId: ID,
	openId: 'o',
	conversationId: 'c',
	messageId: 'm',
	receivedAt: '2026-11-23 07:00:00',
	text: 'hello',
	messages: { message: [coupon] },
	mediaId: 'm',
	itemId: 'i',
	cardId: 'c',
	cardTemplateId: 'c',
	appId: 'a',
	path: 'p',
	activityId: '1',
	couponMetaId: '2',
	userAppId: 'a',
	userOpenId: 'o',
	categoryProperties: { mappingMode: 'defineBelow', value: { '1687': '1|棉' } },
};

/** A place in the form that a value is put into. */
interface Target {
	readonly field: Field;
	/** The labels that a complaint about it must name. */
	readonly labels: readonly string[];
	/** The form's own field at this place. */
	readonly ui?: INodeProperties;
	readonly at: (value: unknown) => unknown;
	/** What is not the field's own value but a further part of the form. */
	readonly others?: JsonRecord;
}

const isField = (option: object): option is INodeProperties => 'type' in option;

/** The field itself, and what lies inside it. */
function targetsOf(field: Field): Target[] {
	const { ui } = field;
	const own: Target = { field, labels: [ui.displayName], ui, at: (value) => value };
	const inside = (label: string, at: Target['at'], of?: INodeProperties): Target => ({
		field,
		labels: [ui.displayName, label],
		...(of && { ui: of }),
		at,
	});
	if (ui.type === 'resourceLocator') {
		const modes = (ui.modes ?? []).map(({ name: mode }) => ({
			...own,
			at: (value: unknown) => ({ __rl: true, mode, value }),
		}));
		return [own, ...modes];
	}
	if (ui.type === 'collection') {
		const options = (ui.options ?? []).filter(isField);
		return [own, ...options.map((it) => inside(it.displayName, (v) => ({ [it.name]: v }), it))];
	}
	if (ui.type === 'fixedCollection') {
		return [own, ...(ui.options ?? []).flatMap((group) => groupTargets(field, group))];
	}
	if (ui.type === 'resourceMapper') {
		return [
			own,
			inside('1687', (value) => ({ mappingMode: 'defineBelow', value: { '1687': value } })),
		];
	}
	if (ui.name === 'parcelsJson') {
		const line = (part: JsonRecord) => parcels({ lines: [{ lineId: ID, quantity: 1, ...part }] });
		return [
			own,
			inside('carrier', (carrier) => parcels({ carrier })),
			inside('waybillNumber', (waybillNumber) => parcels({ waybillNumber })),
			inside('lines', (lines) => parcels({ lines })),
			inside('lineId', (lineId) => line({ lineId })),
			inside('quantity', (quantity) => line({ quantity })),
		];
	}
	if (ui.name === 'skusJson' && ui.hint?.includes('skuId')) {
		return [
			own,
			...['skuId', 'code'].map((part) => inside(part, (value) => channelSkus({ [part]: value }))),
		];
	}
	if (ui.name === 'skusJson') {
		return [
			own,
			...['specification', 'priceYuan', 'stock', 'code', 'more'].map((part) =>
				inside(part, (value) => skus({ [part]: value })),
			),
			inside('颜色', (value) => skus({ specification: { 颜色: value } })),
			inside('more', (value) => skus({ more: { a: { b: value } } })),
		];
	}
	if (/^specification\d$/.test(ui.name)) return [{ ...own, others: specifiedBy(ui.name) }];
	if (ui.name === 'additional') return [own, inside('a', (a) => ({ a: { b: [a] } }))];
	return [own];
}

/** A row with a value for this name, and for those before it. */
const specifiedBy = (name: string): JsonRecord => ({
	skus: {
		entries: [
			{
				...skuRow,
				...(name > 'specification1' && { value2: 'S' }),
				...(name > 'specification2' && { value3: '长款' }),
			},
		],
	},
});

/** What of the rest of the form shows a part of a group, by names that begin with a slash. */
const showing = ({ displayOptions }: INodeProperties): JsonRecord =>
	Object.fromEntries(
		Object.entries(displayOptions?.show ?? {})
			.filter(([name]) => name.startsWith('/'))
			.map(([name, values]) => [name.slice(1), chosen(name, values?.[0])]),
	);

/** Of a condition, a text that meets it. */
const chosen = (name: string, value: unknown) => (typeof value === 'object' ? name : value);

/** What the other parts of a group hold, by the field that it is in. */
const BASES: Readonly<Record<string, JsonRecord>> = {
	goods: { name: '外套', quantity: 1 },
	parcels: parcelInForm,
	lines: lineInForm,
	warehouses: { warehouse: 'W', quantity: 1 },
	receiver,
	warehouseStock: { warehouse: 'W', quantity: 1 },
	skus: skuRow,
};
/** Of a channel product, price and stock are given only where the form shows them. */
const CHANNEL_SKU = { sku: located };

function groupTargets(field: Field, group: object): Target[] {
	if (!('values' in group) || !('name' in group)) return [];
	const { name, values } = group as { name: string; values: INodeProperties[] };
	const isMany = field.ui.typeOptions?.multipleValues === true;
	const isMessage = field.ui.name === 'messages';
	const isOfChannel = values.some((it) => it.name === 'sku');
	const base = isMessage
		? { ...VALID, ...coupon }
		: isOfChannel
			? CHANNEL_SKU
			: (BASES[field.ui.name] ?? {});
	const within = values
		.filter((it) => it.type === 'fixedCollection')
		.flatMap((it) =>
			(it.options ?? [])
				.flatMap((inner) => groupTargets({ ...field, ui: it }, inner))
				.map((target): Target => ({
					...target,
					field,
					labels: [field.ui.displayName, ...target.labels],
					at: (value) => ({ [name]: [{ ...base, [it.name]: target.at(value) }] }),
				})),
		);
	const own = values.map((it): Target => ({
		field,
		labels: [field.ui.displayName, it.displayName],
		ui: it,
		others: showing(it),
		// A part of a message counts for the types that show it.
		at: (value) => {
			const types = it.displayOptions?.show?.messageType;
			const second = 'specification3' in showing(it) && { value2: 'S' };
			const own = { ...base, ...second, ...(types && { messageType: types[0] }), [it.name]: value };
			if (!isMany) return { [name]: { ...own } };
			return { [name]: isMessage ? [coupon, own] : [own] };
		},
	}));
	return [...own, ...within];
}

/** What of n8n's context the kernel asks for. */
const contextOf = (parameters: JsonRecord, isTrigger = false) =>
	({
		...(!isTrigger && { getInputData: () => [{ json: {} }] }),
		getNode: () => ({ name: 'Test', type: 'test', parameters }),
		continueOnFail: () => false,
		getNodeParameter: (name: string, ...more: unknown[]) =>
			name in parameters ? parameters[name] : more.at(-1),
	}) as unknown as IExecuteFunctions;

/** Complaints of zod, and of JavaScript itself. */
const FOREIGN =
	/\b(Expected|expected|received|Invalid|Required|Unrecognized|(String|Number|Array|Set) must|Too (small|big)|Cannot|is not a function|undefined)\b|\[object|NaN\b.*NaN/;

/** Words that are none of the user's. */
const STRANGE = /\[object|NaN|undefined|Infinity/;

const textIn = (value: unknown) =>
	JSON.stringify(value, (_key, it: unknown) => (typeof it === 'bigint' ? String(it) : it)) ?? '';

/** Whether the input holds what was given: the text, the number, or yuan as fen. */
function holds(input: unknown, value: unknown): boolean {
	const found = textIn(input);
	if (typeof value === 'string') {
		// A list takes blanks for separators.
		const words = value.split(/\s+/).map((word) => JSON.stringify(word).slice(1, -1));
		return words.every((word) => found.includes(word));
	}
	if (typeof value !== 'number') return true;
	return [String(value), String(value * 100)].some((it) => found.includes(it));
}

const problems: string[] = [];

function examine(
	where: string,
	target: Target,
	{ name, value, never: isNever }: Hostile,
	outcome: Outcome,
) {
	const problem = (what: string) =>
		problems.push(`${where} ${target.labels.join(' → ')} = ${name}: ${what}`);
	const { error, calls, input } = outcome;
	if (error && calls === 0) {
		const { message } = error;
		if (message.length > 500) problem(`${message.length} characters`);
		const words = target.labels.reduce((text, label) => text.replaceAll(label, ''), message);
		if (FOREIGN.test(words)) problem(`foreign words: ${message}`);
		for (const label of target.labels) {
			if (!message.includes(label)) problem(`does not name ${label}: ${message}`);
		}
		if (message.includes('\0')) problem('repeats a null byte');
		return;
	}
	if (isNever && !isFree(target, value)) problem('was taken');
	if (error && FOREIGN.test(error.message)) problem(`fails after a call: ${error.message}`);
	if (!holds(input, value)) problem(`arrives as ${textIn(input).slice(0, 80)}`);
	// What the user himself calls NaN may be sent.
	const sent = outcome.sent.join();
	if (STRANGE.test(sent) && !STRANGE.test(String(textIn(value))))
		problem(`sends ${sent.slice(0, 200)}`);
}

/** What JSON takes as it is: the platform's own parameters, and attributes of any name. */
const isFree = ({ labels }: Target, value: unknown) =>
	['Additional Fields (JSON)', 'a', 'more', 'specification'].includes(labels.at(-1) ?? '') &&
	isSendable(value);

function isSendable(value: unknown) {
	try {
		return typeof value === 'object' && value !== null && canonicalJson(value) !== '';
	} catch {
		return false;
	}
}

interface Outcome {
	readonly error?: Error | undefined;
	readonly calls: number;
	readonly sent: readonly string[];
	readonly input: unknown;
}

const NODES = {
	Fans: fans,
	Live: live,
	Order: order,
	Product: product,
	Refund: refund,
	Waybill: waybill,
};

const validFor = (fields: readonly Field[]) =>
	Object.fromEntries(
		fields.map(({ ui }) => {
			const isLeft = ui.default === '' || typeof ui.default === 'object' || ui.required;
			const isExpression = String(ui.default).startsWith('=');
			const given = ui.name in VALID && (isLeft || isExpression) ? VALID[ui.name] : ui.default;
			return [ui.name, isExpression && !(ui.name in VALID) ? '' : given];
		}),
	);

/** Runs an operation on a platform that knows nothing, and answers so. */
async function perform(operation: Operation, operations: readonly Operation[], values: JsonRecord) {
	const shop = platform(
		Object.fromEntries(operation.methods.map((method) => [method, () => ({})])),
	);
	const { resource, value } = operation;
	const context = contextOf({ ...values, resource, operation: value });
	const error = await execute(
		context,
		operations,
		async () => await Promise.resolve(shop.api),
	).then(
		() => undefined,
		(failure: Error) => failure,
	);
	return { error, calls: shop.calls.length, sent: shop.calls.map(({ body }) => body) };
}

const inputAt = (context: IExecuteFunctions, field: Field): { input?: unknown; error?: Error } => {
	try {
		const alone = [{ ...field, ifShown: false }];
		return { input: inputOf<JsonRecord>(context, alone, 0)[field.ui.name] };
	} catch (error) {
		return { error: error as Error };
	}
};

/** Which other choices show a field, such as Quantity with normal stock. */
const shownWith = ({ ui }: Field): JsonRecord =>
	Object.fromEntries(
		Object.entries(ui.displayOptions?.show ?? {})
			.filter(([name]) => !name.startsWith('/'))
			.map(([name, values]) => [name, chosen(name, values?.[0])]),
	);

describe.each(Object.entries(NODES))('Douyin %s', (_room, { operations }) => {
	it.each(operations.map((it) => [`${it.resource}.${it.value}`, it] as const))(
		'%s',
		async (name, operation) => {
			problems.length = 0;
			const valid = validFor(operation.fields);
			const fine = await perform(operation, operations, valid);
			expect(fine.error instanceof InputError ? fine.error.message : '').toBe('');
			if (operation.methods.length > 0)
				expect([fine.error?.message, fine.calls > 0]).toEqual([fine.error?.message, true]);
			for (const field of operation.fields) {
				for (const target of targetsOf(field)) {
					for (const it of HOSTILE) {
						const values = {
							...valid,
							...shownWith(field),
							...target.others,
							[field.ui.name]: target.at(it.value),
						};
						const outcome = await perform(operation, operations, values);
						const { input } = inputAt(contextOf(values), field);
						examine(name, target, it, { ...outcome, input });
					}
				}
			}
			expect(problems).toEqual([]);
		},
	);
});

it.each([
	['the start of a trigger', startFields],
	...(Object.keys(EVENTS) as About[]).map((about) => [`trigger of ${about}`, fieldsOf(about)]),
	['Douyin Push Trigger', shopFields],
	['Douyin Fans Trigger', openFields],
] as Array<[string, readonly Field[]]>)('%s', (name, fields) => {
	problems.length = 0;
	for (const field of fields) {
		for (const target of targetsOf(field)) {
			for (const it of HOSTILE) {
				const context = contextOf({ [field.ui.name]: target.at(it.value) }, true);
				examine(name, target, it, {
					...inputAt(context, field),
					calls: 0,
					sent: [],
					input: inputAt(context, field).input,
				});
			}
		}
	}
	expect(problems).toEqual([]);
});
