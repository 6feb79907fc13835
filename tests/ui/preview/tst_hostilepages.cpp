// What the best-known sanitiser suites attack with, taken in, rendered as a page and opened in a browser that forbids nothing: no
// script runs and nothing is asked for. The page's own Content-Security-Policy is taken out before, because a reader's browser
// may not know it.
#include "support/clirunner.h"
#include "support/corpora.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

#include <memory>
#include <mutex>
#include <optional>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QUrl base(u"https://reader.example/page/"_s);

/// Notes every request but that for the page itself, and lets none through.
class Watch : public QWebEngineUrlRequestInterceptor {
public:
    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const bool isPage =
            info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame && info.requestUrl().scheme() == "data"_L1;
        if (isPage)
            return;
        info.block(true);
        // A picture that came inside the text stands beside the page.
        if (info.requestUrl().toString().startsWith(base.toString() + "assets/"_L1))
            return;
        const std::lock_guard lock(m_mutex);
        m_asked.append(info.requestUrl().toString().left(200));
    }

    QStringList take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_asked, {});
    }

private:
    std::mutex m_mutex;
    QStringList m_asked;
};

/// A page on which everything is allowed; what asks the reader something has run.
class OpenPage : public QWebEnginePage {
public:
    OpenPage(QWebEngineProfile *profile) : QWebEnginePage(profile)
    {
        for (const auto attribute : {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::JavascriptCanOpenWindows,
                                     QWebEngineSettings::LocalContentCanAccessRemoteUrls, QWebEngineSettings::PluginsEnabled,
                                     QWebEngineSettings::LocalContentCanAccessFileUrls, QWebEngineSettings::AutoLoadImages})
            settings()->setAttribute(attribute, true);
        settings()->setAttribute(QWebEngineSettings::AutoLoadIconsForPage, false); // the browser's own wish, not the page's
        // Runs before the page and in its world: whatever a vector calls to show itself is noted.
        QWebEngineScript script;
        script.setInjectionPoint(QWebEngineScript::DocumentCreation);
        script.setWorldId(QWebEngineScript::MainWorld);
        script.setRunsOnSubFrames(true);
        script.setSourceCode(uR"(
            window.top.__ran = window.top.__ran || [];
            for (const name of ['alert', 'confirm', 'prompt', 'open', 'print', 'eval', 'fetch', 'setTimeout', 'postMessage'])
                window[name] = () => { window.top.__ran.push(name); };
            for (const name of ['write', 'writeln'])
                document[name] = () => { window.top.__ran.push(name); };
        )"_s);
        scripts().insert(script);
    }

    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override
    {
        if ((type == NavigationTypeTyped && isMainFrame) || url == QUrl(u"about:srcdoc"_s))
            return true;
        navigations.append(url.toString().left(200));
        return false;
    }

    QVariant ask(const QString &script)
    {
        auto answer = std::make_shared<std::optional<QVariant>>();
        runJavaScript(script, QWebEngineScript::MainWorld, [answer](const QVariant &value) { *answer = value; });
        return QTest::qWaitFor([&] { return answer->has_value(); }, 10000) ? **answer : QVariant(u"no answer"_s);
    }

    QStringList navigations;

protected:
    void javaScriptAlert(const QUrl &, const QString &) override { navigations.append(u"alert"_s); }
    bool javaScriptConfirm(const QUrl &, const QString &) override { return true; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return true; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}
};

/// What ran in the pages, and what would act on a click or on a pointer going over it: that is found in the finished page,
/// because nobody clicks here.
const QString findings = uR"((() => {
    const found = window.__ran.map(name => 'ran ' + name);
    const pages = [...document.querySelectorAll('iframe')].map(frame => frame.contentDocument);
    for (const element of pages.flatMap(page => [...page.querySelectorAll('*')])) {
        const name = element.localName;
        if (['iframe', 'object', 'embed', 'form', 'base', 'applet', 'frame', 'svg', 'math'].includes(name)
            || (name === 'script' && element.type !== 'application/ld+json'))
            found.push(name);
        for (const attribute of element.attributes) {
            if (attribute.name.startsWith('on') || attribute.name === 'style' && /url\s*\(|expression/i.test(attribute.value))
                found.push(name + '[' + attribute.name + ']');
            if (['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'].includes(attribute.name)
                && /^\s*(?!https?:|mailto:|#|assets\/)[^#]/i.test(attribute.value))
                found.push(name + '[' + attribute.name + '=' + attribute.value.slice(0, 60) + ']');
        }
    }
    return found.join(' ');
})())"_s;

