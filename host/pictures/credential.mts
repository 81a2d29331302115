/** The forms of credentials, and what one it says when it works and when it does not. */
import { join } from 'node:path';
import { withPage } from '../browser.mts';
import { addCredential, type CredentialData } from '../n8n/credentials.mts';
import { credentialData, CREDENTIAL_TYPE, type Stage } from '../stage.mts';

/** The other credentials, each with a label that is the same in both languages. */
const OTHERS = [
	['qianchuanApi', 'App ID'],
	['douyinOpenApi', 'Client Key'],
] as const;

export async function credentialPictures({ n8n, sandbox }: Stage, out: string): Promise<void> {
	const good = credentialData(sandbox);
	const variants: Record<string, CredentialData> = {
		good,
		'wrong-secret': { ...good, appSecret: '00000000-0000-0000-0000-000000000000' },
		'wrong-shop': { ...good, shopId: '1' },
		tool: { ...good, appType: 'tool', shopId: '', authorizationCode: '' },
	};
	await withPage(n8n, { width: 1280, height: 1300 }, async (page) => {
		for (const [name, data] of Object.entries(variants)) {
			const { id } = await addCredential(n8n.rest, `Douyin Shop ${name}`, CREDENTIAL_TYPE, data);
			await page.goto(`${n8n.url}/home/credentials/${id}`);
			await page.getByText('App Key').first().waitFor({ timeout: 60_000 });
			const verdicts = page.getByText(/Connection tested|Couldn’t connect/);
			await verdicts.and(page.locator(':visible')).first().waitFor({ timeout: 30_000 });
			const details = page.getByText('More details').and(page.locator(':visible'));
			if ((await details.count()) > 0) await details.first().click();
			await page.waitForTimeout(500);
			await page.screenshot({ path: join(out, `credential-${name}.png`) });
		}
		for (const [type, label] of OTHERS) {
			const { id } = await addCredential(n8n.rest, type, type, {});
			await page.goto(`${n8n.url}/home/credentials/${id}`);
			await page.getByText(label).first().waitFor({ timeout: 60_000 });
			await page.waitForTimeout(500);
			await page.screenshot({ path: join(out, `credential-${type}.png`) });
		}
	});
}
