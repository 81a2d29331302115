/** A fake language model with an address like OpenAI's, whose answers come from a script. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Message {
	readonly role: string;
	readonly content: unknown;
	readonly tool_call_id?: string;
}

export interface Tool {
	readonly name: string;
	readonly description: string;
	readonly parameters: { readonly properties?: Readonly<Record<string, unknown>> };
}

/** What the model does next: it calls a tool, or answers. */
export type Turn = { readonly tool: string; readonly args?: object } | { readonly say: string };

export interface ScriptedModel {
	/** The base address for the credential. */
	readonly url: string;
	/** The tools of the last request. */
	readonly tools: Tool[];
	stop(): Promise<void>;
}

interface ChatRequest {
	readonly model: string;
	readonly messages: readonly Message[];
	readonly tools?: ReadonlyArray<{ readonly function: Tool }>;
}

const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

const messageOf = (turn: Turn, id: string) =>
	'say' in turn
		? { role: 'assistant', content: turn.say }
		: {
				role: 'assistant',
				content: null,
				tool_calls: [
					{
						id,
						type: 'function',
						function: { name: turn.tool, arguments: JSON.stringify(turn.args ?? {}) },
					},
				],
			};

/** @param play what the model does after these messages */
export async function startModel(play: (messages: readonly Message[]) => Turn) {
	const tools: Tool[] = [];
	let count = 0;
	const server = createServer((request, response) => {
		void json(request).then((body) => {
			const asked = body as ChatRequest;
			tools.splice(0, tools.length, ...(asked.tools ?? []).map((tool) => tool.function));
			const turn = play(asked.messages);
			const id = `call_${++count}`;
			response.setHeader('content-type', 'application/json');
			response.end(
				JSON.stringify({
					id: `chat-${count}`,
					object: 'chat.completion',
					created: 0,
					model: asked.model,
					choices: [
						{
							index: 0,
							message: messageOf(turn, id),
							finish_reason: 'say' in turn ? 'stop' : 'tool_calls',
						},
					],
					usage: USAGE,
				}),
			);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const model: ScriptedModel = {
		url: `http://127.0.0.1:${port}/v1`,
		tools,
		async stop() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
	return model;
}
