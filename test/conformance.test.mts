/** Rules that every operation, event and folder keeps, by table: whatever is added is held to them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import ts from 'typescript';

import * as fans from '../nodes/Fans/operations';
import * as live from '../nodes/Live/operations';
import * as order from '../nodes/Order/operations';
import * as product from '../nodes/Product/operations';
import * as refund from '../nodes/Refund/operations';
import * as waybill from '../nodes/Waybill/operations';
import { shopProperties as pushProperties } from '../nodes/webhooks/fields';
import { kinds } from '../nodes/webhooks/shop/message-types';
import { events } from '../nodes/Trigger/events';
import { SAMPLES } from '../sandbox/push/samples.mts';
import doudian from './fixtures/doudian/methods.json';
import douyinOpen from './fixtures/douyin-open/methods.json';
import qianchuan from './fixtures/qianchuan/methods.json';

/** The nodes that have operations, and the operations that the documentation promises of them. */
const NODES = {
	Fans: {
		...fans,
		promised:
			'fans.check fans.comments fans.interests fans.portrait fans.sources fans.trend message.getAuthorizations message.recall message.reply message.send segment.build',
	},
	Live: {
		...live,
		promised:
			'report.fromOrders report.nextDay report.today room.get room.getAll room.getAudience room.getProducts room.getTraffic',
	},
	Order: {
		...order,
		promised:
			'order.addRemark order.addSerialNumbers order.confirmAddress order.decrypt order.get order.getAll order.setPostage settlement.getAll shipment.edit shipment.getCarriers shipment.getMergeGroups shipment.getTracking shipment.ship shipment.shipParcels shipment.shipTogether',
	},
	Product: {
		...product,
		promised:
			'catalog.getBrands catalog.getCategories catalog.getFreightTemplates catalog.getProperties catalog.getWarehouses channelProduct.bindAccounts channelProduct.create channelProduct.delete channelProduct.getAccounts channelProduct.getAll channelProduct.getOwnAccounts channelProduct.setOffline channelProduct.setOnline channelProduct.update product.create product.delete product.get product.getAll product.getAudits product.getImage product.setOffline product.setOnline product.update product.uploadImage stock.get stock.getAll stock.getSku stock.setCode stock.setPrice stock.sync stock.syncMany',
	},
	Refund: {
		...refund,
		promised:
			'decision.approve decision.approveExchange decision.approveRefusedParcel decision.approveRepair decision.approveResend decision.approveReturn decision.confirmReturn decision.exchangeToRefund decision.operate decision.reject decision.rejectExchange decision.rejectExchangeReceived decision.rejectReceived decision.rejectRepair decision.rejectRepairReceived decision.rejectResend decision.rejectReturn decision.repairToRefund decision.shipExchange decision.shipRepair decision.toRefundOnly refund.addRemark refund.cancelShipping refund.confirmWarehouse refund.extendTime refund.fillLogistics refund.get refund.getAddresses refund.getAll refund.getRejectReasons refund.interceptParcel refund.submitEvidence',
	},
	Waybill: {
		...waybill,
		promised:
			'account.getAll waybill.cancel waybill.create waybill.getPrintData waybill.getTemplates waybill.recommendCarrier',
	},
};

/** What the references of the platforms name. */
const METHODS = { ...doudian, ...douyinOpen, ...qianchuan };

const filesIn = (folder: string): string[] =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesIn(path) : [path];
	});
const text = (path: string) => readFileSync(path, 'utf8');

const WORD = '([A-Z][A-Za-z]*|and|or|of|in|a|as|from|by|to|on|off|for)';
const LABEL = new RegExp(`^${WORD}( ${WORD})*$`);

