/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { checkFollower } from './fans.check';
import { getCommentWords } from './fans.comments';
import { getInterests } from './fans.interests';
import { getPortrait } from './fans.portrait';
import { getSources } from './fans.sources';
import { getTrend } from './fans.trend';
import { getAuthorizations } from './message.getAuthorizations';
import { recall } from './message.recall';
import { reply } from './message.reply';
import { sendMessage } from './message.send';
import { segmentBuyers } from './segment.build';

export const resources = [
	{ name: 'Fan', value: 'fans' },
	{ name: 'Message', value: 'message' },
	{ name: 'Segment', value: 'segment' },
];

export const operations = [
	checkFollower,
	getCommentWords,
	getInterests,
	getPortrait,
	getSources,
	getTrend,
	getAuthorizations,
	recall,
	reply,
	sendMessage,
	segmentBuyers,
];
