#include "preview/pagescript.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

// Made once a document; every script brings it along because a document may have been loaded meanwhile.
//
// Nodes are compared by isEqualNode(), parents before children, so an update costs little more than parsing. Block numbers are
// brought in line before comparing: a paragraph put in at the top renumbers all others and must not replace them.
// WebEngine 6.4 cannot be told a colour scheme, so the conditions of the page's style sheets that ask for it are rewritten; the
// document itself stays as it was exported.
const QString library = QStringLiteral(R"JS(
globalThis.gaoqian ??= (() => {
    'use strict';
    const conditions = new Map();
    const surroundings = new CSSStyleSheet();
    let scheme = 'light';

    function alike(old, fresh) {
        const number = fresh.nodeType === Node.ELEMENT_NODE ? fresh.getAttribute('data-block') : null;
        if (number !== null && old.nodeType === Node.ELEMENT_NODE && old.hasAttribute('data-block'))
            old.setAttribute('data-block', number);
        return old.isEqualNode(fresh);
    }

    function copyAttributes(old, fresh) {
        for (const name of old.getAttributeNames())
            if (!fresh.hasAttribute(name))
                old.removeAttribute(name);
        for (const name of fresh.getAttributeNames())
            if (old.getAttribute(name) !== fresh.getAttribute(name))
                old.setAttribute(name, fresh.getAttribute(name));
    }

    function canDescend(old, fresh) {
        return old.nodeType === Node.ELEMENT_NODE && old.cloneNode().isEqualNode(fresh.cloneNode())
            && !old.hasAttribute('data-block') && (old.firstElementChild || fresh.firstElementChild);
    }

    function match(old, fresh) {
        if (alike(old, fresh))
            return;
        if (canDescend(old, fresh))
            matchChildren(old, fresh);
        else
            old.replaceWith(document.importNode(fresh, true));
    }

    function matchChildren(parent, wanted) {
        const old = [...parent.childNodes], fresh = [...wanted.childNodes];
        const shared = Math.min(old.length, fresh.length);
        let start = 0, end = 0;
        while (start < shared && alike(old[start], fresh[start]))
            ++start;
        while (end < shared - start && alike(old.at(-1 - end), fresh.at(-1 - end)))
            ++end;
        const after = end > 0 ? old.at(-end) : null;
        for (let i = start; i < fresh.length - end; ++i) {
            if (i < old.length - end)
                match(old[i], fresh[i]);
            else
                parent.insertBefore(document.importNode(fresh[i], true), after);
        }
        for (let i = fresh.length - end; i < old.length - end; ++i)
            old[i].remove();
    }

    function applyTo(holder) {
        const condition = conditions.get(holder) ?? holder.media.mediaText;
        if (!condition.includes('prefers-color-scheme'))
            return;
        conditions.set(holder, condition);
        const wanted = condition.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g,
            (_, asked) => asked === scheme ? '(min-width: 0px)' : '(max-width: 0px)');
        if (holder.media.mediaText !== wanted)
            holder.media.mediaText = wanted;
    }

    function applyToRules(rules) {
        for (const rule of rules) {
            if (rule.media)
                applyTo(rule);
            if (rule.cssRules)
                applyToRules(rule.cssRules);
        }
    }

    function applyScheme() {
        for (const sheet of document.styleSheets) {
            if (sheet.href !== null)
                continue; // not ours: its rules cannot be read
            applyTo(sheet);
            applyToRules(sheet.cssRules);
        }
        surroundings.replaceSync(':root { color-scheme: ' + scheme + ' !important }');
        document.adoptedStyleSheets = [surroundings];
    }

    return {
        show(html, address) {
            if (location.href !== address)
                return false; // about:blank is the one navigation that nobody is asked about
            const wanted = new DOMParser().parseFromString(html, 'text/html');
            copyAttributes(document.documentElement, wanted.documentElement);
            for (const [old, fresh] of [[document.head, wanted.head], [document.body, wanted.body]]) {
                copyAttributes(old, fresh);
                matchChildren(old, fresh);
            }
            applyScheme();
            return true;
        },
        setScheme(name) {
            scheme = name;
            applyScheme();
            return true;
        },
    };
})();
)JS");

} // namespace

QString scriptLiteral(const QString &text)
{
    // JSON is JavaScript but for two line separators, which older engines take for line ends.
    QString array = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    array.replace(QChar::LineSeparator, u"\\u2028"_s).replace(QChar::ParagraphSeparator, u"\\u2029"_s);
    return array.sliced(1, array.size() - 2);
}

QString showPageScript(const QByteArray &html, const QUrl &address)
{
    return library + u"gaoqian.show("_s + scriptLiteral(QString::fromUtf8(html)) + u", "_s + scriptLiteral(address.toString()) +
           u");"_s;
}

QString colourSchemeScript(bool dark)
{
    return library + (dark ? u"gaoqian.setScheme('dark');"_s : u"gaoqian.setScheme('light');"_s);
}

QString scrollScript(double top) { return u"window.scrollTo(0, %1);"_s.arg(top); }

} // namespace gaoqian
