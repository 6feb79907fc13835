// Looks into a preview from outside: runs a script in the isolated world beside its page and gives the answer.
#pragma once

#include "preview/previewpane.h"

#include <QByteArray>
#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <memory>
#include <optional>

namespace gaoqian::test {

inline QWebEngineView *viewOf(PreviewPane &pane) { return pane.findChild<QWebEngineView *>(); }

/// The value of `script`; an invalid one when it failed or gave nothing within ten seconds.
inline QVariant ask(PreviewPane &pane, const QString &script, quint32 world = QWebEngineScript::ApplicationWorld)
{
    auto answer = std::make_shared<std::optional<QVariant>>(); // shared: a late answer must find it
    viewOf(pane)->page()->runJavaScript(script, world, [answer](const QVariant &value) { *answer = value; });
    const bool answered = QTest::qWaitFor([&] { return answer->has_value(); }, 10000);
    return answered ? **answer : QVariant();
}

/// Sets the page and waits until it is shown.
inline bool showPage(PreviewPane &pane, const QByteArray &html)
{
    QSignalSpy shown(&pane, &PreviewPane::shown);
    pane.setPage(html);
    return !shown.isEmpty() || shown.wait(20000);
}

} // namespace gaoqian::test