QString withoutPolicy(QString html)
{
    static const QRegularExpression policy(u"<meta http-equiv=\"Content-Security-Policy\"[^>]*>"_s);
    return html.remove(policy);
}

} // namespace

class TestHostilePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_profile = std::make_unique<QWebEngineProfile>();
        m_profile->setUrlRequestInterceptor(&m_watch);
        m_page = std::make_unique<OpenPage>(m_profile.get());
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_profile.reset();
    }

    // The watch itself: what is hostile and was not taken in is caught.
    void watchSees_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("script") << QByteArray("<script>alert(1)</script>");
        QTest::newRow("error of a picture") << QByteArray("<img src=x onerror=alert(1)>");
        QTest::newRow("svg") << QByteArray("<svg onload=alert(1)>");
        QTest::newRow("frame") << QByteArray("<iframe src='https://a.example/'></iframe>");
        QTest::newRow("style") << QByteArray("<style>@import 'https://a.example/a.css';</style>");
        QTest::newRow("background") << QByteArray("<p style='background:url(https://a.example/a.png)'>a");
        QTest::newRow("refresh") << QByteArray("<meta http-equiv=refresh content='0;url=https://a.example/'>");
        QTest::newRow("waits for a click") << QByteArray("<a href='javascript:alert(1)'>a</a>");
        QTest::newRow("waits for the pointer") << QByteArray("<p onmouseover=alert(1)>a");
    }

    void watchSees()
    {
        QFETCH(QByteArray, html);
        QCOMPARE(problemsOf({u"<!DOCTYPE html><p>quiet"_s}), QStringList());
        QVERIFY(!problemsOf({u"<!DOCTYPE html><p>quiet"_s, u"<!DOCTYPE html><body>"_s + QString::fromUtf8(html)}).isEmpty());
    }

    void payloads()
    {
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
        const QJsonArray payloads =
            QJsonDocument::fromJson(test::fileBytes(test::corporaFolder() + u"/hostile-html/payloads.json"_s)).array();
        QVERIFY(!payloads.isEmpty());
        test::CliRunner cli;
        QStringList failures;
        QStringList batch; // many at once: the browser takes most of its time for beginning
        for (qsizetype i = 0; i < payloads.size(); ++i) {
            const auto page = cli.run({u"convert"_s, u"-"_s, u"--from"_s, u"html"_s, u"--to"_s, u"page"_s},
                                      payloads[i][u"payload"_s].toString().toUtf8());
            QVERIFY2(page.exit == 0, qPrintable(payloads[i][u"id"_s].toString() + page.err));
            batch.append(withoutPolicy(page.out));
            QVERIFY(batch.last() != page.out);
            if (batch.size() < 20 && i + 1 < payloads.size())
                continue;
            for (qsizetype k = 0; !problemsOf(batch).isEmpty() && k < batch.size(); ++k) {
                const QStringList problems = problemsOf({batch[k]});
                if (!problems.isEmpty())
                    failures.append(payloads[i + 1 - batch.size() + k][u"id"_s].toString() + u": "_s + problems.join(u", "_s));
            }
            batch.clear();
        }
        qInfo("hostile-html in a browser: %d of %d pages run a script, ask for something or could", int(failures.size()),
              int(payloads.size()));
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }

private:
    /// Everything that `pages` did when they were opened together, or would do at a click.
    QStringList problemsOf(const QStringList &pages)
    {
        QString frames;
        for (const QString &page : pages)
            frames +=
                u"<iframe srcdoc=\""_s + QString(page).replace(u'&', "&amp;"_L1).replace(u'"', "&quot;"_L1) + u"\"></iframe>"_s;
        m_watch.take();
        m_page->navigations.clear();
        QSignalSpy loaded(m_page.get(), &QWebEnginePage::loadFinished);
        m_page->setHtml(u"<!DOCTYPE html><body>"_s + frames, base);
        if (loaded.isEmpty() && !loaded.wait(20000))
            return {u"the page never came"_s};
        QStringList problems;
        if (const QString found = m_page->ask(findings).toString(); !found.isEmpty())
            problems.append(found);
        return problems + m_watch.take() + m_page->navigations;
    }

    Watch m_watch;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<OpenPage> m_page;
};

GAOQIAN_TEST_WIDGETS(TestHostilePages)
#include "tst_hostilepages.moc"
