// What writing costs, in the window as people use it: keys, taking the story for autosave and preview, opening, undo. Our pane is
// measured against a bare text edit that holds the same document, in one run, so that the machine does not matter much.
#include "measure.h"

#include "longstory.h"

#include "article/articlejson.h"
#include "editor/actions/editoractions.h"
#include "editor/document/documentbuilder.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "preview/pagescheme.h"
#include "shell/story/storyhistory.h"
#include "store/articlestore.h"
#include "support/scratchdesktop.h"

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <QTextBlock>
#include <QThread>
#include <QTimer>

#include <memory>

using namespace gaoqian;
using namespace gaoqian::bench;
using namespace Qt::StringLiterals;

namespace {

/// An application that knows what held up its event loop longest.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event); // works beside the window, which goes on
        if (m_depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        const QObject &named = receiver->parent() ? *receiver->parent() : *receiver;
        const QString what =
            u"%1 of %2, event %3"_s
                .arg(QLatin1StringView(receiver->metaObject()->className()), QLatin1StringView(named.metaObject()->className()))
                .arg(event->type());
        bool done = false;
        const double time = timed([&] { done = QApplication::notify(receiver, event); });
        --m_depth;
        blocks.add(time);
        if (time > longest) {
            longest = time;
            longestWas = what;
        }
        return done;
    }

    void forget()
    {
        blocks = {};
        longest = 0;
        longestWas.clear();
    }

    Samples blocks;
    double longest = 0;
    QString longestWas;

private:
    int m_depth = 0;
};

TimedApplication &application() { return *static_cast<TimedApplication *>(qApp); }

/// From a key to the end of all that follows from it, painting included.
double keyed(QWidget &field, int key, const QString &text)
{
    return timed([&] {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&field, &press);
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&field, &release);
        // a window system asks for painting at its own pace; here it is part of the key
        QEvent paint(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(field.window(), &paint);
        QCoreApplication::processEvents();
    });
}

/// Puts the cursor at the end of the paragraph in the middle of the text, in sight.
void goToMiddle(QTextEdit &edit)
{
    QTextCursor cursor(edit.document()->findBlock(edit.document()->characterCount() / 2));
    while (cursor.block().length() < 40 && cursor.movePosition(QTextCursor::NextBlock)) {
    }
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
    edit.setFocus();
    QCoreApplication::processEvents();
}

/// Chinese, as typed, with a new paragraph now and then and a word deleted.
Samples typing(QTextEdit &edit, int keys)
{
    Samples samples;
    for (int i = 0; i < keys; ++i) {
        if (i % 60 == 59)
            samples.add(keyed(edit, Qt::Key_Return, u"\r"_s));
        else if (i % 20 == 19)
            samples.add(keyed(edit, Qt::Key_Backspace, u"\b"_s));
        else
            samples.add(keyed(edit, Qt::Key_unknown, QString(QChar(char16_t(0x4e00 + i * 7)))));
    }
    return samples;
}

/// The heap that so many undo steps take, each at another place than the one before.
double heapOfSteps(QTextEdit &edit, int steps)
{
    const auto step = [&edit](int i) {
        QTextCursor cursor(edit.document()->findBlock(edit.document()->characterCount() / (i % 2 == 0 ? 2 : 3)));
        cursor.movePosition(QTextCursor::StartOfBlock);
        edit.setTextCursor(cursor);
        keyed(edit, Qt::Key_unknown, u"字"_s);
    };
    for (int i = 0; i < 20; ++i) // what is laid out once is not counted
        step(i);
    const auto before = heapInUse();
    for (int i = 0; i < steps; ++i)
        step(i);
    return before ? std::max(0.0, *heapInUse() - *before) : 0;
}

/// The pane with actions and history, without a newsroom.
struct Pane {
    explicit Pane(const Article &article)
    {
        edit.resize(900, 700);
        edit.setBody(article.body);
        edit.show();
    }

    HeadlineEdit headline;
    MetadataForm form;
    RichTextEdit edit;
    EditorActions actions{&edit, &edit};
    StoryHistory history{headline, edit, form};
};

std::unique_ptr<QTextEdit> bareEdit(const Article &article, const QFont &font)
{
    auto edit = std::make_unique<QTextEdit>();
    edit->setFont(font);
    edit->resize(900, 700);
    edit->document()->setDefaultFont(font);
    DocumentBuilder(*edit->document()).fill(article.body);
    edit->show();
    return edit;
}

