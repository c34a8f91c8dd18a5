import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { readClassFile } from '../../../scripts/catalogue/class-file.js';
import { platformTypes } from '../../../scripts/catalogue/platform-model.js';
import {
    parseClassSignature,
    parseFieldSignature,
    parseMethodSignature
} from '../../../scripts/catalogue/signature.js';
import { standardObjects } from '../../../scripts/catalogue/sobject-model.js';
import { writeObject } from '../../../scripts/catalogue/write-sobjects.js';
import { writeType } from '../../../scripts/catalogue/write-types.js';
import { readZip } from '../../../scripts/catalogue/zip.js';
import { classFile } from './class-file-bytes.js';

const PUBLIC = 0x0001;
const STATIC = 0x0008;
const ABSTRACT = 0x0400;
const INTERFACE = 0x0200;
const SYNTHETIC = 0x1000;
const ENUM = 0x4000;
const ROOT = 'com/nawforce/runforce';
const INTEGER = `L${ROOT}/System/Integer;`;
const STRING = `L${ROOT}/System/String;`;
const ID = `L${ROOT}/System/Id;`;

describe('the zip reader', () => {
    it('gives stored and deflated files, and no folders', () => {
        const archive = zip([
            { name: 'a/', method: 0, content: Buffer.alloc(0), stored: Buffer.alloc(0) },
            { name: 'a/plain.txt', method: 0, content: Buffer.from('plain'), stored: Buffer.from('plain') },
            { name: 'a/packed.txt', method: 8, content: Buffer.from('x'.repeat(500)), stored: undefined }
        ]);
        assert.deepEqual(
            readZip(archive).map(({ name, bytes }) => [name, bytes.toString()]),
            [
                ['a/plain.txt', 'plain'],
                ['a/packed.txt', 'x'.repeat(500)]
            ]
        );
    });

    it('refuses other bytes and other compressions', () => {
        assert.throws(() => readZip(Buffer.alloc(100)), /end of central directory not found/);
        const archive = zip([{ name: 'a', method: 12, content: Buffer.from('x'), stored: Buffer.from('x') }]);
        assert.throws(() => readZip(archive), /compression method 12/);
    });
});

describe('the class file reader', () => {
    it('gives names, flags, signatures and parameter names', () => {
        const javaClass = readClassFile(
            classFile({
                flags: PUBLIC | ABSTRACT,
                name: 'acme/Shape',
                superClass: 'acme/Base',
                interfaces: ['acme/Marker'],
                fields: [{ flags: PUBLIC | STATIC, name: 'count', descriptor: 'I' }],
                methods: [
                    {
                        flags: PUBLIC | ABSTRACT,
                        name: 'fill',
                        descriptor: '(Lacme/List;)V',
                        signature: '(Lacme/List<Lacme/Color;>;)V',
                        parameterNames: ['colors']
                    }
                ]
            })
        );
        assert.equal(javaClass.name, 'acme/Shape');
        assert.equal(javaClass.signature, 'Lacme/Base;Lacme/Marker;');
        assert.deepEqual([javaClass.isPublic, javaClass.isAbstract, javaClass.isInterface], [true, true, false]);
        assert.deepEqual(
            javaClass.fields.map(({ name, isStatic, signature }) => [name, isStatic, signature]),
            [['count', true, 'I']]
        );
        assert.deepEqual(
            javaClass.methods.map(({ signature, parameterNames }) => [signature, parameterNames]),
            [['(Lacme/List<Lacme/Color;>;)V', ['colors']]]
        );
    });

    it('refuses other bytes', () => {
        assert.throws(() => readClassFile(Buffer.from('not a class file')), /Not a Java class file/);
    });
});

