/** Links, tables, examples, commands and files that the documents name are real. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { projectRoot } from '../host/project.mts';

const root = projectRoot();
const text = (path: string) => readFileSync(join(root, path), 'utf8');

const markdownIn = (folder: string): string[] =>
	readdirSync(join(root, folder))
		.map((name) => join(folder, name))
		.flatMap((path) => {
			if (statSync(join(root, path)).isDirectory()) return markdownIn(path);
			return path.endsWith('.md') ? [path] : [];
		});

const READMES = ['README.md', 'README.zh-CN.md'];

const documents = [
	...READMES,
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'SECURITY.md',
	'sandbox/README.md',
	'test/README.md',
	...markdownIn('.github'),
	...markdownIn('docs'),
];

/** Without blocks of code, in which nothing is a link or a heading. */
const prose = (markdown: string) => markdown.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors that GitHub gives to headings, and those set by hand. */
function anchorsOf(markdown: string): Set<string> {
	const headings = [...prose(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
	const own = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
	return new Set([...headings, ...own]);
}

interface Link {
	readonly target: string;
	readonly path: string;
	readonly anchor: string;
}

/** Links to files and anchors of the project. */
const linksOf = (document: string): Link[] =>
	[...prose(text(document)).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target))
		.map((target) => {
			const [file = '', anchor = ''] = target.split('#');
			const path = file === '' ? document : normalize(join(dirname(document), file));
			return { target, path, anchor: decodeURIComponent(anchor) };
		});

const isBroken = ({ path, anchor }: Link) =>
	path.startsWith('..') ||
	!existsSync(join(root, path)) ||
	(anchor !== '' && !anchorsOf(text(path)).has(anchor));

const cells = (row: string) => row.replaceAll('\\|', '').split('|').length;

const { scripts, homepage } = JSON.parse(text('package.json')) as {
	scripts: Record<string, string>;
	homepage: string;
};

/** What `npm test` says when it is asked for a step that it does not have. */
const steps = /There are: (.+)/
	.exec(spawnSync(process.execPath, [join(root, 'host/test.mjs'), '?']).stderr.toString())?.[1]
	?.split(', ');

const figures = readdirSync(join(root, 'bench/figures')).map((name) => name.replace('.mts', ''));

/** Words behind `--` of a command that name a step or figure. */
const named = (words = '') => words.split(' ').filter((word) => /^[a-z0-9]+$/.test(word));

/** The pieces of code in a document: spans, and lines of blocks. */
const codeOf = (document: string) => {
	const markdown = text(document);
	const spans = [...prose(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
	const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, code = '']) =>
		code.split('\n').map((line) => line.replace(/ +#.*/, '')),
	);
	return [...spans, ...blocks];
};

/** Why a command cannot be run as it is written; undefined where it can. */
function complaintOf(command: string): string | undefined {
	const [, script, behind] = /\bnpm (?:run )?([\w:]+)(?: -- (.+))?/.exec(command) ?? [];
	if (script === undefined) {
		const [, file] = /^npx tsx (\S+)/.exec(command) ?? [];
		return file === undefined || existsSync(join(root, file)) ? undefined : `no file ${file}`;
	}
	if (['install', 'uninstall', 'pack', 'publish', 'ci'].includes(script)) return undefined;
	if (!Object.hasOwn(scripts, script)) return `no script ${script}`;
	const known = script === 'test' ? steps : script === 'bench' ? figures : undefined;
	const unknown = known && named(behind).filter((word) => !known.includes(word));
	return unknown && unknown.length > 0 ? `no step or figure ${unknown.join(', ')}` : undefined;
}

/** A file or folder of the project, written out. */
const IN_PROJECT = /^(nodes|credentials|sandbox|host|bench|test|examples|docs|\.github)\/[\w./-]*$/;

describe.each(documents)('%s', (document) => {
	it('has links that lead somewhere', () => {
		expect(
			linksOf(document)
				.filter(isBroken)
				.map(({ target }) => target),
		).toEqual([]);
	});

	it('has tables with the same number of cells in each row', () => {
		const tables = prose(text(document)).match(/(?:^\|.*\|$\n?)+/gm) ?? [];
		const uneven = tables.flatMap((table) => {
			const [head = '', ...rows] = table.trim().split('\n');
			return rows.filter((row) => cells(row) !== cells(head));
		});
		expect(uneven).toEqual([]);
	});

	it('has commands that exist', () => {
		const complaints = codeOf(document).flatMap((command) => {
			const complaint = complaintOf(command);
			return complaint ? [`${command}: ${complaint}`] : [];
		});
		expect(complaints).toEqual([]);
	});

	it('names files that exist', () => {
		// The changelog names files as they were.
		if (document === 'CHANGELOG.md') return;
		const missing = codeOf(document)
			.filter((code) => IN_PROJECT.test(code))
			.filter((path) => !existsSync(join(root, path)));
		expect(missing).toEqual([]);
	});
});

describe.each(READMES)('%s', (readme) => {
	it('has at most 160 lines', () => {
		expect(text(readme).trimEnd().split('\n').length).toBeLessThanOrEqual(160);
	});

	it('lists every example', () => {
		const listed = linksOf(readme).map(({ path }) => path);
		const examples = readdirSync(join(root, 'examples')).filter((it) => it.endsWith('.json'));
		expect(examples.filter((name) => !listed.includes(`examples/${name}`))).toEqual([]);
	});

	it('leads to every page of its language', () => {
		const folder = readme === 'README.md' ? 'docs' : 'docs/zh-CN';
		const listed = linksOf(readme).map(({ path }) => path);
		const pages = markdownIn(folder).filter((path) => dirname(path) === folder);
		expect(pages.filter((path) => !listed.includes(path))).toEqual([]);
	});
});

it('has the page that each credential links to in the editor', () => {
	const blob = `${homepage}/blob/main/`;
	const names = readdirSync(join(root, 'credentials'));
	for (const name of names) {
		const [, url = ''] = /documentationUrl =\s*'([^']+)'/.exec(text(`credentials/${name}`)) ?? [];
		expect(url.startsWith(blob)).toBe(true);
		const [path = '', anchor = ''] = url.slice(blob.length).split('#');
		expect(isBroken({ target: url, path, anchor })).toBe(false);
	}
	expect(names.length).toBeGreaterThan(0);
});

