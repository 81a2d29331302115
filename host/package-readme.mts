/**
 * The README as npm and n8n show it, away from its repository: every address is absolute, and of the
 * version that is published. The address of the repository is that of `package.json`.
 */
export interface Manifest {
	readonly version: string;
	readonly repository: { readonly url: string };
}

/** `[text](path)` and `![text](path)`; what has a scheme or stays on the page is left alone. */
const RELATIVE_LINK = /(!?)(\[[^\]]*\])\((?![a-z]+:|#)([^)\s]+)\)/g;

export function publishedReadme(text: string, { version, repository }: Manifest): string {
	const [, path] = /github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(repository.url) ?? [];
	if (path === undefined) throw new Error(`repository.url is not on GitHub: ${repository.url}`);
	const pages = `https://github.com/${path}/blob/v${version}`;
	const files = `https://raw.githubusercontent.com/${path}/v${version}`;
	return text.replace(RELATIVE_LINK, (_, picture: string, label: string, target: string) => {
		const base = picture ? files : pages;
		return `${picture}${label}(${base}/${target})`;
	});
}
