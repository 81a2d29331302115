import { columnNames } from '../../kernel/column-names';
import { AUTHORIZATION_COLUMNS } from '../messages/authorization-columns';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { text } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import {
	allAuthorizations,
	authorizationOf,
	LIST_PATH,
	STATUS_PATH,
} from '../messages/authorizations';

export const getAuthorizations = defineOperation({
	resource: 'message',
	value: 'getAuthorizations',
	platform: 'open',
	name: 'Get Authorizations',
	action: 'Get the users who allow messages',
	description:
		'List the users who allow the account to write first (主动私信授权用户), the oldest consent first; or read whether one user does',
	methods: [LIST_PATH, STATUS_PATH],
	fields: [
		field(
			{
				displayName: 'Only User',
				name: 'onlyUser',
				type: 'string',
				default: '',
				hint: 'Empty: all users',
				placeholder: 'e.g. ba253642-0590-40bc-9bdf-9a1334b94059',
				description: 'The open_id of one user whose consent is read; leave empty for the list',
			},
			text,
		),
		...returnAllOrLimit,
		columnNames,
	],
	columns: () => AUTHORIZATION_COLUMNS,
	async *run({ onlyUser, ...input }, api) {
		if (onlyUser !== '') {
			yield await authorizationOf(api, onlyUser);
			return;
		}
		let left = limitOf(input);
		for await (const row of allAuthorizations(api)) {
			yield row;
			if (--left <= 0) return;
		}
	},
});
