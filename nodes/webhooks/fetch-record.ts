/** Reads the full order or after-sale of each message, inside the execution: answered is already. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { createApi } from '../gateways/http/client';
import { n8nHost } from '../gateways/http/n8n-transport';
import { shopGateway } from '../gateways/shop/gateway';
import { renamer } from '../kernel/column-names';
import { FULL_MESSAGE_COLUMNS, OPEN_MESSAGE_COLUMNS, SHOP_MESSAGE_COLUMNS } from './push-columns';
import { errorColumns, GatewayError } from '../kernel/errors';
import { inputOf } from '../kernel/form/parse-input';
import { asRecord, asRecords, asText, isRecord, type JsonRecord } from '../kernel/exact-json';
import type { Api } from '../kernel/operation';
import { orderWithHint } from '../records/order/detail';
import { orderItems } from '../records/order/order-row';
import { refundItems } from '../records/refund/list-row';
import { openFields, shopFields, type OpenPushInput, type ShopPushInput } from './fields';
import type { KindOf } from './shop/message-type';
import { keyOfRow, subjectOf } from './shop/event-keys';
import { kindOf } from './shop/message-types';

/** The items of the request, each with what was asked for; says what was not understood. */
export async function withFullRecord(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = itemsWithHints(context);
	const input = inputOf<ShopPushInput>(context, shopFields, 0);
	if (!input.fetch) return [headed(items, input)];

	const api = createApi(shopGateway, await n8nHost(context, shopGateway));
	const reader = rowReader(api, input.settings.output);
	const full: INodeExecutionData[] = [];
	for (const [index, { json }] of items.entries()) {
		const kind = kindOf(asText(json.tag));
		const pairedItem = { item: index };
		full.push({ json: kind ? await withRow(json, kind, reader, input) : json, pairedItem });
	}
	api.flush();
	return [headed(full, input)];
}

/** The items of a request of 抖音开放平台; says what was not understood. */
export function openItems(context: IExecuteFunctions): INodeExecutionData[][] {
	const items = itemsWithHints(context);
	const { columnNames } = inputOf<OpenPushInput>(context, openFields, 0);
	if (columnNames !== 'chinese') return [items];
	const rename = renamer(OPEN_MESSAGE_COLUMNS);
	return [items.map((item) => ({ ...item, json: rename(item.json) }))];
}

function itemsWithHints(context: IExecuteFunctions): INodeExecutionData[] {
	const items = context.getInputData();
	const hints = new Set(items.map(({ json }) => asText(json.hint)).filter(Boolean));
	for (const message of hints) context.addExecutionHints({ message, location: 'outputPane' });
	return items;
}

/** With the headings that the form asks for. A message without a kind also counts as an envelope. */
function headed(items: INodeExecutionData[], { columnNames }: ShopPushInput) {
	if (columnNames !== 'chinese') return items;
	const shop = renamer(SHOP_MESSAGE_COLUMNS);
	const full = {
		trade: renamer(FULL_MESSAGE_COLUMNS.trade),
		refund: renamer(FULL_MESSAGE_COLUMNS.refund),
	};
	return items.map((item) => {
		const group = kindOf(asText(item.json.tag))?.group;
		const rename = group === 'trade' || group === 'refund' ? full[group] : shop;
		return { ...item, json: rename(item.json) };
	});
}

interface Row {
	readonly row: JsonRecord;
	readonly columns: IDataObject;
}

/** The columns that are added. */
type Fetched = ShopPushInput['settings']['output'];

type Reader = (kind: KindOf, id: string) => Promise<Row> | undefined;

/** What cannot be read leaves the message as it is, with the reason in columns of its own. */
async function withRow(json: IDataObject, kind: KindOf, reader: Reader, input: ShopPushInput) {
	const payload = asRecord(json.payload);
	try {
		const read = await reader(kind, subjectOf(kind, payload));
		if (!read) return json;
		const { tag, event, eventText, msgId, eventKey, occurredAt } = json;
		const keyed = input.settings.keyedBy === 'update' ? keyOfRow(kind, read.row) : undefined;
		return {
			...json,
			...read.columns,
			...{ tag, event, eventText, msgId, eventKey: keyed ?? eventKey, occurredAt, payload },
		} as IDataObject;
	} catch (error) {
		return { ...json, ...errorColumns(error) };
	}
}

/** Several messages of one request about one order cost one call. */
function rowReader(api: Api, output: Fetched): Reader {
	const known = new Map<string, Promise<Row>>();
	return (kind, id) => {
		const read = READ[kind.group];
		if (!read || id === '') return undefined;
		const key = `${kind.group} ${id}`;
		const row = known.get(key) ?? read(api, id, output);
		known.set(key, row);
		return row;
	};
}

const READ: Partial<
	Record<KindOf['group'], (api: Api, id: string, output: Fetched) => Promise<Row>>
> = {
	trade: async (api, id, output) => {
		const row = await orderWithHint(api, id);
		return { row, columns: firstOf(orderItems(row, output, api.reportSchemaDrift)) };
	},
	refund: async (api, id, output) => {
		const row = await afterSale(api, id);
		return { row, columns: firstOf(refundItems(row, output, api.reportSchemaDrift)) };
	},
};

const firstOf = (items: Iterable<IDataObject>): IDataObject => [...items][0] ?? {};

/** As the list shows it, so that the columns are those of the polling triggers. */
async function afterSale(api: Api, id: string): Promise<JsonRecord> {
	const data = asRecord(await api.read('afterSale.List', { aftersale_id: id, page: 0, size: 1 }));
	const [row] = asRecords(data.items);
	if (isRecord(row)) return row;
	throw new GatewayError({
		code: 'no-after-sale',
		message: `The platform answered without the after-sale ${id}`,
		remedy: 'Check that it belongs to the shop of the credential, and is not older than 6 months.',
		cause: 'configuration-invalid',
	});
}
