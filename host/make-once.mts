/** What several processes need and one of them makes: a packed file, a folder. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { withLock } from './install/lock.mjs';

/**
 * Does nothing where `place` is there. Else `make` writes a draft, under a name beside it, which takes
 * the place when it is whole: nobody finds half of it, and who asks meanwhile waits.
 *
 * @param waiting called now and then while another process makes it
 */
export async function makeOnce(
	place: string,
	make: (draft: string) => Promise<void>,
	waiting: () => void = () => {},
): Promise<void> {
	if (existsSync(place)) return;
	await withLock(`${place}.lock`, waiting, async () => {
		if (existsSync(place)) return;
		const draft = `${place}.${process.pid}`;
		try {
			await make(draft);
			renameSync(draft, place);
		} finally {
			rmSync(draft, { recursive: true, force: true });
		}
	});
}
