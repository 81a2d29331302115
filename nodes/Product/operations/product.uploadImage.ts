import { UPLOADED_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { blankOr, choice, collectionOf, text, textOf, yesOrNo } from '../../kernel/form/schemas';
import { asRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { materialRow, picture } from '../api/pictures';

const TOPMOST = '0';

export const uploadPicture = defineOperation({
	resource: 'product',
	value: 'uploadImage',
	name: 'Upload Picture',
	action: 'Upload a picture',
	description:
		'Put a picture into the material centre (素材中心) from a public address. Usable after its review: see Get Picture.',
	methods: ['material.uploadImageSync'],
	fields: [
		field(
			{
				displayName: 'Source',
				name: 'source',
				type: 'options',
				options: [
					{
						name: 'File URI',
						value: 'fileUri',
						description: 'What the platform’s own upload of binary data has returned (file_uri)',
					},
					{ name: 'URL', value: 'url', description: 'A public address that the platform fetches' },
				],
				default: 'url',
				description:
					'Where the picture is. The node sends no binary data: put the file on a public address first.',
			},
			choice(['fileUri', 'url']),
		),
		field(
			{
				displayName: 'URL',
				name: 'url',
				type: 'string',
				default: '',
				required: true,
				displayOptions: { show: { source: ['url'] } },
				placeholder: 'e.g. https://example.com/coat.jpg',
				description: 'The public address of the picture',
			},
			text,
		),
		field(
			{
				displayName: 'File URI',
				name: 'fileUri',
				type: 'string',
				default: '',
				required: true,
				displayOptions: { show: { source: ['fileUri'] } },
				description: 'The URI of the uploaded file (file_uri)',
			},
			text,
		),
		field(
			{
				displayName: 'Name',
				name: 'materialName',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. coat.jpg',
				description: 'The name in the material centre (素材名称), at most 50 characters',
			},
			textOf(50),
		),
		field(
			{
				displayName: 'Binary Field to Check',
				name: 'binaryField',
				type: 'string',
				default: '',
				placeholder: 'e.g. data',
				hint: 'Empty: nothing is checked',
				description:
					'Field of the input with the same picture. Refused if missing, not a picture, or over 5 MB. It is not sent.',
			},
			picture,
			'binary',
		),
		dryRun,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Folder ID',
						name: 'folderId',
						type: 'string',
						default: '',
						placeholder: 'e.g. 7000291764753940780',
						description: 'The folder of the material centre (文件夹); the topmost when left out',
					},
					{
						displayName: 'Reuse the Same Picture',
						name: 'reuse',
						type: 'boolean',
						default: true,
						description:
							'Whether to get the picture that is there already when one with the same content has passed its review',
					},
				],
				description: 'Where to put it, and whether twice',
			},
			collectionOf({ folderId: blankOr(textOf(255)), reuse: yesOrNo }),
		),
	],
	check: ({ source, url, fileUri }) =>
		source === 'url' && !/^https?:\/\/\S+$/.test(url)
			? `URL: ${url === '' ? 'is empty' : 'is not a public address (http or https)'}`
			: source === 'fileUri' && fileUri === ''
				? 'File URI: is empty'
				: undefined,

	columns: () => UPLOADED_COLUMNS,
	async *run(input, api) {
		const params = {
			folder_id: input.options.folderId ?? TOPMOST,
			material_name: input.materialName,
			...(input.source === 'url' ? { url: input.url } : { file_uri: input.fileUri }),
			need_distinct: input.options.reuse ?? true,
		};
		// The method has no idempotency key: sent twice, the picture may be there twice.
		const data = asRecord(
			await api.send('material.uploadImageSync', params, {
				repeatable: false,
				lookAt: 'the pictures of the shop',
			}),
		);
		yield {
			...materialRow(data, api.reportSchemaDrift),
			isNew: data.is_new !== false,
			success: true,
		};
	},
});
