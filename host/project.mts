/** Where this project lies, from wherever one of its commands was started. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAME = 'n8n-nodes-douyin-shop';

export function projectRoot(): string {
	for (let dir = process.cwd(); ; dir = dirname(dir)) {
		const file = join(dir, 'package.json');
		if (existsSync(file) && readFileSync(file, 'utf8').includes(`"name": "${NAME}"`)) return dir;
		if (dir === dirname(dir)) throw new Error(`Run this inside the ${NAME} project.`);
	}
}
