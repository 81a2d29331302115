/** What the demo says, in the language that its nodes speak. */
import type { Sandbox } from '../sandbox.mts';
import { textTable } from '../print.mts';
import type { Row } from '../n8n/tables.mts';
import { chinese } from './texts-chinese.mts';
import { english } from './texts-english.mts';
import type { Language } from './notes.mts';

/** What can be seen, and where. */
export interface Places {
	readonly n8n: string;
	readonly email: string;
	readonly password: string;
	/** False where its owner has chosen another password. */
	readonly isOurs: boolean;
	readonly sandbox: Sandbox;
	readonly folder: string;
	/** What the demo has put in; undefined where it could not. */
	readonly shown: Shown | undefined;
}

export interface Shown {
	readonly workflowUrl: string;
	readonly tableUrl: string;
	readonly csv: string;
	readonly excel: string;
	/** Of all examples. */
	readonly count: number;
	/** Titles of those that need nothing else. */
	readonly runAtOnce: readonly string[];
}

export interface Texts {
	starting(isKept: boolean, folder: string): string;
	sandboxAt(url: string): string;
	otherPort(what: string, port: number): string;
	running(title: string): string;
	orders(orders: number, seconds: number): string;
	where(places: Places): string;
	news(count: number, rows: number): string;
	failed(reason: string): string;
	goneOn(): string;
	revived(): string;
	yours(): string;
	setUpFailed(reason: string): string;
	stopping(): string;
	busy(owner: number, dir: string): string;
	foreign(data: string): string;
	newer(was: string, is: string): string;
	doesNotStart(folder: string): string;
}

export const textsIn = (language: Language): Texts => (language === 'zh' ? chinese : english);

const SHOWN = ['orderId', 'createTime', 'orderStatusText', 'payAmountYuan', 'products'];

/** The newest rows of the sheet. */
export function newestText(rows: readonly Row[]): string {
	const newest = rows
		.map((row) => ({ ...row, createTime: shopTime(row.createTime), products: short(row.products) }))
		.sort((a, b) => (a.createTime < b.createTime ? 1 : -1))
		.slice(0, 8);
	return textTable(newest, SHOWN);
}

/** `20:15:00` in the shop's time zone. */
export const clockTime = (): string => shopTime(new Date().toISOString()).slice(11);

/** `2026-01-31 20:15:00` in the shop's time zone, whatever this machine's is. */
const shopTime = (value: unknown): string =>
	new Date(Date.parse(String(value)) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const short = (value: unknown): string => {
	const text = [...String(value ?? '')];
	return text.length > 24 ? `${text.slice(0, 23).join('')}…` : text.join('');
};