describe('docs', () => {
	const english = markdownIn('docs').filter((path) => !path.startsWith('docs/zh-CN'));

	it('has the same pages in both languages', () => {
		const chinese = markdownIn('docs/zh-CN').map((path) => relative('docs/zh-CN', path));
		expect(chinese.sort()).toEqual(english.map((path) => relative('docs', path)).sort());
	});

	/** What a fact more in one language would change. The architecture is documented at length in English only. */
	const shapeOf = (path: string) => ({
		chapters: text(path).match(/^## /gm)?.length,
		rows: text(path).match(/^\|/gm)?.length,
	});
	const guides = english.filter((path) => path !== 'docs/architecture.md');

	it.each(guides)('has the chapters and table rows of %s in Chinese as well', (path) => {
		expect(shapeOf(join('docs/zh-CN', relative('docs', path)))).toEqual(shapeOf(path));
	});

	it('uses one Chinese word for what is unverified', () => {
		const chinese = [...markdownIn('docs/zh-CN'), 'README.zh-CN.md'];
		expect(chinese.filter((path) => /未经证实|未证实/.test(text(path)))).toEqual([]);
	});
});

/** Words that an engineer of today does not write, in comments, names, texts and documents. */
const ARCHAIC = [
	'upon|whoever|whomever|not to be had|cannot be had|of its own accord|without a word|all the same',
	'told|tells(?! [^.]{0,60}\\bapart\\b)|telling|stood|stands(?! (?:in )?for\\b)',
	'(?:comes|came|became|becomes) of',
].join('|');

it('comments, texts and documents are in plain modern English', () => {
	const archaic = new RegExp(`\\b(?:${ARCHAIC})\\b`, 'i');
	const folders = ['nodes', 'credentials', 'sandbox', 'host', 'bench', 'test'];
	const code = folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(?:[mc]?[jt]s|sh)$/.test(path) && !path.includes('node_modules'))
			.map((path) => join(folder, path))
			.filter((path) => path !== relative(root, __filename)),
	);
	const english = documents.filter((it) => !/zh-CN|^CHANGELOG/.test(it));
	const files = [...code, ...english];
	expect(files.length).toBeGreaterThan(1000);
	const found = files.flatMap((path) =>
		text(path)
			.split('\n')
			.flatMap((line, at) => (archaic.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
	);
	expect(found).toEqual([]);
});
