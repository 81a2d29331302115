/** Credentials in a running n8n. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { N8n } from './server.mts';
import type { Rest } from './rest.mts';

export interface CredentialRef {
	id: string;
	name: string;
}

export type CredentialData = Record<string, unknown>;

export async function addCredential(
	rest: Rest,
	name: string,
	type: string,
	data: CredentialData,
): Promise<CredentialRef> {
	const { id } = await rest.call<{ id: string }>('POST', '/credentials', { name, type, data });
	return { id, name };
}

export async function changeCredential(
	rest: Rest,
	ref: CredentialRef,
	type: string,
	data: CredentialData,
): Promise<void> {
	await rest.call('PATCH', `/credentials/${ref.id}`, { ...ref, type, data });
}

/** What the *Test* button of the credential's form shows. */
export async function testCredential(
	rest: Rest,
	ref: CredentialRef,
	type: string,
	data: CredentialData,
): Promise<{ status: 'OK' | 'Error'; message: string }> {
	return await rest.call('POST', '/credentials/test', { credentials: { ...ref, type, data } });
}

type Keeper = Pick<N8n, 'userFolder' | 'command'>;

/** What is stored, in the clear, by ID: only n8n's command line gives that, into a file. */
export async function storedCredentials(
	n8n: Keeper,
	which = '--all',
): Promise<Map<string, CredentialData>> {
	const folder = mkdtempSync(join(n8n.userFolder, 'export-'));
	const file = join(folder, 'credentials.json');
	try {
		await n8n.command('export:credentials', which, '--decrypted', `--output=${file}`);
		const exported = JSON.parse(readFileSync(file, 'utf8')) as Array<{
			id: string;
			data: CredentialData;
		}>;
		return new Map(exported.map(({ id, data }) => [id, data]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export const storedCredential = async (n8n: Keeper, id: string): Promise<CredentialData> =>
	(await storedCredentials(n8n, `--id=${id}`)).get(id) ?? {};
