import { BoundedMap } from '../../nodes/kernel/bounded-map';
import { perProcess, resetProcessState } from '../../nodes/kernel/process-state';

it('a bounded map forgets what was not used for longest', () => {
	const map = new BoundedMap<number>(2);
	map.set('a', 1);
	map.set('b', 2);
	expect(map.get('a')).toBe(1);
	map.set('c', 3);
	expect([map.has('a'), map.has('b'), map.has('c'), map.size]).toEqual([true, false, true, 2]);
	map.delete('a');
	expect(map.get('a')).toBeUndefined();
});

it('what a process remembers is made once, and anew after a reset', () => {
	const state = perProcess(() => new Map<string, number>());
	state().set('a', 1);
	expect(state().get('a')).toBe(1);
	resetProcessState();
	expect(state().size).toBe(0);
});