describe.each(Object.entries(NODES))('Douyin %s', (room, { operations, resources, promised }) => {
	const named = operations.map((it) => [`${it.resource}.${it.value}`, it] as const);

	it('has the operations that the documentation promises', () => {
		expect(named.map(([name]) => name).sort()).toEqual(promised.split(' '));
	});

	describe.each(named)('%s', (name, operation) => {
		it('accepts the default of every optional field', () => {
			for (const { ui, schema } of operation.fields) {
				// What an expression gives is the item's.
				const { value = ui.default } = (ui.default ?? {}) as { value?: unknown };
				if (ui.required || String(value).startsWith('=')) continue;
				const isMoment = ui.type === 'dateTime' && ui.default === '';
				const parsed = schema.safeParse(isMoment ? undefined : ui.default);
				expect([ui.name, parsed.success]).toEqual([ui.name, true]);
			}
		});

		it('names each field once, and describes it', () => {
			const names = operation.fields.map(({ ui }) => ui.name);
			expect(new Set(names).size).toBe(names.length);
			for (const { ui } of operation.fields) {
				if (ui.type === 'notice') continue;
				expect([ui.name, (ui.description?.length ?? 0) > 10]).toEqual([ui.name, true]);
			}
		});

		it('is labelled as n8n labels operations', () => {
			expect(operation.action).toMatch(/^[A-Z][a-z]*( ([a-z-]+|[A-Z]+s?))*( \([a-z ]+\))?$/);
			// n8n gives the model of an agent only the action, not the description.
			const moves = /MOVES MONEY/.test(operation.description);
			expect(/\(moves money\)$/.test(operation.action)).toBe(moves);
			expect(operation.name).toMatch(LABEL);
			expect(resources.map(({ value }) => value)).toContain(operation.resource);
		});

		it('asks for a time as a window, also a relative one, and lists the newest first if it can', () => {
			const fields = new Map(operation.fields.map(({ ui }) => [ui.name, ui]));
			expect(fields.has('startTime')).toBe(fields.has('window'));
			if (!fields.has('window') || !fields.has('returnAll')) return;
			expect([name, fields.get('sort')?.default]).toEqual([
				name,
				// Its cursor goes from the oldest bill to the newest.
				name === 'settlement.getAll' ? undefined : 'newest',
			]);
		});

		it('calls methods of the reference', () => {
			for (const method of operation.methods) expect(METHODS).toHaveProperty([method]);
		});

		it('has a file of its own, and a test', () => {
			const file = text(`nodes/${room}/operations/${name}.ts`);
			expect(file).toContain(`value: '${operation.value}'`);
			const tests = filesIn(`test/${room}`).map(text).join('\n');
			expect(tests).toMatch(new RegExp(`'${name.replace('.', '\\.')}'`));
		});
	});
});

describe.each(events.map((event) => [event.value, event] as const))('event %s', (value, event) => {
	it('is labelled, and has a file of its own', () => {
		expect(event.name).toMatch(/^[A-Z]/);
		expect(event.description.length).toBeGreaterThan(10);
		const files = ['nodes/events', 'nodes/Trigger/events']
			.flatMap(filesIn)
			.filter((path) => text(path).includes(`value: '${value}'`));
		expect(files).toHaveLength(1);
	});
});

describe.each(kinds.map((kind) => [kind.tag, kind] as const))('message %s', (tag, kind) => {
	it('is labelled in both languages, can be chosen, and is pushed by the sandbox', () => {
		expect(kind.label).toMatch(/^[A-Z]/);
		expect(kind.text).toMatch(/^[\p{Script=Han}]+$/u);
		expect(kinds.filter((it) => it.tag === tag || it.name === kind.name)).toEqual([kind]);
		const choices = pushProperties.find(({ name }) => name === 'events')?.options ?? [];
		expect(choices).toContainEqual(expect.objectContaining({ value: kind.name }));
		expect(SAMPLES).toHaveProperty([tag]);
	});
});

/** The nodes that ship, as n8n loads them. */
const SHIPPED = filesIn('nodes').filter((path) => path.endsWith('.node.ts'));

/** The most characters of a text of the form, by its key; what is longer belongs to `docs/`. */
const MAX_CHARACTERS = { description: 120, hint: 80, notice: 300 };

/** The texts below a node or a credential that are too long, each with its length. */
function tooLong(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(tooLong);
	if (typeof part !== 'object' || part === null) return [];
	const texts = new Map<string, unknown>(Object.entries(part));
	if (texts.get('type') === 'notice') texts.set('notice', texts.get('displayName'));
	return [...texts].flatMap(([key, value]) => {
		if (typeof value !== 'string') return tooLong(value);
		const most = Object.entries(MAX_CHARACTERS).find(([limited]) => limited === key)?.[1];
		return most && value.length > most ? [`${key}, ${value.length}: ${value}`] : [];
	});
}

describe.each([...SHIPPED, ...filesIn('credentials')])('%s', (path) => {
	it('has short texts', async () => {
		const module = (await import(join('..', path))) as Record<string, new () => object>;
		const [Shipped] = Object.values(module);
		if (!Shipped) throw new Error(`${path} exports nothing`);
		expect(tooLong(new Shipped())).toEqual([]);
	});
});

it('a text that is too long is found wherever it is', () => {
	const field = (length: number) => ({ name: 'a', hint: 'x'.repeat(length) });
	expect(tooLong({ options: [{ values: [field(80), field(81)] }] })).toEqual([
		`hint, 81: ${'x'.repeat(81)}`,
	]);
	const notice = { type: 'notice', displayName: 'x'.repeat(301) };
	expect(tooLong([{ properties: [notice] }])).toHaveLength(1);
	expect(tooLong({ description: { description: 'x'.repeat(121) } })).toHaveLength(1);
});

