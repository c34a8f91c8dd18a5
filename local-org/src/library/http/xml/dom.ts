/** `Dom.Document` and `Dom.XmlNode` (Apex Reference Guide, "Dom Namespace"). */
import { ListValue } from '../../../language/collections.js';
import type { Runtime } from '../../../language/runtime.js';
import { argumentGuard, type Guard } from '../../arguments.js';
import type { LibraryType, NativeFunction } from '../../registry.js';
import { makeElement, writeDocument, XmlDocument, XmlNode, type NodeAttribute } from './document.js';
import { parseDocument } from './parse.js';

type Text = string | null;

export const domLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'Dom.Document',
            prototype: XmlDocument.prototype,
            constructors: { '()': () => new XmlDocument() },
            methods: {
                'load(String)': (self: XmlDocument, xml: Text) => {
                    self.root = parseDocument(runtime, notNull(xml)).root;
                },
                'getRootElement()': (self: XmlDocument) => self.root,
                'createRootElement(String,String,String)': (
                    self: XmlDocument,
                    name: Text,
                    namespace: Text,
                    prefix: Text
                ) => {
                    self.root = makeElement(notNull(name), namespace, prefix, null);
                    return self.root;
                },
                'toXmlString()': (self: XmlDocument) => writeDocument(self)
            }
        },
        {
            name: 'Dom.XmlNode',
            prototype: XmlNode.prototype,
            methods: { ...readingMethods(runtime, notNull), ...attributeMethods(notNull), ...changingMethods(notNull) }
        }
    ];
};

function nodes(items: readonly XmlNode[]): ListValue {
    return new ListValue([...items], 'List<Dom.XmlNode>');
}

function readingMethods(runtime: Runtime, notNull: Guard): Record<string, NativeFunction> {
    return {
        'getName()': (self: XmlNode) => self.name,
        'getNamespace()': (self: XmlNode) => self.namespace,
        'getNamespaceFor(String)': (self: XmlNode, prefix: Text) => self.namespaceFor(notNull(prefix)),
        'getPrefixFor(String)': (self: XmlNode, namespace: Text) => self.prefixFor(notNull(namespace)),
        'getNodeType()': (self: XmlNode) => runtime.enumType('Dom.XmlNodeType')?.find(self.kind) ?? null,
        'getParent()': (self: XmlNode) => self.parent,
        'getText()': (self: XmlNode) => self.content,
        'getChildren()': (self: XmlNode) => nodes(self.children),
        'getChildElements()': (self: XmlNode) => nodes(self.elements),
        'getChildElement(String,String)': (self: XmlNode, name: Text, namespace: Text) =>
            self.elements.find((child) => child.name === name && isSame(child.namespace, namespace)) ?? null
    };
}

function isSame(left: Text, right: Text): boolean {
    return (left ?? '') === (right ?? '');
}

function attributeMethods(notNull: Guard): Record<string, NativeFunction> {
    const find = (self: XmlNode, key: Text, namespace: Text): NodeAttribute | undefined =>
        self.attributes.find((attribute) => attribute.key === key && isSame(attribute.namespace, namespace));
    const valueOf = (self: XmlNode, key: Text, namespace: Text) => find(self, key, namespace)?.value ?? null;
    const set = (self: XmlNode, key: Text, value: Text, namespace: Text = null): void => {
        const known = find(self, key, namespace);
        if (known) {
            known.value = value ?? '';
        } else {
            self.attributes.push({
                key: notNull(key),
                namespace: namespace === '' ? null : namespace,
                value: value ?? ''
            });
        }
    };
    return {
        'getAttributeCount()': (self: XmlNode) => self.attributes.length,
        'getAttributeKeyAt(Integer)': (self: XmlNode, index: number | null) =>
            self.attributes[notNull(index)]?.key ?? null,
        'getAttributeKeyNsAt(Integer)': (self: XmlNode, index: number | null) =>
            self.attributes[notNull(index)]?.namespace ?? null,
        'getAttribute(String,String)': valueOf,
        'getAttributeValue(String,String)': valueOf,
        'setAttribute(String,String)': set,
        'setAttributeNs(String,String,String,String)': (self: XmlNode, key: Text, value: Text, keyNamespace: Text) => {
            set(self, key, value, keyNamespace);
        },
        'removeAttribute(String,String)': (self: XmlNode, key: Text, namespace: Text) => {
            const attribute = find(self, key, namespace);
            if (attribute) {
                self.attributes.splice(self.attributes.indexOf(attribute), 1);
            }
            return attribute !== undefined;
        }
    };
}

function changingMethods(notNull: Guard): Record<string, NativeFunction> {
    return {
        'addChildElement(String,String,String)': (self: XmlNode, name: Text, namespace: Text, prefix: Text) =>
            makeElement(notNull(name), namespace, prefix, self),
        'addTextNode(String)': (self: XmlNode, text: Text) =>
            self.append(new XmlNode('TEXT', null, null, null, notNull(text))),
        'addCommentNode(String)': (self: XmlNode, text: Text) =>
            self.append(new XmlNode('COMMENT', null, null, null, notNull(text))),
        'setNamespace(String,String)': (self: XmlNode, prefix: Text, namespace: Text) => {
            self.declarations.set(prefix ?? '', notNull(namespace));
        },
        'removeChild(Object)': (self: XmlNode, child: XmlNode | null) => {
            const at = self.children.indexOf(notNull(child));
            if (at >= 0) {
                self.children.splice(at, 1).forEach((removed) => {
                    removed.parent = null;
                });
            }
            return at >= 0;
        },
        'insertBefore(Object,Object)': (self: XmlNode, child: XmlNode | null, before: XmlNode | null) => {
            const added = notNull(child);
            const at = before === null ? -1 : self.children.indexOf(before);
            added.parent = self;
            self.children.splice(at < 0 ? self.children.length : at, 0, added);
            return added;
        }
    };
}
