/** Where a job is done: the editor of an n8n, the sandbox behind it, and a group chat. */
import type { Page } from 'playwright-core';
import type { Stage } from '../../host/stage.mts';
import type { Receiver } from '../host/receiver.mts';

export interface Place {
	page: Page;
	stage: Stage;
	chat: Receiver;
}
