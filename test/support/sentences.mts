/** The English sentences in the source, as they are once their parameters are filled in. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Sentence {
	/** With `‹1›` for each parameter. */
	readonly text: string;
	readonly at: string;
}

const filesIn = (folder: string): string[] =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesIn(path) : [path];
	});

/** Two words, or a word beside a parameter: what people read, unlike names and codes. */
const WORDS = /[A-Za-z’]{2,}[,;:.]? [A-Za-z’‹]|› [a-z]{2}|^e\.g\. /;

/** All in these folders whose files the filter lets through. */
export const sentencesIn = (folders: readonly string[], isRead: (path: string) => boolean) =>
	folders
		.flatMap(filesIn)
		.filter((path) => path.endsWith('.ts') && isRead(path))
		.flatMap(sentencesOf);

function sentencesOf(path: string): Sentence[] {
	const source = ts.createSourceFile(
		path,
		readFileSync(path, 'utf8'),
		ts.ScriptTarget.ES2022,
		true,
	);
	const found: Sentence[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isForDevelopers(node)) {
			return;
		}
		// The words that a template chooses from are read with it.
		const texts = ts.isExpression(node) ? textsOf(node) : undefined;
		if (texts === undefined) return ts.forEachChild(node, visit);
		const { line } = source.getLineAndCharacterOfPosition(node.getStart());
		for (const text of texts) {
			if (WORDS.test(text)) found.push({ text, at: `${path}:${line + 1}` });
		}
		if (ts.isTemplateExpression(node)) {
			for (const { expression } of node.templateSpans) {
				if (textsOf(expression) === undefined) visit(expression);
			}
		}
	};
	visit(source);
	return found;
}

/** What only a defect brings to light: `throw new Error(…)`, `throw new TypeError(…)`. */
const isForDevelopers = (node: ts.Node) =>
	ts.isNewExpression(node) && /^(Type|Range)?Error$/.test(node.expression.getText());

/** Every text that an expression of literals can be; undefined where it is none. */
function textsOf(node: ts.Expression): string[] | undefined {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
	if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
	if (ts.isConditionalExpression(node)) {
		const [one, other] = [textsOf(node.whenTrue), textsOf(node.whenFalse)];
		return one && other && [...one, ...other];
	}
	if (ts.isBinaryExpression(node)) {
		const isChoice = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
		const then = isChoice ? textsOf(node.right) : undefined;
		return then && ['', ...then];
	}
	if (!ts.isTemplateExpression(node)) return undefined;
	return node.templateSpans.reduce<string[]>(
		(texts, { expression, literal }, at) => {
			const inside = textsOf(expression) ?? [`‹${at + 1}›`];
			return texts.flatMap((text) => inside.map((it) => text + it + literal.text));
		},
		[node.head.text],
	);
}
