import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged, thrown } from '../apex.js';

// Apex Developer Guide, "XML Support"

test('a document is read and walked', () => {
    assert.deepEqual(
        debugged(`
            Dom.Document d = new Dom.Document();
            d.load('<a xmlns="urn:x" xmlns:p="urn:p" k="v"><b>1 &amp; 2</b><p:c q="r"/><!-- no --></a>');
            Dom.XmlNode root = d.getRootElement();
            System.debug(root.getName() + ' ' + root.getNamespace() + ' ' + root.getAttribute('k', null));
            System.debug(root.getChildElement('b', 'urn:x').getText());
            System.debug(root.getChildElement('c', 'urn:p').getAttributeValue('q', ''));
            System.debug(root.getChildElement('c', null));
            System.debug(root.getChildElements().size() + ' ' + root.getChildren().size());
            System.debug(root.getChildren()[2].getNodeType());
            System.debug(root.getPrefixFor('urn:p'));`),
        ['a urn:x v', '1 & 2', 'r', 'null', '2 3', 'COMMENT', 'p']
    );
});

test('a document is built and written', () => {
    assert.deepEqual(
        debugged(`
            Dom.Document d = new Dom.Document();
            Dom.XmlNode env = d.createRootElement('Envelope', 'http://soap', 'soap');
            env.setNamespace('x', 'urn:x');
            Dom.XmlNode body = env.addChildElement('Body', 'http://soap', null);
            body.addChildElement('echo', 'urn:x', 'x').addTextNode('a<b');
            body.setAttribute('n', '1');
            System.debug(d.toXmlString());`),
        [
            '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://soap" xmlns:x="urn:x">' +
                '<Body xmlns="http://soap" n="1"><x:echo>a&lt;b</x:echo></Body></soap:Envelope>'
        ]
    );
});

test('children are removed and inserted', () => {
    assert.deepEqual(
        debugged(`
            Dom.Document d = new Dom.Document();
            d.load('<a><b/><c/></a>');
            Dom.XmlNode root = d.getRootElement();
            Dom.XmlNode c = root.getChildElement('c', null);
            System.debug(root.removeChild(root.getChildElement('b', null)));
            System.debug(root.getChildElements().size());
            System.debug(c.getParent().getName());`),
        ['true', '1', 'a']
    );
});

test('a text that is not well-formed is refused', () => {
    assert.match(thrown(`Dom.Document d = new Dom.Document(); d.load('<a><b></a>');`), /^System\.XmlException: /);
});

test('a stream reader goes from event to event', () => {
    assert.deepEqual(
        debugged(`
            XmlStreamReader r = new XmlStreamReader('<books><book author="A">Title</book></books>');
            List<String> seen = new List<String>();
            while (r.hasNext()) {
                if (r.getEventType() == XmlTag.START_ELEMENT) { seen.add('<' + r.getLocalName() + r.getAttributeCount()); }
                else if (r.getEventType() == XmlTag.CHARACTERS) { seen.add(r.getText()); }
                else if (r.getEventType() == XmlTag.END_ELEMENT) { seen.add('/' + r.getLocalName()); }
                r.next();
            }
            System.debug(String.join(seen, ' '));
            System.debug(r.getVersion());`),
        ['<books0 <book1 Title /book /books', 'null']
    );
});

test('a stream writer writes', () => {
    assert.deepEqual(
        debugged(`
            XmlStreamWriter w = new XmlStreamWriter();
            w.writeStartDocument(null, '1.0');
            w.writeStartElement(null, 'a', null);
            w.writeAttribute(null, null, 'k', '"v"');
            w.writeCharacters('x<y');
            w.writeEmptyElement(null, 'b', null);
            w.writeEndElement();
            w.writeEndDocument();
            System.debug(w.getXmlString());`),
        ['<?xml version="1.0"?><a k="&quot;v&quot;">x&lt;y<b/></a>']
    );
});