describe('the signature parser', () => {
    it('reads nested generic types and type variables', () => {
        assert.deepEqual(parseFieldSignature('Lacme/Map<TK;Lacme/List<Lacme/Outer$Inner;>;>;'), {
            kind: 'class',
            name: 'acme/Map',
            args: [
                { kind: 'variable', name: 'K', args: [] },
                { kind: 'class', name: 'acme/List', args: [{ kind: 'class', name: 'acme/Outer$Inner', args: [] }] }
            ]
        });
    });

    it('reads arrays, primitives, wildcards and inner classes of generic ones', () => {
        const { parameters, returns } = parseMethodSignature('(I[Lacme/A;Lacme/B<+Lacme/C;*>;Lacme/D<TT;>.E;)V');
        assert.deepEqual(
            parameters.map((type) => type.name),
            ['I', '[', 'acme/B', 'acme/D$E']
        );
        assert.deepEqual(
            parameters[2]?.args.map((type) => type.name),
            ['acme/C', 'java/lang/Object']
        );
        assert.equal(returns.name, 'V');
    });

    it('reads the type parameters, super class and interfaces of a class', () => {
        const signature = parseClassSignature('<K:Ljava/lang/Object;V::Lacme/I;>Lacme/Base<TK;>;Lacme/I;');
        assert.deepEqual(signature.typeParameters, ['K', 'V']);
        assert.equal(signature.superClass.name, 'acme/Base');
        assert.deepEqual(
            signature.interfaces.map((type) => type.name),
            ['acme/I']
        );
    });

    it('refuses what is no signature', () => {
        assert.throws(() => parseFieldSignature('Lacme/Open'), /expected ';'/);
        assert.throws(() => parseFieldSignature('?'), /expected a type/);
    });
});

describe('the generator', () => {
    it('writes a class the way Apex sees it', () => {
        const bytes = classFile({
            flags: PUBLIC,
            name: `${ROOT}/cache/Box$Lid`,
            superClass: 'java/lang/Object',
            signature: `<T:Ljava/lang/Object;>Ljava/lang/Object;L${ROOT}/System/Comparator<TT;>;`,
            fields: [{ flags: PUBLIC, name: 'for$', descriptor: STRING }],
            methods: [
                { flags: PUBLIC, name: '<init>', descriptor: `(${INTEGER})V`, parameterNames: ['size'] },
                { flags: PUBLIC, name: 'equals$', descriptor: `(Ljava/lang/Object;)L${ROOT}/System/Boolean;` },
                {
                    flags: PUBLIC | STATIC,
                    name: 'all',
                    descriptor: `()L${ROOT}/Internal/RecordSet$;`,
                    signature: `()L${ROOT}/Internal/RecordSet$<L${ROOT}/System/SObject;>;`
                },
                { flags: PUBLIC | SYNTHETIC, name: 'bridge', descriptor: '()V' },
                { flags: 0, name: 'hidden', descriptor: '()V' },
                { flags: PUBLIC, name: 'put', descriptor: `(L${ROOT}/cache/Box;)V`, parameterNames: ['param1'] }
            ]
        });
        assert.deepEqual(platformTypes([readClassFile(bytes)]).map(writeType), [
            'Cache.Box.Lid<T> class implements System.Comparator<T>\tfor:String\t(Integer size)' +
                '\tequals(Object):Boolean\t+all():List<SObject>\tput(.Box)'
        ]);
    });

    it('drops constructors that only Java has, and helper types', () => {
        const make = (name: string) =>
            readClassFile(
                classFile({
                    flags: PUBLIC,
                    name: `${ROOT}/${name}`,
                    superClass: 'java/lang/Object',
                    methods: [
                        { flags: PUBLIC, name: '<init>', descriptor: '()V' },
                        { flags: PUBLIC | STATIC, name: 'run', descriptor: '()V' }
                    ]
                })
            );
        assert.deepEqual(platformTypes([make('System/Util'), make('Internal/Null$')]).map(writeType), [
            'System.Util class\t+run()'
        ]);
    });

    it('keeps only the constants of an enum, and the methods of an interface', () => {
        const color = classFile({
            flags: PUBLIC | ENUM,
            name: `${ROOT}/Acme/Color`,
            superClass: 'java/lang/Enum',
            fields: [
                { flags: PUBLIC | STATIC | ENUM, name: 'RED', descriptor: `L${ROOT}/Acme/Color;` },
                { flags: STATIC | SYNTHETIC, name: '$VALUES', descriptor: `[L${ROOT}/Acme/Color;` }
            ],
            methods: [{ flags: PUBLIC | STATIC, name: 'values', descriptor: `()[L${ROOT}/Acme/Color;` }]
        });
        const painter = classFile({
            flags: PUBLIC | ABSTRACT | INTERFACE,
            name: `${ROOT}/Acme/Painter`,
            superClass: 'java/lang/Object',
            methods: [{ flags: PUBLIC | ABSTRACT, name: 'paint', descriptor: `(L${ROOT}/Acme/Color;)V` }]
        });
        assert.deepEqual(platformTypes([painter, color].map(readClassFile)).map(writeType), [
            'Acme.Color enum\tRED',
            'Acme.Painter interface\tpaint(.Color)'
        ]);
    });

    it('refuses a type that Apex does not have', () => {
        const bytes = classFile({
            flags: PUBLIC,
            name: `${ROOT}/Acme/Odd`,
            superClass: 'java/lang/Object',
            methods: [{ flags: PUBLIC, name: 'run', descriptor: '()Ljava/util/Date;' }]
        });
        assert.throws(() => platformTypes([readClassFile(bytes)]), /No Apex type for java\/util\/Date/);
    });

    it('joins a lookup with its parent and finds the field behind a list of children', () => {
        const sobject = (name: string, fields: readonly (readonly [string, string])[]) =>
            readClassFile(
                classFile({
                    flags: PUBLIC,
                    name: `${ROOT}/SObjects/${name}`,
                    superClass: `${ROOT}/System/SObject`,
                    fields: [
                        { flags: PUBLIC | STATIC, name: 'SObjectType', descriptor: `L${ROOT}/Internal/SObjectType$;` },
                        ...fields.map(([field, descriptor]) => ({ flags: PUBLIC, name: field, descriptor }))
                    ]
                })
            );
        const classes = [
            sobject('Parent', [
                ['Name', STRING],
                ['Address', `L${ROOT}/SObjects/Address;`],
                ['Children', `[L${ROOT}/SObjects/Child;`]
            ]),
            sobject('Child', [
                ['ParentId', ID],
                ['Parent', `L${ROOT}/SObjects/Parent;`],
                ['OwnerId', ID],
                ['Owner', `L${ROOT}/SObjects/Name;`],
                ['LonelyId', ID]
            ])
        ];
        // the relationships that the real jar leaves out are added to objects that have to be there
        const described = ['FieldDefinition', 'FlowDefinitionView', 'FlowVersionView'].map((name) =>
            sobject(name, [
                ['EntityDefinitionId', STRING],
                ['TriggerObjectOrEventId', STRING],
                ['FlowDefinitionViewId', STRING]
            ])
        );
        const lines = standardObjects([...classes, ...described]).map((object) => writeObject(object, []));
        assert.ok(lines.includes('Parent\tName Address:a\tChildren=Child.ParentId'), lines.join('\n'));
        assert.ok(lines.includes('Child\tParentId>Parent OwnerId>Group|User LonelyId:I'), lines.join('\n'));
    });

    it('writes a set in place of its tokens where an object has all of them', () => {
        const sets = [{ name: '@named', tokens: ['Name', 'CurrencyIsoCode'] }];
        const field = (name: string) => ({ name, type: 'String', referenceTo: [], relationshipName: undefined });
        const object = (names: readonly string[]) => ({
            name: 'Thing',
            fields: names.map(field),
            childRelationships: []
        });
        assert.equal(writeObject(object(['CurrencyIsoCode', 'Phone', 'Name']), sets), 'Thing\t@named Phone');
        assert.equal(writeObject(object(['Name']), sets), 'Thing\tName');
    });
});