describe.each(SHIPPED)('%s', (path) => {
	it('has no field that the editor takes for the choice of a credential, and hides', async () => {
		const module = (await import(join('..', path))) as Record<string, new () => INodeType>;
		const [Node] = Object.values(module);
		if (!Node) throw new Error(`${path} exports no node`);
		const { credentials = [], properties } = new Node().description;
		const shown = credentials.map(({ displayOptions }) => displayOptions?.show ?? {});
		for (const { name, options = [] } of properties) {
			const alone = shown.filter((show) => Object.keys(show).join() === name);
			const choosing = new Set(alone.flatMap((show) => show[name] ?? []));
			const values = options.map((option) => ('value' in option ? option.value : undefined));
			const isChoice = values.length > 0 && values.every((value) => choosing.has(value ?? ''));
			expect([name, isChoice]).toEqual([name, false]);
		}
	});
});

/** A row of the table of rooms in docs/architecture.md: the room, and what it may import. */
const ROOM = /^\| `([^`]+)` \|[^|]*\|([^|]*)\|$/gm;
const rooms = [...text('docs/architecture.md').matchAll(ROOM)].map(
	([, room = '', others = '']) =>
		[room, [...others.matchAll(/`([^`]+)`/g)].map(([, other = '']) => other)] as const,
);
const isSource = (path: string) => /\.m?ts$/.test(path);

/** Relative imports of a file, types included, as files of the project. */
const importsOf = (file: string): string[] =>
	ts
		.preProcessFile(text(file))
		.importedFiles.map(({ fileName }) => fileName)
		.filter((name) => name.startsWith('.'))
		.map((name) => join(file, '..', name))
		.map(
			(path) => [path, `${path}.ts`, join(path, 'index.ts')].find((it) => sources.has(it)) ?? path,
		);
const sources = new Set(['nodes', 'credentials', 'sandbox'].flatMap(filesIn).filter(isSource));

it('every room is in the table of rooms', () => {
	const folders = readdirSync('nodes').map((name) => `nodes/${name}`);
	expect(rooms.map(([room]) => room).sort()).toEqual([...folders, 'credentials', 'sandbox'].sort());
});

describe.each(rooms)('%s', (room, others) => {
	it('may not import the inside of a node', () => {
		const ofNodes = others.filter((other) =>
			readdirSync(other).some((name) => name.endsWith('.node.ts')),
		);
		expect(ofNodes).toEqual([]);
	});

	it('imports from where it may', () => {
		const allowed = [room, ...others].map((it) => `${it}/`);
		for (const file of filesIn(room).filter(isSource)) {
			const foreign = importsOf(file).filter((path) => !allowed.some((it) => path.startsWith(it)));
			expect([file, foreign]).toEqual([file, []]);
		}
	});
});

it('no file imports itself by way of others, types included', () => {
	const done = new Set<string>();
	const way: string[] = [];
	const visit = (file: string): void => {
		if (way.includes(file)) throw new Error([...way.slice(way.indexOf(file)), file].join(' → '));
		if (done.has(file)) return;
		way.push(file);
		for (const next of importsOf(file)) if (sources.has(next)) visit(next);
		way.pop();
		done.add(file);
	};
	for (const file of sources) if (!file.startsWith('sandbox')) visit(file);
	expect(done.size).toBeGreaterThan(200);
});

it.each([
	['zod', 'nodes/kernel/zod.ts'],
	['luxon', 'nodes/kernel/luxon.ts'],
])('%s is imported in one place', (name, place) => {
	const importers = [...sources].filter(
		(path) => !path.startsWith('sandbox') && text(path).includes(`from '${name}'`),
	);
	expect(importers).toEqual([place]);
});

it('names files in kebab-case, but for what n8n names', () => {
	const named = [...sources].filter(
		(path) => !/operations\/|events\/|\.node\.ts$|credentials\//.test(path),
	);
	const odd = named.filter(
		(path) =>
			!/^[a-z0-9]+(-[a-z0-9]+)*\.m?ts$/.test(basename(path)) && basename(path) !== 'listSearch.ts',
	);
	expect(odd).toEqual([]);
});

it('nothing reads what is outside the project', () => {
	const rooms = ['nodes', 'credentials', 'sandbox', 'host', 'bench', 'test', 'examples'];
	const outside = rooms
		.flatMap(filesIn)
		.filter((path) => !path.includes('node_modules') && !path.endsWith('package-lock.json'))
		.filter((path) => /\.\.\/shared\//.test(text(path)) && !path.endsWith('conformance.test.mts'));
	expect(outside).toEqual([]);
});

it('the package ships without dependencies, and names all it ships', () => {
	const pkg = JSON.parse(text('package.json'));
	expect(pkg.dependencies).toBeUndefined();
	expect(pkg.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(pkg.files).toEqual(['dist']);
	expect(pkg.n8n.strict).toBe(true);
	const shipped = [...filesIn('nodes'), ...filesIn('credentials')]
		.filter((path) => /\.(node|credentials)\.ts$/.test(path))
		.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
	expect([...pkg.n8n.nodes, ...pkg.n8n.credentials].sort()).toEqual(shipped.sort());
});
