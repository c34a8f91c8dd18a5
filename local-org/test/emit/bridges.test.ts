import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run, startClean } from './support.js';

test('a static method of a top-level class may satisfy an interface', () => {
    // public suite apex-recipes, QueueableRecipes
    const machine = startClean({
        'Sized.cls': 'public interface Sized { Integer size(Integer n); }',
        'Fixed.cls': 'public class Fixed implements Sized { public static Integer size(Integer n) { return n + 1; } }',
        'Use.cls': 'public class Use { public static Integer run() { Sized one = new Fixed(); return one.size(3); } }'
    });
    assert.equal(machine.invokeStatic('Use', 'run()'), 4);
});

test("a generic interface finds its method under the class's own types", () => {
    const members = `class Comparer implements Comparator<String> {
        public Integer compare(String a, String b) { return b.compareTo(a); }
    }`;
    assert.equal(
        run(
            "List<String> texts = new List<String>{ 'a', 'c', 'b' }; texts.sort(new Comparer()); return String.join(texts, '');",
            members
        ),
        'cba'
    );
});