void benchKeys(const Article &article)
{
    Pane ours(article);
    const auto bare = bareEdit(article, ours.edit.font());
    // in turns, so that whatever else the machine does meets both
    Samples ownTimes;
    Samples bareTimes;
    goToMiddle(ours.edit);
    goToMiddle(*bare);
    typing(ours.edit, 40);
    typing(*bare, 40);
    constexpr int keys = 1200;
    for (int round = 0; round < 6; ++round) {
        const Samples own = typing(ours.edit, keys / 6);
        const Samples other = typing(*bare, keys / 6);
        ownTimes.add(own);
        bareTimes.add(other);
    }
    row(u"key to the end of events, p50"_s, ownTimes.median(), "ms", bareTimes.median(), {});
    row(u"key to the end of events, p99"_s, ownTimes.share(0.99), "ms", bareTimes.share(0.99), u"ratio 1.5, under 16 ms"_s);
    row(u"heap of 500 undo steps"_s, heapOfSteps(ours.edit, 500) / 1024, "KB", heapOfSteps(*bare, 500) / 1024, u"ratio 2"_s);
}

void benchTaking(const Article &article)
{
    RichTextEdit edit;
    edit.setBody(article.body);
    goToMiddle(edit);
    Samples taking;
    for (int i = 0; i < 50; ++i) {
        keyed(edit, Qt::Key_unknown, u"字"_s);
        taking.add(timed([&edit] { Q_UNUSED(edit.body()) }));
    }
    row(u"taking the body after a key, p50"_s, taking.median(), "ms", {}, u"8 ms"_s);
}

void benchWindow(const Article &article, test::ScratchDesktop &desktop, const Theme &theme, const QString &otherId)
{
    MainWindow window(desktop.address(), theme, desktop.dialogs, desktop.preferences);
    window.resize(1280, 800);
    window.setPerson(desktop.personId(u"陶然"_s));
    window.show();
    auto &body = *window.findChild<RichTextEdit *>();
    window.openArticle(otherId);
    const auto rest = [](int time) {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    };
    rest(1500);
    row(u"opening from the database to the first paint"_s, timed([&] {
            window.openArticle(article.id);
            body.viewport()->repaint();
        }),
        "ms", {}, u"300 ms"_s);
    rest(2500);
    goToMiddle(body);
    rest(500);

    // ten seconds at the pace of a fast writer
    application().forget();
    Samples times;
    for (int i = 0; i < 160; ++i) {
        times.add(keyed(body, Qt::Key_unknown, QString(QChar(char16_t(0x4e00 + i)))));
        rest(60);
    }
    const double longest = application().longest;
    row(u"in the window: key to the end of events, p50"_s, times.median(), "ms", {}, {});
    row(u"in the window: key to the end of events, p99"_s, times.share(0.99), "ms", {}, u"16 ms"_s);
    row(u"in the window: longest single event while typing"_s, longest, "ms", {}, u"8 ms"_s);
    std::printf("  (%s)\n", qPrintable(application().longestWas));
    if (auto written = window.session().flush(); !written)
        std::printf("not saved: %s\n", qPrintable(written.error().message));
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "*.debug=false;*.info=false;qt.qpa.*=false");
    registerPageScheme();
    TimedApplication app(argc, argv);

    test::ScratchDesktop desktop;
    const auto newsroom = desktop.makeNewsroom();
    const auto theme = Theme::builtIn();
    if (!newsroom || !theme)
        qFatal("no newsroom to measure in");
    LongStory stories(**newsroom);
    const Article longOne = stories.make(50000, 60);
    const Article shortOne = stories.make(2000, 3);
    for (const Article &article : {longOne, shortOne}) {
        if (!(*newsroom)->articles().insert(NormalArticle(article), Origin::Own, desktop.personId(u"陶然"_s)))
            qFatal("a story could not be kept");
    }
    for (const Article &article : {longOne, shortOne}) {
        head(u"%1 characters, %2 pictures"_s.arg(wordCount(article.body)).arg(assetsOf(article).size()));
        benchKeys(article);
        benchTaking(article);
        benchWindow(article, desktop, *theme, article.id == longOne.id ? shortOne.id : longOne.id);
    }
    return 0;
}
