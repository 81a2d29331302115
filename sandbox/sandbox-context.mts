/** Everything one running sandbox is made of. */
import type { Calls } from './control/calls.mts';
import type { Faults } from './control/faults.mts';
import type { Lives } from './live/lives.mts';
import type { OpenPlatform } from './open/platform.mts';
import type { Qianchuan } from './qianchuan/platform.mts';
import type { Random } from './random.mts';
import type { Platform } from './shop/platform.mts';

export interface Sandboxed {
	/** 抖店. */
	platform: Platform;
	/** 巨量千川. */
	qianchuan: Qianchuan;
	/** 抖音开放平台. */
	open: OpenPlatform;
	/** All apps of 巨量千川 and of 抖音开放平台; the first are those above. */
	qianchuanApps: [Qianchuan, ...Qianchuan[]];
	openApps: [OpenPlatform, ...OpenPlatform[]];
	/** The lives that the last two report on. */
	lives: Lives;
	faults: Faults;
	calls: Calls;
	/** Milliseconds every call takes. */
	latency: number;
	draw: Random;
	/** Keys of exclusive calls that are being answered. */
	inProgress: Set<string>;
	/** Lets life and late visibility reach the present. */
	catchUp: () => void;
	nextLogId: () => string;
}