interface ZipContent {
    readonly name: string;
    readonly method: number;
    readonly content: Buffer;
    /** The bytes as they lie in the archive; deflated content when undefined. */
    readonly stored: Buffer | undefined;
}

/** Assembles a zip archive (PKWARE APPNOTE 6.3); checksums are left 0, the reader does not look at them. */
function zip(files: readonly ZipContent[]): Buffer {
    const locals: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const file of files) {
        const name = Buffer.from(file.name);
        const data = file.stored ?? deflateRawSync(file.content);
        const local = Buffer.alloc(30);
        local.writeUInt32LE(0x04034b50, 0);
        local.writeUInt16LE(file.method, 8);
        local.writeUInt16LE(name.length, 26);
        const entry = Buffer.alloc(46);
        entry.writeUInt32LE(0x02014b50, 0);
        entry.writeUInt16LE(file.method, 10);
        entry.writeUInt32LE(data.length, 20);
        entry.writeUInt32LE(file.content.length, 24);
        entry.writeUInt16LE(name.length, 28);
        entry.writeUInt32LE(offset, 42);
        locals.push(local, name, data);
        directory.push(entry, name);
        offset += local.length + name.length + data.length;
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(files.length, 10);
    end.writeUInt32LE(Buffer.concat(directory).length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...locals, ...directory, end]);
}
